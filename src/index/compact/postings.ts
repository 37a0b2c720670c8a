import { Bytes, countsFor } from './numbers.ts';
import { type FieldPostings, skipEvery } from './segment.ts';

/** The words of one field of all rows: row r has `terms[ends[r - 1] .. ends[r])`; a number without a place is a gap. */
export interface Tokens {
  /** The rows in order of the segment. */
  readonly order: readonly number[];
  /** Number of a word as it was taken in → its place among the sorted terms. */
  readonly placed: Uint32Array;
  /** 1 for terms that do not count in a field's length. */
  readonly silent: Uint8Array;
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
}

/** Turns rows of words into postings of terms, by counting and then filling. */
export function* postingsOf({ order, placed, silent, terms, ends }: Tokens, termCount: number): Generator<void, FieldPostings> {
  const starts = new Uint32Array(termCount + 1);
  const words = new Uint32Array(termCount + 1);
  const seen = new Uint32Array(termCount);
  const rowLengths = new Uint32Array(order.length);
  let longest = 0;
  for (const [at, row] of order.entries()) {
    if (at % 256 === 255) yield;
    const to = ends[row] ?? 0;
    let length = 0;
    for (let i = ends[row - 1] ?? 0; i < to; i += 1) {
      const term = placed[terms[i] ?? 0];
      if (term === undefined) continue;
      words[term + 1] = (words[term + 1] ?? 0) + 1;
      if (silent[term] === 0) length += 1;
      if (seen[term] === at + 1) continue;
      seen[term] = at + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
    rowLengths[at] = length;
    longest = Math.max(longest, length);
  }
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    words[term + 1] = (words[term + 1] ?? 0) + (words[term] ?? 0);
  }
  const total = starts[termCount] ?? 0;
  const rows = new Uint32Array(total);
  const wide = new Uint32Array(total);
  const places = new Uint32Array(words[termCount] ?? 0);
  const next = starts.slice();
  const nextWord = words.slice();
  let most = 0;
  for (const [at, row] of order.entries()) {
    if (at % 256 === 255) yield;
    const from = ends[row - 1] ?? 0;
    const to = ends[row] ?? 0;
    for (let i = from; i < to; i += 1) {
      const term = placed[terms[i] ?? 0];
      if (term === undefined) continue;
      const word = nextWord[term] ?? 0;
      places[word] = i - from;
      nextWord[term] = word + 1;
      let posting = next[term] ?? 0;
      if (posting > (starts[term] ?? 0) && rows[posting - 1] === at) posting -= 1;
      else {
        rows[posting] = at;
        next[term] = posting + 1;
      }
      const count = (wide[posting] ?? 0) + 1;
      wide[posting] = count;
      if (count > most) most = count;
    }
  }
  const counts = countsFor(total, most);
  counts.set(wide);
  const lengths = countsFor(order.length, longest);
  lengths.set(rowLengths);
  return { starts, rows, counts, ...(yield* packed(places, wide)), lengths };
}

/** Places of every posting as differences; `counts` tells how many belong to each. */
export function* packed(places: Uint32Array, counts: Uint32Array): Generator<void, Pick<FieldPostings, 'positions' | 'skips'>> {
  const bytes = new Bytes(places.length + (places.length >> 3) + 16);
  const skips = new Uint32Array(Math.ceil(counts.length / skipEvery));
  let word = 0;
  for (let posting = 0; posting < counts.length; posting += 1) {
    if (posting % 16_384 === 16_383) yield;
    if (posting % skipEvery === 0) skips[posting / skipEvery] = bytes.length;
    let last = 0;
    for (let left = counts[posting] ?? 0; left > 0; left -= 1) {
      const place = places[word++] ?? 0;
      bytes.number(place - last);
      last = place;
    }
  }
  return { positions: bytes.done(), skips };
}
