import { z } from 'zod';
import type { Field, Hit, IndexQuery } from '../../index/port.ts';
import {
  byScore,
  exactScores,
  type ScoredRow,
  type ScoreNumbers,
  scoredFields,
  scoredTerms,
} from '../../index/remote/exactScore.ts';
import type { Rows } from '../../index/remote/needs.ts';
import { type Asked, askAll } from './asking.ts';
import { type CountIn, countAll, holdingIn } from './counting.ts';
import { mostRows } from './layout.ts';
import { candidatesOf, filtersOf } from './query.ts';
import { termOf } from './words.ts';

/** Numbers of all rows of a kind. */
export type RowNumbers = Omit<ScoreNumbers, 'holders'>;

const source = z.object({ id: z.string(), f: z.record(z.string(), z.string()).optional() });

/**
 * Searches as the port promises: in exactly the order of an embedded index. The index scores with lengths rounded down, so more
 * rows are fetched than are wanted and scored anew; when one that was not fetched could still be among the best, more are.
 */
export async function searchRows(where: CountIn, rows: Rows, query: IndexQuery, numbers: RowNumbers): Promise<readonly Hit[]> {
  if (query.limit <= 0) return [];
  const { filter, must_not } = filtersOf(query);
  if (query.terms.length === 0) return filter.length + must_not.length > 0 ? passing(where, rows, query) : [];
  const [terms, fields] = [[...scoredTerms(query).keys()], scoredFields(query)];
  if (terms.length === 0) return [];
  const counting = countAll(
    where,
    terms.flatMap((term) => fields.map((field) => holdingIn(rows, field, term))),
  );
  let size = Math.min(mostRows, Math.max(query.limit * 3, query.limit + 60));
  const [counts, first] = await Promise.all([counting, fetchRows(where, rows, query, size)]);
  const holders = (field: Field, term: string): number => counts.get(holdingIn(rows, field, term).name) ?? 0;
  for (let fetched = first; ; ) {
    const scored = fetched.map((group) =>
      exactScores(
        query,
        group.map(({ row }) => row),
        { ...numbers, holders },
      ),
    );
    const best = scored.flat().sort(byScore).slice(0, query.limit);
    const least = best.length < query.limit ? 0 : (best.at(-1)?.score ?? 0);
    const open = fetched.some((group, at) => group.length >= size && mayMiss(group, scored[at] ?? [], least));
    if (!open || size >= mostRows) return best;
    size = Math.min(mostRows, size * 4);
    fetched = await fetchRows(where, rows, query, size);
  }
}

interface Fetched {
  readonly row: ScoredRow;
  readonly score: number;
}

/** How much more than the index says a row may score, beside what was seen. */
const slack = 1.15;

/** True when a row that comes after those fetched could score as much as the least of the best. */
function mayMiss(group: readonly Fetched[], scored: readonly Hit[], least: number): boolean {
  const exact = new Map(scored.map(({ id, score }) => [id, score]));
  let ratio = 0;
  for (const { row, score } of group) if (score > 0) ratio = Math.max(ratio, (exact.get(row.id) ?? 0) / score);
  return (group.at(-1)?.score ?? 0) * ratio * slack >= least;
}

async function fetchRows(where: CountIn, rows: Rows, query: IndexQuery, size: number): Promise<readonly (readonly Fetched[])[]> {
  const fields = scoredFields(query);
  const body = {
    ...{ size, track_total_hits: false, _source: ['id', ...fields.map((field) => `f.${field}`)] },
    query: { bool: candidatesOf(query) },
  };
  const asks = where.groups.map((group) => ({ rows, group, body }));
  const asked = await askAll(where.cluster, where.prefix, asks, where.deadline);
  return asked.map((one) => hitsOf(one, fields));
}

function hitsOf({ hits }: Asked, fields: readonly Field[]): readonly Fetched[] {
  return (hits?.hits ?? []).map(({ _score, _source }) => {
    const { id, f } = source.parse(_source);
    const terms = Object.fromEntries(fields.map((field) => [field, wordsIn(f?.[field] ?? '')]));
    return { row: { id, terms }, score: _score ?? 0 };
  });
}

const wordsIn = (text: string): readonly string[] => (text === '' ? [] : text.split(' ').map(termOf));

/** What a query without terms leaves, by id. */
async function passing(where: CountIn, rows: Rows, query: IndexQuery): Promise<readonly Hit[]> {
  const body = {
    ...{ size: Math.min(mostRows, query.limit), track_total_hits: false, _source: ['id'], sort: [{ id: 'asc' }] },
    query: { bool: filtersOf(query) },
  };
  const asks = where.groups.map((group) => ({ rows, group, body }));
  const asked = await askAll(where.cluster, where.prefix, asks, where.deadline);
  const ids = asked.flatMap(({ hits }) => (hits?.hits ?? []).map(({ _source }) => source.parse(_source).id));
  const ordered = ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return ordered.slice(0, query.limit).map((id) => ({ id, score: 0, terms: [] }));
}
