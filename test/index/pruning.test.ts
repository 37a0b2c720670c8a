import { beforeAll, describe, expect, test } from 'vitest';
import { type CompactIndex, compactIndex } from '../../src/index/compact/compactIndex.ts';
import { type IndexQuery, type IndexRow, openQuery } from '../../src/index/port.ts';

/** Numbers that look random and are the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const roll = dice(11);
/** Word w0 stands in most rows, w9 in about one of five hundred; each row has some ballast, so that lengths differ. */
function rowOf(id: string): IndexRow {
  const text: string[] = [];
  for (let word = 0; word < 10; word += 1)
    if (roll(1000) < 1000 / 2 ** word) text.push(...Array.from({ length: 1 + roll(roll(4) + 1) }, () => `w${word}`));
  const ballast = Array.from({ length: roll(20) }, () => `b${roll(3000)}`);
  const title = roll(3) === 0 ? [`w${roll(10)}`] : [];
  return {
    id,
    fields: { title, lead: [], text: [...text, ...ballast], people: [], figures: [] },
    date: `20${10 + roll(10)}-01-01` as IndexRow['date'],
    publisher: null,
  };
}

const rows = Array.from({ length: 9000 }, (_, at) => rowOf(`r${String((at * 7919) % 9000).padStart(4, '0')}`));
const whole = compactIndex();
const pieces = compactIndex();

beforeAll(() => {
  whole.add(rows);
  whole.merge();
  for (const [from, to] of [
    [0, 5000],
    [5000, 8000],
    [8000, 9000],
  ]) {
    pieces.add(rows.slice(from, to));
    pieces.search(openQuery);
  }
});

/** Where every row that is found gets in, none is left out before its sum is known. */
function expectSame(index: CompactIndex, query: IndexQuery): void {
  const found = index.search(query);
  const expected = index.search({ ...query, limit: index.size }).slice(0, query.limit);
  expect(found, query.terms.map(({ term, weight }) => `${term}^${weight}`).join(' ')).toEqual(expected);
}

const anyQuery = (): IndexQuery => {
  const words = Array.from({ length: 1 + roll(4) }, () => `w${roll(10)}`);
  const rare = roll(2) === 0 ? [`b${roll(3000)}`] : [];
  const terms = [...words, ...rare].map((term) => ({ term, weight: 1 + roll(3) * 0.7 }));
  return {
    ...openQuery,
    terms,
    limit: [1, 10, 60][roll(3)] ?? 10,
    from: roll(3) === 0 ? ('2014-01-01' as IndexQuery['from']) : null,
  };
};

describe('rows that cannot be among the best', () => {
  test('are left out without changing what is found, in one segment or in several', () => {
    expect(pieces.segments().length).toBe(3);
    for (let turn = 0; turn < 60; turn += 1) {
      const query = anyQuery();
      expectSame(whole, query);
      expectSame(pieces, query);
    }
  });

  test('are told anew when rows went and lengths are others', () => {
    for (let round = 0; round < 4; round += 1) {
      const gone = rows.filter((_, at) => at % 10 === round).map(({ id }) => id);
      for (const index of [whole, pieces]) index.remove(gone);
      for (let turn = 0; turn < 10; turn += 1) {
        const query = anyQuery();
        expectSame(whole, query);
        expectSame(pieces, query);
      }
    }
  });

  test('with one common word and one that hardly any row holds, the rest is filled up with the best of the common ones', () => {
    for (let word = 0; word < 40; word += 1) {
      const terms = [`w${word % 3}`, `b${word}`].map((term) => ({ term, weight: 1 }));
      expectSame(whole, { ...openQuery, terms });
      expectSame(pieces, { ...openQuery, terms });
    }
  });
});
