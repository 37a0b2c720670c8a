import { sameStart, slips } from '../similar.ts';
import { afterPrefix } from './begun.ts';
import type { Segment } from './segment.ts';
import { soundNumber } from './soundTable.ts';
import { sizeOf, stringAt, type Table, type Units } from './table.ts';

/** The terms of a segment that a term may have been meant to be, and some more: what sounds alike and what few slips lead to. */
export function nearTerms(segment: Segment, term: string): readonly string[] {
  const { terms, sounds, sounding } = segment;
  const found: string[] = [];
  const sound = soundNumber(term);
  for (let at = firstOf(sounds, sound); at < sounds.length && sounds[at] === sound; at += 1)
    found.push(stringAt(terms, sounding[at] ?? 0));
  const allowed = slips(term);
  if (allowed > 0) withSlips(terms, term, allowed, found);
  return found;
}

/**
 * Goes through the sorted terms as through a tree: of two neighbours that begin alike, the second goes on where the first got to,
 * and what begins with too many slips already is left out as a whole.
 */
function withSlips(table: Table, term: string, allowed: number, found: string[]): void {
  const { units, starts } = table;
  const width = term.length + 1;
  const longest = term.length + allowed;
  // rows[i * width + j]: slips between the first i units of a word and the first j of the term.
  const rows = new Uint8Array((longest + 1) * width);
  for (let j = 0; j < width; j += 1) rows[j] = j;
  for (let i = 1; i <= longest; i += 1) rows[i * width] = i;
  const leasts = new Uint8Array(longest + 1);
  const asked = Uint16Array.from(term, (_, at) => term.charCodeAt(at));
  const size = sizeOf(table);
  let known = 0;
  for (let at = 0; at < size; ) {
    const from = starts[at] ?? 0;
    const length = (starts[at + 1] ?? 0) - from;
    const start = length > 1 ? String.fromCharCode(units[from] ?? 0, units[from + 1] ?? 0) : stringAt(table, at);
    if (known < Math.min(2, length) && !sameStart(term, start)) {
      at = afterPrefix(table, at, start);
      known = 0;
      continue;
    }
    const reached = Math.min(length, longest);
    let depth = known;
    let dead = 0;
    while (depth < reached) {
      depth += 1;
      if (nextRow({ rows, leasts, asked, allowed }, depth, units, from)) continue;
      dead = depth;
      break;
    }
    if (dead > 0) {
      const next = afterPrefix(table, at, stringAt(table, at).slice(0, dead));
      known = Math.min(dead - 1, common(table, at, next));
      at = next;
      continue;
    }
    if (length <= longest && (rows[length * width + width - 1] ?? 255) <= allowed) found.push(stringAt(table, at));
    known = Math.min(reached, common(table, at, at + 1));
    at += 1;
  }
}

interface Slips {
  readonly rows: Uint8Array;
  /** The least of each row. */
  readonly leasts: Uint8Array;
  readonly asked: Uint16Array;
  readonly allowed: number;
}

/** Fills the row of a word's `depth`th unit; false when nothing that begins so can come near enough. */
function nextRow({ rows, leasts, asked, allowed }: Slips, depth: number, units: Units, from: number): boolean {
  const width = asked.length + 1;
  const unit = units[from + depth - 1] ?? 0;
  const here = depth * width;
  const above = here - width;
  let least = depth;
  for (let j = 1; j < width; j += 1) {
    const same = asked[j - 1] === unit;
    let cost = Math.min((rows[above + j] ?? 0) + 1, (rows[here + j - 1] ?? 0) + 1, (rows[above + j - 1] ?? 0) + (same ? 0 : 1));
    if (depth > 1 && j > 1 && asked[j - 2] === unit && asked[j - 1] === units[from + depth - 2])
      cost = Math.min(cost, (rows[above - width + j - 2] ?? 0) + 1);
    rows[here + j] = cost;
    if (cost < least) least = cost;
  }
  leasts[depth] = least;
  // A swap goes back to the row before this one.
  return least <= allowed || (leasts[depth - 1] ?? 255) < allowed;
}

/** How many units two terms begin with alike. */
function common({ units, starts }: Table, one: number, other: number): number {
  if (other >= starts.length - 1) return 0;
  const [a, b] = [starts[one] ?? 0, starts[other] ?? 0];
  const most = Math.min((starts[one + 1] ?? 0) - a, (starts[other + 1] ?? 0) - b);
  let same = 0;
  while (same < most && units[a + same] === units[b + same]) same += 1;
  return same;
}

function firstOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
