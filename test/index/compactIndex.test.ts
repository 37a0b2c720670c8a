import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce, sorted } from '../../src/index/compact/steps.ts';
import { type Hit, type IndexRow, openQuery, type TextIndex } from '../../src/index/port.ts';
import { textIndexContract } from '../contracts/textIndex.contract.ts';
import { miniSearchIndex } from '../fakes/miniSearchIndex.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

textIndexContract('the compact index', compactIndex);

/** Numbers that look random and are the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const rowOf = (id: string, text: readonly string[], title: readonly string[] = []): IndexRow => ({
  id,
  fields: { title, lead: [], text, people: [], figures: [] },
  date: null,
  publisher: null,
});

function wordyRows(count: number, roll: (below: number) => number): IndexRow[] {
  // Squaring makes low words common and high ones rare.
  const word = () => `w${Math.floor(roll(200) ** 2 / 200)}`;
  const words = (length: number) => Array.from({ length }, word);
  return Array.from({ length: count }, (_, at) => rowOf(`row${(at * 7919) % count}`, words(5 + roll(20)), words(roll(4))));
}

const anyStep = fc.oneof(
  fc.record({
    add: fc.array(fc.tuple(fc.nat(30), fc.array(fc.constantFrom('gas', 'oil', 'trade', 'panda', 'the'))), { maxLength: 3 }),
  }),
  fc.record({ remove: fc.array(fc.nat(30), { maxLength: 3 }) }),
  fc.constant({ merge: true } as const),
);

describe('segments of the compact index', () => {
  test('whatever is added, removed and put together in whatever order, it answers as one plain index', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
        const [index, plain] = [compactIndex(), plainIndex()];
        const both: readonly TextIndex[] = [index, plain];
        for (const step of steps) {
          if ('add' in step) for (const one of both) one.add(step.add.map(([id, text]) => rowOf(`r${id}`, text)));
          else if ('remove' in step) for (const one of both) one.remove(step.remove.map((id) => `r${id}`));
          else index.merge();
          for (const one of both) one.search(openQuery);
        }
        const terms = ['gas', 'oil', 'panda'].map((term, at) => ({ term, weight: 1 + at * 0.613 }));
        const query = { ...openQuery, terms, limit: 50 };
        // Sums that are equal on paper alone may come out in either order.
        const inOrder = (hits: readonly Hit[]): readonly Hit[] =>
          hits.toSorted((a, b) => (Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : a.id < b.id ? -1 : 1));
        const [found, expected] = [inOrder(index.search(query)), inOrder(plain.search(query))];
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        for (const [at, hit] of found.entries()) expect(hit.score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 9);
        expect(index.size).toBe(plain.size);
        for (const term of ['gas', 'the', 'trade']) expect(index.documentFrequency(term)).toBe(plain.documentFrequency(term));
        const phrase = { ...openQuery, phrases: [['gas', 'the', 'oil']], limit: 50 };
        expect(index.search(phrase)).toEqual(plain.search(phrase));
      }),
      { numRuns: 200 },
    );
  });

  test('many common words at once are answered exactly, though most rows are never summed up', () => {
    const roll = dice(7);
    const rows = wordyRows(8000, roll);
    const [index, engine] = [compactIndex(), miniSearchIndex()];
    for (const one of [index, engine]) {
      one.add(rows.slice(0, 5000));
      one.search(openQuery);
      one.add(rows.slice(5000));
    }
    for (let turn = 0; turn < 8; turn += 1) {
      const terms = Array.from({ length: 3 + roll(8) }, () => ({ term: `w${roll(90)}`, weight: 0.3 + roll(5) }));
      const query = { ...openQuery, terms: [...terms, { term: 'w0', weight: 0.1 }, { term: 'w1', weight: 1 }], limit: 10 };
      const [found, expected] = [index.search(query), engine.search(query)];
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      for (const [at, hit] of found.entries()) expect(hit.score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 9);
    }
  });

  test('words that were meant are the same ones that a look at every known word finds', () => {
    const letters = fc.constantFrom('a', 'e', 'k', 'c', 'h', 's', 't');
    const word = fc.array(letters, { minLength: 3, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), word, (known, asked) => {
        const [index, plain] = [compactIndex(), plainIndex()];
        for (const one of [index, plain]) one.add(known.map((term, at) => rowOf(`r${at}`, [term])));
        expect(index.similar(asked, 20)).toEqual(plain.similar(asked, 20));
      }),
      { numRuns: 500 },
    );
  });

  test('words that begin so are the same ones that a look at every known word finds, whatever was removed', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'ü', 'ж');
    const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 20 }),
        fc.array(letters, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
        fc.array(fc.integer({ min: 0, max: 19 })),
        fc.integer({ min: 0, max: 12 }),
        (known, beginning, removed, limit) => {
          const [index, plain] = [compactIndex(), plainIndex()];
          for (const one of [index, plain]) {
            one.add(known.slice(0, 5).map((terms, at) => rowOf(`r${at}`, terms)));
            one.search(openQuery);
            one.add(known.slice(5).map((terms, at) => rowOf(`r${at + 5}`, terms)));
            one.remove(removed.map((at) => `r${at}`));
          }
          expect(index.begun(beginning, limit)).toEqual(plain.begun(beginning, limit));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the work that a search would wait for is done in small steps, a search in between included', () => {
    const rows = wordyRows(3000, dice(3));
    const query = { ...openQuery, terms: [{ term: 'w3', weight: 1 }], limit: 20 };
    const [whole, slow, searched] = [compactIndex(), compactIndex(), compactIndex()];
    for (const one of [whole, slow, searched]) {
      for (let from = 0; from < rows.length; from += 300) {
        one.add(rows.slice(from, from + 300));
        const steps = one.settle?.();
        let count = 0;
        while (one !== whole && steps && !steps.next().done) {
          count += 1;
          if (one === searched && count === 1) one.search(query);
        }
        if (one !== whole) expect(count).toBeGreaterThan(0);
      }
    }
    expect(slow.search(query)).toEqual(whole.search(query));
    expect(searched.search(query)).toEqual(whole.search(query));
  });

  test('a list is put in order as sorting does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 9000, size: 'max' }), (numbers) => {
        const steps = sorted(numbers, (a, b) => a < b);
        expect(atOnce(steps)).toEqual(numbers.toSorted((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });
});
