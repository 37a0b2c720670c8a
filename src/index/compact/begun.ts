import { isStopWord, stopWordsBegun } from '../stopWords.ts';
import type { LiveSegment } from './liveSegment.ts';
import { find, lowerBound, sizeOf, stringAt, type Table } from './table.ts';

/** Terms of segments that begin so, those that most rows hold first: the sorted terms hold them side by side. */
export function begunTerms(segments: readonly LiveSegment[], beginning: string, limit: number): readonly string[] {
  const ranges = segments.map(({ segment: { terms } }) => rangeBegun(terms, beginning));
  // One letter begins tens of thousands of terms: strings are made of those alone that so many rows of one segment hold that they may get in.
  const enough = leastHeld(segments, ranges, limit + stopWordsBegun(beginning)) / segments.length;
  const rows = new Map<string, number>();
  for (const [nth, { segment }] of segments.entries()) {
    const { terms, holders } = segment;
    const [from, to] = ranges[nth] ?? [0, 0];
    for (let at = from; at < to; at += 1) {
      if ((holders[at] as number) < enough) continue;
      const term = stringAt(terms, at);
      if (rows.has(term)) continue;
      const held = segments.reduce((sum, live) => sum + heldIn(live, term), 0);
      if (held > 0) rows.set(term, held);
    }
  }
  return mostHeld(rows, limit);
}

function heldIn(live: LiveSegment, term: string): number {
  const at = find(live.segment.terms, term);
  return at < 0 ? 0 : live.holders(at);
}

type Range = readonly [from: number, to: number];

/** So many rows hold each of the `count` terms at least that most hold; 0 where there may be fewer terms. */
function leastHeld(segments: readonly LiveSegment[], ranges: readonly Range[], count: number): number {
  let least = 0;
  for (const [nth, { segment, live }] of segments.entries()) {
    const [from, to] = ranges[nth] ?? [0, 0];
    const gone = segment.size - live;
    const most = new Uint32Array(count);
    for (let at = from; at < to; at += 1) {
      const held = (segment.holders[at] as number) - gone;
      if (held <= (most[count - 1] ?? held)) continue;
      let place = count - 1;
      for (; place > 0 && (most[place - 1] as number) < held; place -= 1) most[place] = most[place - 1] as number;
      most[place] = held;
    }
    least = Math.max(least, most[count - 1] ?? 0);
  }
  return least;
}

/** Terms by how many rows hold each: the most first, equal ones in order of code units; function words left out. */
export function mostHeld(rows: ReadonlyMap<string, number>, limit: number): readonly string[] {
  const telling = [...rows].filter(([term]) => term !== '' && !isStopWord(term));
  telling.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return telling.slice(0, limit).map(([term]) => term);
}

/** True for a string of a table that begins so. */
export function begins({ units, starts }: Table, at: number, beginning: string): boolean {
  const from = starts[at] ?? 0;
  if ((starts[at + 1] ?? 0) - from < beginning.length) return false;
  for (let i = 0; i < beginning.length; i += 1) if (units[from + i] !== beginning.charCodeAt(i)) return false;
  return true;
}

/** Where the strings of a sorted table lie that begin so. */
function rangeBegun(table: Table, beginning: string): Range {
  const from = lowerBound(table, beginning);
  return [from, from < sizeOf(table) && begins(table, from, beginning) ? afterPrefix(table, from, beginning) : from];
}

/** Place of the first string after `at` that does not begin with `prefix`, which the one at `at` does. */
export function afterPrefix(table: Table, at: number, prefix: string): number {
  const size = sizeOf(table);
  let low = at;
  let step = 1;
  while (low + step < size && begins(table, low + step, prefix)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(size, low + step);
  low += 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (begins(table, middle, prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}
