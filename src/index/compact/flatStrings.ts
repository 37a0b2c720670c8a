import { byKeys } from './steps.ts';
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
  for (let at = 0; at < order.length; at += few) {
    measure(flat, order, at, starts);
    yield;
  }
  const units = new Uint16Array(starts[order.length] as number);
  let all = 0;
  for (let at = 0; at < order.length; at += few) {
    all |= copy(flat, order, at, { starts, units });
    yield;
  }
  return { units: all > 255 ? units : new Uint8Array(units), starts };
}

/** Notes where some strings end that are laid out in order. */
function measure({ starts: begins }: FlatStrings, order: Uint32Array, first: number, starts: Uint32Array): void {
  const last = Math.min(first + few, order.length);
  let length = starts[first] as number;
  for (let at = first; at < last; at += 1) {
    const string = order[at] as number;
    length += (begins[string + 1] as number) - (begins[string] as number);
    starts[at + 1] = length;
  }
}

/** Lays out some strings; gives their units put together bit by bit. */
function copy({ units: from, starts: begins }: FlatStrings, order: Uint32Array, first: number, { starts, units }: Table): number {
  const last = Math.min(first + few, order.length);
  let next = starts[first] as number;
  let all = 0;
  for (let at = first; at < last; at += 1) {
    const string = order[at] as number;
    const to = begins[string + 1] as number;
    for (let i = begins[string] as number; i < to; i += 1) {
      const unit = from[i] as number;
      units[next++] = unit;
      all |= unit;
    }
  }
  return all;
}

/** Whether two strings are the same; those of a list differ near their ends most often. */
export function areSame({ units, starts }: FlatStrings, one: number, other: number): boolean {
  const [a, b] = [starts[one] as number, starts[other] as number];
  const length = (starts[one + 1] as number) - a;
  if (length !== (starts[other + 1] as number) - b) return false;
  for (let at = length - 1; at >= 0; at -= 1) if (units[a + at] !== units[b + at]) return false;
  return true;
}

/** Shorter stretches are put in order by taking one string after another to its place. */
const short = 12;
/** Strings that are dealt out in one step. */
const inOneStep = 8192;

/**
 * The places of strings in order of their code units, equal ones as they came, in small steps: first by their first eight units, by
 * counting; those that share them by quicksort unit by unit (Bentley and Sedgewick, "Fast algorithms for sorting and searching
 * strings", 1997), which looks at no unit twice that two strings share. `among`: those that are put in order, and equal ones ascend.
 */
export function* orderOf(flat: FlatStrings, among: Uint32Array = everyOne(flat)): Generator<void, Uint32Array> {
  const size = among.length;
  const [all, first, second] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  for (let from = 0; from < size; from += few) {
    beginnings(flat, among, from, { all, first, second });
    yield;
  }
  const order = yield* byKeys(first, yield* byKeys(second, all));
  const stretches = alike(order, { all, first, second });
  for (let at = 0; at < size; at += 1) order[at] = among[order[at] as number] as number;
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

/** The places of all strings. */
function everyOne({ starts }: FlatStrings): Uint32Array {
  const all = new Uint32Array(starts.length - 1);
  for (let at = 0; at < all.length; at += 1) all[at] = at;
  return all;
}

/** The first eight units of strings, see `fourUnits`, and the numbers of all of them. */
interface Beginnings {
  readonly all: Uint32Array;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** Fills in those of some strings. */
function beginnings(flat: FlatStrings, among: Uint32Array, from: number, { all, first, second }: Beginnings): void {
  const to = Math.min(from + few, among.length);
  for (let nth = from; nth < to; nth += 1) {
    const string = among[nth] as number;
    const four = fourUnits(flat, string, 0);
    all[nth] = nth;
    first[nth] = four;
    second[nth] = (four & 255) === 0 || isCut(four) ? 0 : fourUnits(flat, string, 4);
  }
}

/** Stretches of strings that are not told apart by their beginnings. */
function alike(order: Uint32Array, { first, second }: Beginnings): Stretch[] {
  const stretches: Stretch[] = [];
  const size = order.length;
  for (let from = 0, to = 1; from < size; from = to, to += 1) {
    const nth = order[from] as number;
    const [one, two] = [first[nth] as number, second[nth] as number];
    while (to < size && first[order[to] as number] === one && second[order[to] as number] === two) to += 1;
    if (to - from === 1) continue;
    const depth = isCut(one) || isCut(two) ? 0 : 8;
    if (depth === 0 || (two & 255) !== 0) stretches.push({ from, to, depth });
  }
  return stretches;
}

/** Stands for a unit that does not fit into a byte, and for all behind it. */
const cut = 255;

/** Four units of a string from a place on as one number that keeps the order: one byte each, one more than the unit, 0 behind the end. */
function fourUnits({ units, starts }: FlatStrings, string: number, from: number): number {
  const begin = (starts[string] as number) + from;
  const end = starts[string + 1] as number;
  let all = 0;
  let byte = 0;
  for (let at = begin; at < begin + 4; at += 1) {
    if (byte !== cut) byte = at < end ? Math.min((units[at] as number) + 1, cut) : 0;
    all = (all << 8) | byte;
  }
  return all >>> 0;
}

const isCut = (four: number): boolean => (four & 255) === cut;

/** Strings `from .. to` of the order, which are alike up to `depth`, or wholly where that is `nowhere`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

const nowhere = 0xffff_ffff;

/** Deals strings into those whose unit at a depth is less than a middle one, the same, and more. */
function dealt(flat: FlatStrings, order: Uint32Array, { from, to, depth }: Stretch, stretches: Stretch[]): void {
  const middle = middleOf(
    unitAt(flat, order[from] as number, depth),
    unitAt(flat, order[(from + to) >>> 1] as number, depth),
    unitAt(flat, order[to - 1] as number, depth),
  );
  let low = from;
  let high = to;
  for (let at = from; at < high; ) {
    const string = order[at] as number;
    const unit = unitAt(flat, string, depth);
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

/** The unit of a string at a depth, from 1; 0 behind its end. */
function unitAt({ units, starts }: FlatStrings, string: number, depth: number): number {
  const at = (starts[string] as number) + depth;
  return at < (starts[string + 1] as number) ? (units[at] as number) + 1 : 0;
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
