import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, gap, type IndexQuery, type IndexRow, openQuery, type TextIndex } from '../../src/index/port.ts';
import { termsOf } from '../../src/index/terms.ts';
import type { Day } from '../../src/model/day.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

const words = (text: string): string[] =>
  text.split('|').flatMap((run, at) => [...(at > 0 ? [gap] : []), ...termsOf(run).map((term) => term.term)]);

/** A row whose fields are written as text; `|` is a gap. */
function row(
  id: string,
  text: string,
  more: Partial<Record<Field, string>> & Partial<Pick<IndexRow, 'date' | 'publisher'>> = {},
): IndexRow {
  const { title = '', lead = '', people = '', figures = '', date = null, publisher = null } = more;
  const fields = { title: words(title), lead: words(lead), text: words(text), people: words(people), figures: words(figures) };
  return { id, fields, date, publisher };
}

const find = (text: string): IndexQuery => ({ ...openQuery, terms: words(text).map((term) => ({ term, weight: 1 })) });
/** An index, or one that takes its time for what it does. */
type Later<Value> = Value | Promise<Value>;
interface EitherIndex {
  add(rows: readonly IndexRow[]): Later<void>;
  remove(ids: readonly string[]): Later<void>;
  search(query: IndexQuery): Later<ReturnType<TextIndex['search']>>;
  documentFrequency(term: string): Later<number>;
  similar(term: string, limit: number): Later<readonly string[]>;
  begun(beginning: string, limit: number): Later<readonly string[]>;
  readonly size: Later<number>;
}

const ids = async (index: EitherIndex, query: IndexQuery): Promise<readonly string[]> =>
  (await index.search(query)).map((hit) => hit.id);

/** What everyone who calls an index may rely on; run it on every engine behind the port. */
export function textIndexContract(name: string, make: () => EitherIndex, numRuns = 300): void {
  const holding = async (...rows: readonly IndexRow[]): Promise<EitherIndex> => {
    const index = make();
    await index.add(rows);
    return index;
  };

  describe(`${name} keeps the promises of an index`, () => {
    test('what was added is found by any of its words, in any inflection', async () => {
      const index = await holding(row('a', 'Two pandas arrived'), row('b', 'Oil prices fell'));
      expect(await ids(index, find('panda'))).toEqual(['a']);
      expect((await ids(index, find('price arriving'))).toSorted()).toEqual(['a', 'b']);
      expect(await index.size).toBe(2);
    });

    test('a row with more of the rarer words comes first', async () => {
      const index = await holding(row('a', 'trade trade trade talks'), row('b', 'trade in pandas'), row('c', 'trade'));
      expect((await ids(index, find('trade pandas')))[0]).toBe('b');
    });

    test('equal scores are ordered by id, in code units', async () => {
      const index = await holding(row('b', 'gas'), row('B', 'gas'), row('a10', 'gas'), row('a9', 'gas'));
      expect(await ids(index, find('gas'))).toEqual(['B', 'a10', 'a9', 'b']);
    });

    test('a row that is added again replaces the old one', async () => {
      const index = await holding(row('a', 'pandas'), row('b', 'oil'));
      await index.add([row('a', 'gas')]);
      expect(await ids(index, find('pandas'))).toEqual([]);
      expect(await ids(index, find('gas'))).toEqual(['a']);
      expect(await index.size).toBe(2);
      expect(await index.documentFrequency('panda')).toBe(0);
    });

    test('a removed row is gone and counts no more; removing what is not there is no error', async () => {
      const index = await holding(row('a', 'gas gas'), row('b', 'gas and oil'), row('c', 'oil'));
      await index.remove(['a', 'never there']);
      const fresh = await holding(row('b', 'gas and oil'), row('c', 'oil'));
      expect(await index.search(find('gas oil'))).toEqual(await fresh.search(find('gas oil')));
      expect(await index.documentFrequency('gas')).toBe(1);
    });

    test('an empty query finds nothing, one that only filters finds all that pass', async () => {
      const index = await holding(
        row('b', 'gas', { date: '2019-06-05' }),
        row('a', 'oil', { date: '2020-01-01' }),
        row('c', 'gas'),
      );
      expect(await index.search(openQuery)).toEqual([]);
      expect(await ids(index, { ...openQuery, from: '2019-01-01' })).toEqual(['a', 'b']);
    });

    test('function words neither find nor score', async () => {
      const index = await holding(row('a', 'the price of the oil'), row('b', 'oil'));
      expect(await ids(index, find('the of'))).toEqual([]);
      expect(await ids(index, find('the oil of'))).toEqual(await ids(index, find('oil')));
    });

    test('a phrase stands side by side, function words included, and never across a gap', async () => {
      const index = await holding(row('a', 'the price of oil'), row('b', 'oil, a price'), row('c', 'a price | of oil'));
      expect(await ids(index, { ...find('price oil'), phrases: [words('price of oil')] })).toEqual(['a']);
      expect(await ids(index, { ...openQuery, phrases: [words('oil a')] })).toEqual(['b']);
    });

    test('words and phrases that are left out are left out', async () => {
      const index = await holding(
        row('a', 'gas and oil'),
        row('b', 'gas', { title: 'Oil' }),
        row('c', 'gas or oil'),
        row('d', 'gas'),
      );
      expect(await ids(index, { ...find('gas'), without: ['oil'] })).toEqual(['d']);
      expect((await ids(index, { ...find('gas'), without: [words('gas and oil')] })).toSorted()).toEqual(['b', 'c', 'd']);
    });

    test('a search in one field looks nowhere else', async () => {
      const index = await holding(
        row('a', 'gas', { title: 'Oil' }),
        row('b', 'oil', { title: 'Gas' }),
        row('c', '', { people: 'Gas' }),
      );
      expect(await ids(index, { ...find('gas'), fields: ['title'] })).toEqual(['b']);
      expect(await ids(index, { ...find('gas'), fields: ['people'] })).toEqual(['c']);
      expect(await ids(index, { ...find('oil gas'), fields: ['title'], phrases: [words('oil')] })).toEqual(['a']);
    });

    test('dates are taken with both ends, and a row without a date is in no period', async () => {
      const index = await holding(
        row('a', 'gas', { date: '2019-06-05' }),
        row('b', 'gas', { date: '2019-06-06' }),
        row('c', 'gas', { date: '2019-06-07' }),
        row('d', 'gas'),
      );
      expect(await ids(index, { ...find('gas'), from: '2019-06-05', to: '2019-06-06' })).toEqual(['a', 'b']);
      expect(await ids(index, { ...find('gas'), to: '2019-06-05' })).toEqual(['a']);
    });

    test('a publisher is found by part of its name, however it is written', async () => {
      const index = await holding(
        row('a', 'gas', { publisher: 'La Nación' }),
        row('b', 'gas', { publisher: 'Tass' }),
        row('c', 'gas'),
      );
      expect(await ids(index, { ...find('gas'), publisher: 'nacion' })).toEqual(['a']);
      expect(await ids(index, { ...find('gas'), publisher: 'TASS' })).toEqual(['b']);
    });

    test('no more than the limit come back, and they are the best', async () => {
      const index = await holding(row('a', 'gas oil'), row('b', 'gas gas'), row('c', 'gas'));
      expect(await ids(index, { ...find('gas'), limit: 2 })).toEqual((await ids(index, find('gas'))).slice(0, 2));
    });

    test('a hit names the words of the query that it holds', async () => {
      const index = await holding(row('a', 'gas and oil'), row('b', 'oil'));
      expect((await index.search(find('oil gas wind'))).map((hit) => hit.terms)).toEqual([['oil', 'gas'], ['oil']]);
    });

    test('a word that is not known leads to those it may have been meant to be', async () => {
      const index = await holding(row('a', 'Huawei, John and St. Petersburg'), row('b', 'parliament'));
      expect(await index.similar('huawey', 3)).toEqual(['huawei']);
      expect(await index.similar('jon', 1)).toEqual(['john']);
      expect(await index.similar('sankt', 1)).toEqual(['st']);
      expect(await index.similar('parliment', 1)).toEqual(['parliament']);
      expect(await index.similar('huawei', 3)).toEqual([]);
      expect(await index.similar('zzyzx', 3)).toEqual([]);
    });

    test('the beginning of a word leads to the words that begin so, those that most rows hold first', async () => {
      const index = await holding(
        row('a', 'the harbour of Harbin', { title: 'harvest' }),
        row('b', 'a harbour, and the Hague'),
        row('c', 'Härten und Здравствуй'),
      );
      const [harbour = ''] = words('harbour');
      expect(await index.begun('harb', 9)).toEqual([harbour, 'harbin']);
      expect(await index.begun('harb', 1)).toEqual([harbour]);
      expect(await index.begun('har', 9)).toEqual([harbour, 'harbin', 'harten', 'harvest']);
      expect(await index.begun('здрав', 9)).toEqual(words('Здравствуй'));
      expect(await index.begun('th', 9)).toEqual([]);
      expect(await index.begun('zz', 9)).toEqual([]);
    });

    test('names of built-in properties are words like any other', async () => {
      const index = await holding(row('constructor', 'constructor __proto__ toString hasOwnProperty'), row('b', 'oil'));
      expect(await ids(index, find('constructor hasOwnProperty'))).toEqual(['constructor']);
      expect(await index.documentFrequency('valueof')).toBe(0);
    });

    test('for any rows and any query it answers exactly as BM25 by the book', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows, anyQuery, fc.array(fc.integer({ min: 0, max: 11 })), async (rows, query, removed) => {
          const [index, plain] = [make(), plainIndex()];
          for (const one of [index, plain]) {
            await one.add(rows);
            await one.remove(removed.map((at) => `r${at}`));
          }
          const [found, expected] = [await index.search(query), plain.search(query)];
          expect(found.map((hit) => [hit.id, hit.terms])).toEqual(expected.map((hit) => [hit.id, hit.terms]));
          for (const [at, hit] of found.entries()) expect(hit.score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 9);
        }),
        { numRuns },
      );
    }, 60_000);
  });
}

const anyTerm = fc.constantFrom('gas', 'oil', 'wind', 'panda', 'the', 'of', 'trade', '2018');
const anyTerms = fc.array(fc.oneof({ weight: 9, arbitrary: anyTerm }, { weight: 1, arbitrary: fc.constant(gap) }), {
  maxLength: 9,
});
const anyDay: fc.Arbitrary<Day | null> = fc.constantFrom(null, '2018-01-01', '2019-06-05', '2020-02-29');
const anyPublisher = fc.constantFrom(null, 'Tass', 'La Nación');

const anyRows: fc.Arbitrary<IndexRow[]> = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 11 }).map((at) => `r${at}`),
    fields: fc.record({ title: anyTerms, lead: anyTerms, text: anyTerms, people: anyTerms, figures: anyTerms }),
    date: anyDay,
    publisher: anyPublisher,
  }),
  { maxLength: 12 },
);

// Weights that differ by more than rounding can hide, so that order is a matter of the formula and not of the last bit.
const anyQuery: fc.Arbitrary<IndexQuery> = fc.record({
  terms: fc.uniqueArray(fc.record({ term: anyTerm, weight: fc.constantFrom(1, 0.5, 2) }), {
    maxLength: 4,
    selector: ({ term }) => term,
  }),
  phrases: fc.array(fc.array(anyTerm, { minLength: 1, maxLength: 3 }), { maxLength: 1 }),
  without: fc.array(anyTerm, { maxLength: 1 }),
  fields: fc.constantFrom<readonly Field[] | null>(null, null, ['title'], ['text', 'people']),
  from: anyDay,
  to: anyDay,
  publisher: fc.constantFrom(null, null, 'tass', 'nacion'),
  limit: fc.constantFrom(3, 100),
});
