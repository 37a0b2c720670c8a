import { toBegins } from './begins.ts';

/** Does steps to their end at once. */
export function atOnce<End>(steps: Iterator<unknown, End>): End {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const run = 1024;

/** The items in order, in steps that each take a few milliseconds at most; `before` tells whether one comes before another. */
export function* sorted<Item>(items: readonly Item[], before: (a: Item, b: Item) => boolean): Generator<void, readonly Item[]> {
  const compare = (a: Item, b: Item): number => (before(a, b) ? -1 : before(b, a) ? 1 : 0);
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += run) {
    runs.push(items.slice(from, from + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const joined: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [one = [], other = []] = [runs[at], runs[at + 1]];
      joined.push(yield* joinedRuns(one, other, before));
    }
    runs = joined;
  }
  return runs[0] ?? [];
}

function* joinedRuns<Item>(
  one: readonly Item[],
  other: readonly Item[],
  before: (a: Item, b: Item) => boolean,
): Generator<void, Item[]> {
  const all: Item[] = [];
  let [at, there] = [0, 0];
  while (at < one.length && there < other.length) {
    const [a, b] = [one[at] as Item, other[there] as Item];
    if (before(b, a)) {
      all.push(b);
      there += 1;
    } else {
      all.push(a);
      at += 1;
    }
    if (all.length % (2 * run) === 0) yield;
  }
  for (; at < one.length; at += 1) all.push(one[at] as Item);
  for (; there < other.length; there += 1) all.push(other[there] as Item);
  return all;
}

/** Does something for each number below `length`, `most` of them in a step. */
export function* each(length: number, most: number, work: (nth: number) => void): Generator<void> {
  for (let nth = 0; nth < length; nth += 1) {
    if (nth % most === most - 1) yield;
    work(nth);
  }
}

/** Places of `keys`, 32 bits each, in order of what stands there, equal ones as they are given; in small steps, by counting bytes from the last one on. */
export function* byKeys(keys: Uint32Array, places: Uint32Array): Generator<void, Uint32Array> {
  const begins = new Uint32Array(4 * 256);
  for (let first = 0; first < places.length; first += dealtAtOnce) {
    countBytes(keys, places, first, begins);
    yield;
  }
  let from: Uint32Array = places.slice();
  let to: Uint32Array = new Uint32Array(places.length);
  for (let byte = 0; byte < 4; byte += 1) {
    const next = begins.subarray(byte * 256, (byte + 1) * 256);
    // Nothing moves where all have the same byte.
    if (next.includes(places.length)) continue;
    toBegins(next);
    for (let first = 0; first < places.length; first += dealtAtOnce) {
      deal(keys, from, to, { first, next, shift: byte * 8 });
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Places that are gone through in one step. */
const dealtAtOnce = 65_536;

/** Counts each of the four bytes of some keys. */
function countBytes(keys: Uint32Array, places: Uint32Array, first: number, counts: Uint32Array): void {
  const last = Math.min(first + dealtAtOnce, places.length);
  for (let at = first; at < last; at += 1) {
    const key = keys[places[at] as number] as number;
    for (let byte = 0; byte < 4; byte += 1) {
      const count = byte * 256 + ((key >>> (byte * 8)) & 255);
      counts[count] = (counts[count] as number) + 1;
    }
  }
}

interface Dealing {
  readonly first: number;
  /** Where the next place with each byte goes. */
  readonly next: Uint32Array;
  readonly shift: number;
}

function deal(keys: Uint32Array, from: Uint32Array, to: Uint32Array, { first, next, shift }: Dealing): void {
  const last = Math.min(first + dealtAtOnce, from.length);
  for (let at = first; at < last; at += 1) {
    const place = from[at] as number;
    const byte = ((keys[place] as number) >>> shift) & 255;
    const here = next[byte] as number;
    to[here] = place;
    next[byte] = here + 1;
  }
}
