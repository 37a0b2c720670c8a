import { z } from 'zod';
import type { Field } from '../../index/port.ts';
import type { Rows } from '../../index/remote/needs.ts';
import { type Ask, askAll, type Deadline, type Group } from './asking.ts';
import type { Cluster } from './cluster.ts';
import { timesWord, wordOf } from './words.ts';

/** Where and as whom is counted. */
export interface CountIn {
  readonly cluster: Cluster;
  readonly prefix: string;
  readonly groups: readonly Group[];
  readonly deadline: Deadline;
}

/** How many rows hold what; named so that the numbers can be found again. */
export interface Wanted {
  readonly rows: Rows;
  readonly name: string;
  readonly query: object;
}

const buckets = z.object({ buckets: z.record(z.string(), z.object({ doc_count: z.number() })) });
const atOnce = 500;

/** Counts rows, all groups together; only those that are there now. */
export async function countAll(
  { cluster, prefix, groups, deadline }: CountIn,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, number>> {
  const asks: Ask[] = [];
  for (const rows of ['articles', 'passages'] as const) {
    const own = wanted.filter((one) => one.rows === rows);
    for (let from = 0; from < own.length; from += atOnce) {
      const filters = Object.fromEntries(own.slice(from, from + atOnce).map(({ name, query }) => [name, query]));
      const body = {
        size: 0,
        track_total_hits: false,
        query: { bool: { filter: [] } },
        aggs: { counts: { filters: { filters } } },
      };
      for (const group of groups) asks.push({ rows, group, body });
    }
  }
  const counts = new Map<string, number>();
  for (const { aggregations } of await askAll(cluster, prefix, asks, deadline)) {
    for (const [name, { doc_count }] of Object.entries(buckets.parse(aggregations?.['counts']).buckets))
      counts.set(name, (counts.get(name) ?? 0) + doc_count);
  }
  return counts;
}

/** Rows that hold a term in any field. */
export const holding = (rows: Rows, term: string): Wanted => ({
  rows,
  name: `${rows} ${wordOf(term)}`,
  query: { term: { any: wordOf(term) } },
});

/** Rows that hold a term in one field, where it scores. */
export const holdingIn = (rows: Rows, field: Field, term: string): Wanted => ({
  rows,
  name: `${rows} ${field} ${wordOf(term)}`,
  query: { term: { [`f.${field}`]: wordOf(term) } },
});

const first = 8;
const most = 4096;

/** How many sentences hold each term. A passage that has it in three counts under once, twice and three times. */
export async function sentencesWith(where: CountIn, terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>(terms.map((term) => [term, 0]));
  let open = terms;
  for (let from = 1; open.length > 0 && from < most; from = from === 1 ? first + 1 : from * 4) {
    const to = from === 1 ? first : from * 4 - 1;
    const wanted = open.flatMap((term) =>
      Array.from({ length: to - from + 1 }, (_, at): Wanted => {
        const word = timesWord(term, from + at);
        return { rows: 'passages', name: word, query: { term: { s: word } } };
      }),
    );
    const counts = await countAll(where, wanted);
    for (const term of open)
      for (let times = from; times <= to; times += 1)
        sums.set(term, (sums.get(term) ?? 0) + (counts.get(timesWord(term, times)) ?? 0));
    open = open.filter((term) => (counts.get(timesWord(term, to)) ?? 0) > 0);
  }
  return sums;
}
