import type { Table } from './table.ts';

/** Many strings in one array of code units: string i is `units[starts[i] .. starts[i + 1])`. */
export interface FlatStrings {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Strings that are gone through in one step. */
const few = 4096;

/** Lays strings out one after another, in small steps. */
export function* flatOf(strings: readonly string[]): Generator<void, FlatStrings> {
  const starts = new Uint32Array(strings.length + 1);
  let length = 0;
  for (let at = 0; at < strings.length; at += 1) {
    length += (strings[at] as string).length;
    starts[at + 1] = length;
  }
  const units = new Uint16Array(length);
  let to = 0;
  for (let at = 0; at < strings.length; at += 1) {
    if (at % few === few - 1) yield;
    const text = strings[at] as string;
    for (let i = 0; i < text.length; i += 1) units[to++] = text.charCodeAt(i);
  }
  return { units, starts };
}

/** A table of some of the strings in the order given, in small steps. */
export function* tableIn(flat: FlatStrings, order: Uint32Array): Generator<void, Table> {
  const starts = new Uint32Array(order.length + 1);
  let length = 0;
  let wide = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at % few === few - 1) yield;
    const from = flat.starts[order[at] ?? 0] ?? 0;
    const to = flat.starts[(order[at] ?? 0) + 1] ?? 0;
    for (let i = from; i < to; i += 1) wide |= flat.units[i] ?? 0;
    length += to - from;
    starts[at + 1] = length;
  }
  const units = wide > 255 ? new Uint16Array(length) : new Uint8Array(length);
  let next = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at % few === few - 1) yield;
    const to = flat.starts[(order[at] ?? 0) + 1] ?? 0;
    for (let i = flat.starts[order[at] ?? 0] ?? 0; i < to; i += 1) units[next++] = flat.units[i] ?? 0;
  }
  return { units, starts };
}

/** Shorter stretches are put in order by taking one string after another to its place. */
const short = 12;
/** Strings that are dealt out in one step. */
const inOneStep = 8192;

/**
 * The places of strings in order of their code units, equal ones as they came, in small steps: quicksort unit by unit (Bentley and
 * Sedgewick, "Fast algorithms for sorting and searching strings", 1997), which looks at no unit twice that two strings share.
 */
export function* orderOf(flat: FlatStrings): Generator<void, Uint32Array> {
  const order = new Uint32Array(flat.starts.length - 1);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  const stretches: Stretch[] = [{ from: 0, to: order.length, depth: 0 }];
  let done = 0;
  for (let next = stretches.pop(); next !== undefined; next = stretches.pop()) {
    const { from, to, depth } = next;
    done += to - from;
    if (done > inOneStep) {
      done = 0;
      yield;
    }
    if (to - from <= short) inserted(flat, order, next);
    else if (depth === nowhere) order.subarray(from, to).sort();
    else dealt(flat, order, next, stretches);
  }
  return order;
}

/** Strings `from .. to` of the order, which are alike up to `depth`, or wholly where that is `nowhere`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

const nowhere = 0xffff_ffff;

/** Deals strings into those whose unit at a depth is less than a middle one, the same, and more. */
function dealt({ units, starts }: FlatStrings, order: Uint32Array, { from, to, depth }: Stretch, stretches: Stretch[]): void {
  const unitOf = (string: number): number => {
    const at = (starts[string] as number) + depth;
    return at < (starts[string + 1] as number) ? (units[at] as number) + 1 : 0;
  };
  const middle = middleOf(
    unitOf(order[from] as number),
    unitOf(order[(from + to) >>> 1] as number),
    unitOf(order[to - 1] as number),
  );
  let low = from;
  let high = to;
  for (let at = from; at < high; ) {
    const string = order[at] as number;
    const unit = unitOf(string);
    if (unit === middle) at += 1;
    else if (unit < middle) {
      order[at++] = order[low] as number;
      order[low++] = string;
    } else {
      high -= 1;
      order[at] = order[high] as number;
      order[high] = string;
    }
  }
  if (low > from) stretches.push({ from, to: low, depth });
  if (to > high) stretches.push({ from: high, to, depth });
  stretches.push({ from: low, to: high, depth: middle === 0 ? nowhere : depth + 1 });
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function inserted(flat: FlatStrings, order: Uint32Array, { from, to, depth }: Stretch): void {
  for (let at = from + 1; at < to; at += 1) {
    const string = order[at] as number;
    let place = at;
    while (place > from && isBefore(flat, string, order[place - 1] as number, depth)) {
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    order[place] = string;
  }
}

/** True when one string, or of equal ones its place, comes before another; both are alike up to `depth`. */
function isBefore({ units, starts }: FlatStrings, one: number, other: number, depth: number): boolean {
  const a = starts[one] as number;
  const b = starts[other] as number;
  const lengthOfOne = (starts[one + 1] as number) - a;
  const lengthOfOther = (starts[other + 1] as number) - b;
  const common = Math.min(lengthOfOne, lengthOfOther);
  for (let at = Math.min(depth, common); at < common; at += 1) {
    const difference = (units[a + at] as number) - (units[b + at] as number);
    if (difference !== 0) return difference < 0;
  }
  return lengthOfOne === lengthOfOther ? one < other : lengthOfOne < lengthOfOther;
}
