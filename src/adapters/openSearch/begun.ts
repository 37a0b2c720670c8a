import { z } from 'zod';
import { mostHeld } from '../../index/compact/begun.ts';
import type { Rows } from '../../index/remote/needs.ts';
import { askAll } from './asking.ts';
import { type CountIn, countAll, holding } from './counting.ts';
import { termOf, wordOf } from './words.ts';

const bags = z.object({ f: z.record(z.string(), z.string()) });
/** Rows that are looked into: the index cannot list its words, and a word in none of so many is held by few. */
const rowsRead = 200;

/** Known terms that begin so, those that most rows hold first, as far as the first rows that hold one tell. */
export async function begunTerms(where: CountIn, rows: Rows, beginning: string, limit: number): Promise<readonly string[]> {
  // A term of plain letters lies there as it is, any other one letter by letter: of both the beginning is known.
  const written = new Set([beginning, wordOf(`${beginning}\u00ff`).replace(/ffz$/, '')]);
  const should = [...written].map((value) => ({ prefix: { any: { value } } }));
  const body = {
    size: rowsRead,
    track_total_hits: false,
    _source: ['f'],
    query: { bool: { filter: [{ bool: { should } }] } },
  };
  const asked = await askAll(
    where.cluster,
    where.prefix,
    where.groups.map((group) => ({ rows, group, body })),
    where.deadline,
  );
  const found = new Set<string>();
  for (const { hits } of asked)
    for (const { _source } of hits?.hits ?? [])
      for (const words of Object.values(bags.parse(_source).f))
        for (const term of words.split(' ').map(termOf)) if (term.startsWith(beginning)) found.add(term);
  const all = [...found];
  const counts = await countAll(
    where,
    all.map((term) => holding(rows, term)),
  );
  return mostHeld(new Map(all.map((term) => [term, counts.get(holding(rows, term).name) ?? 0])), limit);
}
