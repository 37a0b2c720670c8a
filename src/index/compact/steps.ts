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
  let from: Uint32Array = places;
  let to: Uint32Array = new Uint32Array(places.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const next = new Uint32Array(257);
    for (let at = 0; at < from.length; at += 1) {
      const byte = ((keys[from[at] as number] as number) >>> shift) & 255;
      next[byte + 1] = (next[byte + 1] as number) + 1;
    }
    for (let byte = 1; byte < 257; byte += 1) next[byte] = (next[byte] as number) + (next[byte - 1] as number);
    for (let at = 0; at < from.length; at += 1) {
      if (at % 65_536 === 65_535) yield;
      const place = from[at] as number;
      const byte = ((keys[place] as number) >>> shift) & 255;
      const here = next[byte] as number;
      to[here] = place;
      next[byte] = here + 1;
    }
    yield;
    [from, to] = [to, shift === 0 ? new Uint32Array(places.length) : from];
  }
  return from;
}
