import { isStopWord } from '../terms.ts';
import type { LiveSegment } from './liveSegment.ts';
import { lowerBound, sizeOf, stringAt, type Table } from './table.ts';

/** Terms of segments that begin so, those that most rows hold first: the sorted terms hold them side by side. */
export function begunTerms(segments: readonly LiveSegment[], beginning: string, limit: number): readonly string[] {
  const rows = new Map<string, number>();
  for (const live of segments) {
    const { terms } = live.segment;
    const size = sizeOf(terms);
    for (let at = lowerBound(terms, beginning); at < size && begins(terms, at, beginning); at += 1) {
      const held = live.holders(at);
      if (held === 0) continue;
      const term = stringAt(terms, at);
      rows.set(term, (rows.get(term) ?? 0) + held);
    }
  }
  return mostHeld(rows, limit);
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
