import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'council',
    date: '2023-03-14',
    text: 'The council voted to close the library.\n\nBut the opposition leader, Priya Rao, accused him of breaking a promise.',
  },
  {
    id: 'cup',
    date: '2024-05-19',
    text: 'The striker Ben Falk was sent off in the 61st minute for a second yellow card.\n\nThe attendance was 41,207.',
  },
  {
    id: 'bowler',
    date: '2024-08-12',
    text: 'Desmond Quarry, who took 287 wickets, died in Bridgeford on Saturday. He was 81.',
  },
  {
    id: 'vote',
    date: '2023-11-13',
    text: 'Turnout in the election in Orlia was 68 percent, the commission said, the lowest since 1994. The party of Marta Berg won the election.',
  },
]);
const said = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  if (answer.outcome !== 'answered') return answer.outcome;
  const [{ article, span }] = answer.evidence;
  return library.article(article)?.text.slice(span.start, span.end) ?? '';
};

describe('what a newsroom asks', () => {
  it.each([
    ['Who accused the leader of breaking a promise?', 'Priya Rao'],
    ['When was Falk sent off?', '61st minute'],
    ['How old was Desmond Quarry when he died?', '81'],
  ])('%s', (question, words) => {
    expect(said(question)).toContain(words);
  });

  it('is not told of the next election where only the last one is told of', () => {
    expect(said('When is the next election in Orlia?')).toBe('no_evidence');
  });
});
