import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { answersOf } from '../../src/answer/compare/compareValues.ts';
import { understand } from '../../src/answer/understand.ts';
import { articleId } from '../../src/model/ids.ts';

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
    text: 'Lumor must pay for two patents. Voltan, based in Bridgeford, had asked for more. Turnout in the election in Orlia was 68 percent, the commission said, the lowest since 1994. The party of Marta Berg won the election.',
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

  it.each([
    // The last one is told of.
    'When is the next election in Orlia?',
    // Somebody won it.
    'Who is the president of Orlia?',
    // Another one is.
    'Where is Lumor based?',
  ])('is not told: %s', (question) => {
    expect(said(question)).toBe('no_evidence');
  });
});

describe('what two papers tell of one day', async () => {
  const two = await libraryOf([
    {
      id: 'cuts',
      date: '2024-07-30',
      text: 'The airline Skylark is to cut 1,200 of its 14,500 jobs after a loss of €186 million in the first half of the year, against €94 million a year earlier.',
    },
    { id: 'flood', date: '2024-01-06', text: 'The river Arle reached 5.82 metres at Brack Bridge on Saturday.' },
    { id: 'ebb', date: '2024-01-09', text: 'The river Arle reached 5.28 metres, the second highest level on record.' },
    {
      id: 'sheds',
      date: '2024-07-30',
      text: 'Skylark, the Hamburg-based airline, will shed 1,500 jobs, a tenth of its workforce, it announced on Tuesday.',
    },
    {
      id: 'plan',
      date: '2024-10-17',
      text: 'The new tram line of Halden will cost £742 million, the city council admitted on Thursday.',
    },
    { id: 'audit', date: '2024-12-05', text: 'The tram line of Halden will cost £768 million, auditors reported.' },
  ]);

  it.each([
    ['How high did the river Arle rise?', ['5.82 metres', '5.28 metres']],
    ['How much will the tram in Halden cost?', ['£742 million', '£768 million']],
  ])('differs: %s', (question, values) => {
    const answer = ask(two, { question, limit: 5 });
    const measures = answer.outcome === 'answered' ? (answer.agreement?.measures ?? []) : [];
    expect(measures.map(({ verdict }) => verdict)).toEqual(['differ']);
    expect(measures.flatMap(({ values: told }) => told.map(({ text }) => text)).sort()).toEqual([...values].sort());
  });

  it.each([
    ['cuts', ['1,200']],
    ['sheds', ['1,500']],
  ])('is surely what is done to a part, in either word for it: %s', (id, values) => {
    const article = two.article(articleId(id));
    const [sentence] = article?.passages[0]?.sentences ?? [];
    if (!article || !sentence) throw new Error('no such article');
    const told = answersOf(understand('How many jobs will Skylark cut?'), two, article, sentence);
    expect(told.filter(({ sure }) => sure).map(({ span }) => article.text.slice(span.start, span.end))).toEqual(values);
  });
});
