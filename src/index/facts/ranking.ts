import { sizeOf, stringAt } from '../compact/table.ts';
import { keyAt } from './factTable.ts';
import { rankOf } from './kinds.ts';
import { countedAt, type FactSource, rankedRange } from './source.ts';
import { type Waiter, Waiting } from './waiting.ts';

/** How many articles have a text, and the sum of the first numbers noted with it. */
export interface Counted {
  readonly text: string;
  readonly holders: number;
  readonly sum: number;
}

/** Texts of a ranked kind, those that rank highest over all tables first; null where it only pauses on the way to the next one. */
export function* byRank(sources: readonly FactSource[], mark: string): Generator<Counted | null> {
  const lists = sources.map(({ table }, source) => ({ source, table, ...rankedRange(table, mark), bound: 0 }));
  const seen = sources.map(({ table }) => new Bits(sizeOf(table.keys)));
  const waiting = new Waiting(sources.map(({ table }) => table.keys));
  const code = mark.charCodeAt(0);
  const setBound = (list: (typeof lists)[number]): void => {
    const { table, from, to } = list;
    const place = table.ranked[from] ?? 0;
    list.bound = from < to ? rankOf(code, table.holders[place] ?? 0, table.sums[place] ?? 0) : 0;
  };
  for (const list of lists) setBound(list);
  const countedOf = (key: string): Pick<Waiter, 'holders' | 'sum'> => {
    let [holders, sum] = [0, 0];
    for (const [nth, source] of sources.entries()) {
      const place = keyAt(source.table, key);
      if (place < 0) continue;
      seen[nth]?.set(place);
      const own = countedAt(source, place);
      holders += own.holders;
      sum += own.sum;
    }
    return { holders, sum };
  };
  const next = (): Counted => {
    const { source, place, holders, sum } = waiting.pop();
    const keys = sources[source]?.table.keys;
    return { text: keys ? stringAt(keys, place).slice(1) : '', holders, sum };
  };
  for (let taken = 0; ; taken += 1) {
    if (taken % few === few - 1) yield null;
    let highest: (typeof lists)[number] | null = null;
    for (const list of lists) if (list.from < list.to && (!highest || list.bound > highest.bound)) highest = list;
    if (!highest) break;
    const { source, table } = highest;
    const place = table.ranked[highest.from++] ?? 0;
    setBound(highest);
    if (!seen[source]?.has(place)) {
      const { holders, sum } = countedOf(stringAt(table.keys, place));
      if (holders > 0) waiting.push({ source, place, holders, sum, rank: rankOf(code, holders, sum) });
    }
    // No text that was not met yet can rank above the sum of what comes next in each list.
    const bound = lists.reduce((sum, list) => sum + list.bound, 0);
    while (waiting.highest > bound) yield next();
  }
  while (waiting.size > 0) yield next();
}

/** Texts that are looked at in one step. */
const few = 64;

class Bits {
  private readonly bytes: Uint8Array;

  constructor(length: number) {
    this.bytes = new Uint8Array((length >> 3) + 1);
  }

  has(at: number): boolean {
    return ((this.bytes[at >> 3] as number) & (1 << (at & 7))) !== 0;
  }

  set(at: number): void {
    this.bytes[at >> 3] = (this.bytes[at >> 3] as number) | (1 << (at & 7));
  }
}
