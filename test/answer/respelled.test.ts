import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { respelled } from '../../src/answer/respelled.ts';
import { understand } from '../../src/answer/understand.ts';

const library = await libraryOf([
  {
    id: 'masts',
    date: '2023-02-01',
    text: [
      'The minister Liu Weidong opened the first of 60 masts for 5G in the province on Monday.',
      'A price war between the two providers had kept the masts away for years.',
      'Farmers in the province had asked for fibre instead, and a war of words went on over the price of land.',
    ].join('\n\n'),
  },
]);
const terms = (question: string): readonly string[] =>
  respelled(library.passageIndex, understand(question)).terms.map(({ term }) => term);
const first = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  const best = answer.outcome === 'answered' ? answer.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('words cut as the articles cut them', () => {
  it('reads two words as the one that the articles have', () => {
    expect(terms('liu wei dong')).toEqual(terms('liu weidong'));
    expect(first('5 G masts')).toContain('masts for 5G');
  });

  it('reads one word as the two that the articles have, and wants both in one sentence', () => {
    expect(terms('pricewar')).toEqual(['price', 'war']);
    expect(first('pricewar')).toContain('price war between');
  });

  it('leaves alone words that are known, slips of the pen, and words that are no two', () => {
    for (const question of ['price war', 'minster of the provinse', 'zeppelin over Qaanaaq']) {
      const asked = understand(question);
      expect(respelled(library.passageIndex, asked).terms.map(({ surface }) => surface)).toEqual(
        asked.terms.map(({ surface }) => surface),
      );
    }
  });
});

describe('a slip in an ending', () => {
  it('is mended though the articles’ word has lost that ending to its stem', async () => {
    const small = await libraryOf([
      { id: 'visit', date: '2023-02-01', text: 'Chancellor Wu Tianping toured the shipyard on Monday.' },
      { id: 'other', date: '2023-02-02', text: 'The shipyard hired 40 welders.' },
    ]);
    for (const question of ['Tianpin', 'Wu Tianpign shipyard', 'Where was Wu Tianpin on Monday?']) {
      const answer = ask(small, { question, limit: 3 });
      expect(answer.outcome === 'answered' && answer.evidence[0].article).toBe('visit');
    }
  });
});
