import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { sameHere } from '../../src/answer/sameHere.ts';
import { understand } from '../../src/answer/understand.ts';
import { synonymsOf } from '../../src/index/synonyms.ts';

const library = await libraryOf([
  {
    id: 'fair',
    date: '2021-09-03',
    text: [
      'The harvest fair was held on 4 September in the village of Orrin, and some 600 visitors came.',
      'Mayor Greta Holm opened the fair. She thanked the fire brigade and the brass band of the village for their help.',
      '“We never gave up on this fair. We will be back next year with a bigger hall,” said Holm on the evening after the rain.',
      'In 2015 a storm blew the roof off the hall.',
      'Ticket sales came to 5,400 euros in the end.',
    ].join('\n\n'),
  },
]);
const shown = (question: string): readonly string[] => {
  const answer = ask(library, { question, limit: 5 });
  if (answer.outcome !== 'answered') return [];
  return answer.evidence.map(({ article, span }) => library.article(article)?.text.slice(span.start, span.end) ?? '');
};

describe('asking in other words', () => {
  it('weighs words like “take place” little, so that a held fair answers', () => {
    const { terms } = understand('When did the fair take place?');
    expect(terms.filter(({ isLight }) => isLight).map(({ surface }) => surface)).toEqual(['take', 'place']);
    expect(shown('When did the harvest fair take place?')[0]).toContain('4 September');
  });

  it('shows what somebody said before what is told of them', () => {
    expect(shown('What did Holm say?')[0]).toContain('We never gave up');
  });

  it('shows a sentence from within a quotation with what was said before it', () => {
    const snippet = shown('What did Holm say about a bigger hall?').find((text) => text.includes('bigger hall'));
    expect(snippet?.startsWith('“We never gave up')).toBe(true);
  });

  it('knows what the people of the corpus call a thing', () => {
    const synonyms = synonymsOf([
      ['brigade', 'Redhats'],
      ['brass band', 'blowers'],
    ]);
    const same = sameHere({ synonyms }, understand('Redhats and blowers').terms);
    expect([...same.values()].flatMap((terms) => [...terms.keys()])).toEqual(['brigad', 'brass', 'band']);
  });
});

describe('not answering', () => {
  it.each([
    'When was Greta Holm born?',
    'Who is the husband of Greta Holm?',
    'How tall is Greta Holm?',
    'ticket sales 2015',
    'length of the hall',
  ])('says nothing where the asked thing never stands near the name: %s', (question) => {
    expect(ask(library, { question, limit: 5 }).outcome).toBe('no_evidence');
  });

  it('is quick with a word of 900 letters, and cuts it where it names it', () => {
    const answer = ask(library, { question: 'fairground'.repeat(90), limit: 5 });
    expect(answer.outcome).toBe('no_evidence');
    if (answer.outcome === 'no_evidence') expect(answer.explanation.line.length).toBeLessThan(300);
  });
});
