import { describe, expect, it } from 'vitest';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { layeredIndex } from '../../src/index/compact/layeredIndex.ts';
import { type IndexQuery, type IndexRow, openQuery } from '../../src/index/port.ts';

const row = (nth: number): IndexRow => ({
  id: `r${(nth * 7919) % 10_000}`,
  fields: { title: [], lead: [], text: ['harbour', ...(nth % 3 ? ['ferri'] : []), `w${nth % 50}`], people: [], figures: [] },
  date: null,
  publisher: null,
});
const queries: readonly IndexQuery[] = [
  { ...openQuery, terms: [{ term: 'harbour', weight: 1 }], limit: 5_000 },
  { ...openQuery, terms: ['ferri', 'w7'].map((term) => ({ term, weight: 1 })), limit: 2_500 },
  { ...openQuery, terms: ['ferri', 'w7'].map((term) => ({ term, weight: 1 })), limit: 20 },
  { ...openQuery, phrases: [['harbour', 'ferri']], limit: 30 },
];
const filled = (from: number, to: number) => {
  const index = compactIndex();
  index.add(Array.from({ length: to - from }, (_, nth) => row(from + nth)));
  return index;
};

describe('a search that finds very much', () => {
  const indexes = {
    'one index': filled(0, 4_000),
    'several over each other': layeredIndex([filled(0, 1_500), filled(1_500, 4_000)]),
  };

  it.each(Object.entries(indexes))('finds the same in steps, while others search in between, in %s', (_, index) => {
    const expected = queries.map((query) => index.search(query));
    for (const [nth, query] of queries.entries()) {
      const steps = index.searchSteps?.(query);
      let count = 0;
      for (let step = steps?.next(); ; step = steps?.next(), count += 1) {
        if (step?.done) {
          expect(step.value).toEqual(expected[nth]);
          break;
        }
        for (const other of queries) index.search(other);
      }
      if (nth === 0) expect(count).toBeGreaterThan(3);
    }
  });

  it('looks at each part for the first time in a step of its own', () => {
    const index = layeredIndex([filled(0, 500), filled(500, 1_000), filled(1_000, 1_500)]);
    const query = { ...openQuery, terms: [{ term: 'harbour', weight: 1 }], limit: 5 };
    const steps = (): number => [...(index.searchSteps?.(query) ?? [])].length;
    const first = steps();
    expect(first - steps()).toBeGreaterThanOrEqual(3);
  });
});
