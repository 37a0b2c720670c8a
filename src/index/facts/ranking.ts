import { stringAt } from '../compact/table.ts';
import { rankOf } from './kinds.ts';
import { type FactSource, rankedRange } from './source.ts';

/** How many articles have a text, and the sum of the first numbers noted with it. */
export interface Counted {
  readonly text: string;
  readonly holders: number;
  readonly sum: number;
}

/** Texts of a ranked kind, those that rank highest over all tables first; null where it only pauses on the way to the next one. */
export function* byRank(
  sources: readonly FactSource[],
  mark: string,
  countedOf: (text: string) => Counted | null,
): Generator<(Counted & { readonly rank: number }) | null> {
  const lists = sources.map(({ table }) => ({ table, ...rankedRange(table, mark) }));
  const code = mark.charCodeAt(0);
  const seen = new Set<string>();
  let waiting: (Counted & { readonly rank: number })[] = [];
  const boundOf = ({ table, from, to }: (typeof lists)[number]): number => {
    if (from >= to) return 0;
    const place = table.ranked[from] ?? 0;
    return rankOf(code, table.holders[place] ?? 0, table.sums[place] ?? 0);
  };
  for (let wanted = 64; ; wanted *= 2) {
    let bound = 0;
    // No text that was not met yet can rank above the sum of what comes next in each list.
    for (let taken = 0; taken < wanted; taken += 1) {
      if (taken % few === few - 1) yield null;
      let highest: (typeof lists)[number] | null = null;
      for (const list of lists) if (list.from < list.to && (!highest || boundOf(list) > boundOf(highest))) highest = list;
      if (!highest) break;
      const text = stringAt(highest.table.keys, highest.table.ranked[highest.from++] ?? 0).slice(1);
      if (seen.has(text)) continue;
      seen.add(text);
      const counted = countedOf(text);
      if (counted) waiting.push({ ...counted, rank: rankOf(code, counted.holders, counted.sum) });
    }
    bound = lists.reduce((sum, list) => sum + boundOf(list), 0);
    const done = lists.every(({ from, to }) => from >= to);
    waiting.sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
    const sure = done ? waiting.length : waiting.findIndex(({ rank }) => rank <= bound);
    const ready = sure < 0 ? waiting : waiting.slice(0, sure);
    waiting = sure < 0 ? [] : waiting.slice(sure);
    yield* ready;
    if (done) return;
  }
}

/** Texts that are looked at in one step. */
const few = 64;
