import type { Rows } from '../../index/remote/needs.ts';
import { familyMembers, similarTerms } from '../../index/similar.ts';
import { askAll } from './asking.ts';
import { type CountIn, countAll, holding } from './counting.ts';
import { termOf, wordOf } from './words.ts';

/** Known terms that an unknown one may have been meant to be: of its family, or not more than two slips away. */
export async function nearTerms(where: CountIn, rows: Rows, term: string, limit: number): Promise<readonly string[]> {
  const word = wordOf(term);
  const suggest = {
    near: {
      text: word,
      term: {
        field: 'any',
        suggest_mode: 'always',
        max_edits: 2,
        prefix_length: 0,
        min_word_length: 2,
        size: 40,
        shard_size: 100,
      },
    },
  };
  const body = { size: 0, track_total_hits: false, query: { bool: { filter: [] } }, suggest };
  const [asked, own] = await Promise.all([
    askAll(
      where.cluster,
      where.prefix,
      where.groups.map((group) => ({ rows, group, body })),
      where.deadline,
    ),
    countAll(where, [holding(rows, term)]),
  ]);
  if ((own.get(holding(rows, term).name) ?? 0) > 0) return [];
  const told = asked.flatMap(({ suggest: given }) => given?.['near']?.flatMap(({ options }) => options) ?? []);
  const near = [...new Set([...familyMembers(term), ...told.map(({ text }) => termOf(text))])];
  // The index suggests words of all scopes: only those that somebody may see have rows that are counted.
  const counts = await countAll(
    where,
    near.map((one) => holding(rows, one)),
  );
  const known = near.map((one) => [one, counts.get(holding(rows, one).name) ?? 0] as const).filter(([, held]) => held > 0);
  return similarTerms(term, known, limit);
}
