import { toBeginsIn } from './begins.ts';
import { metInTokens } from './met.ts';
import { Bytes, type Counts, countsFor } from './numbers.ts';
import { pairsOf } from './pairs.ts';
import { type FieldPostings, type Postings, skipEvery } from './segment.ts';
import type { Tokens } from './tokens.ts';

/** Rows, or terms, that are gone through in one step. */
const few = 256;

/** Turns rows of words into postings of terms: the words are put in order of their terms by counting, and then read through once. `numbers`: so many are terms'. */
export function* postingsOf(tokens: Tokens, numbers: number): Generator<void, FieldPostings> {
  const { order, own, silent } = tokens;
  const next = new Uint32Array(numbers);
  for (let from = 0; from < order.length; from += few) {
    count(tokens, from, Math.min(from + few, order.length), next);
    yield;
  }
  const size = toBeginsIn(own, next);
  // Where the words of each term begin moves on, at last to where those of the next one do.
  const sorted: Sorted = { next, rows: new Uint32Array(size), places: new Uint32Array(size) };
  for (let from = 0; from < order.length; from += few) {
    sort(tokens, from, Math.min(from + few, order.length), sorted);
    yield;
  }
  const starts = new Uint32Array(own.length + 1);
  const rowLengths = new Uint32Array(order.length);
  // No term has more postings than words: they are gathered where the rows of words stand.
  const counting: Counting = { own, starts, rowLengths, silent, counts: new Uint32Array(size) };
  let at = 0;
  for (let from = 0; from < own.length; from += few) {
    at = gather(sorted, { at, first: from, end: Math.min(from + few, own.length) }, counting);
    yield;
  }
  const total = starts[own.length] ?? 0;
  const rows = sorted.rows.slice(0, total);
  const wide = counting.counts.subarray(0, total);
  const postings = {
    starts,
    rows,
    counts: narrowest(wide),
    ...(yield* packed(sorted.places, wide)),
    lengths: narrowest(rowLengths),
  };
  return { ...postings, pairs: yield* pairsOf(postings, order.length, (terms) => metInTokens(tokens, numbers, terms)) };
}

/** Counts the words of some rows by their numbers. */
function count({ order, words, ends }: Tokens, first: number, end: number, counts: Uint32Array): void {
  for (let at = first; at < end; at += 1) {
    const row = order[at] as number;
    const to = ends[row] as number;
    for (let i = row === 0 ? 0 : (ends[row - 1] as number); i < to; i += 1) {
      const word = words[i] as number;
      if (word < counts.length) counts[word] = (counts[word] as number) + 1;
    }
  }
}

/** Words in order of their terms. */
interface Sorted {
  /** By number: where the next word goes, at last where they end. */
  readonly next: Uint32Array;
  /** Row of each word, and its place in the row. */
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** Puts the words of some rows to their terms. */
function sort({ order, words, ends }: Tokens, first: number, end: number, { next, rows, places }: Sorted): void {
  for (let at = first; at < end; at += 1) {
    const row = order[at] as number;
    const from = row === 0 ? 0 : (ends[row - 1] as number);
    const to = ends[row] as number;
    for (let i = from; i < to; i += 1) {
      const word = words[i] as number;
      if (word >= next.length) continue;
      const place = next[word] as number;
      rows[place] = at;
      places[place] = i - from;
      next[word] = place + 1;
    }
  }
}

interface Counting {
  readonly own: Uint32Array;
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
  readonly rowLengths: Uint32Array;
  readonly silent: Uint8Array;
}

/** Terms `first .. end`, whose words begin at `at`. */
interface Stretch {
  readonly at: number;
  readonly first: number;
  readonly end: number;
}

/** Makes postings of the words of some terms; their rows take the place of the words' rows. Gives where those words end. */
function gather(
  { next, rows }: Sorted,
  { at: from, first, end }: Stretch,
  { own, starts, counts, rowLengths, silent }: Counting,
): number {
  let posting = starts[first] as number;
  let at = from;
  for (let term = first; term < end; term += 1) {
    const to = next[own[term] as number] as number;
    const tells = silent[term] === 0;
    while (at < to) {
      const row = rows[at] as number;
      const begin = at;
      at += 1;
      while (at < to && rows[at] === row) at += 1;
      rows[posting] = row;
      counts[posting] = at - begin;
      posting += 1;
      if (tells) rowLengths[row] = (rowLengths[row] as number) + at - begin;
    }
    starts[term + 1] = posting;
  }
  return at;
}

/** The same numbers in as few bytes each as the highest takes. */
export function narrowest(numbers: Uint32Array): Counts {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] as number) > most) most = numbers[at] as number;
  const narrow = countsFor(numbers.length, most);
  narrow.set(numbers);
  return narrow;
}

/** Places of every posting as differences; `counts` tells how many belong to each. */
export function* packed(places: Uint32Array, counts: Uint32Array): Generator<void, Pick<Postings, 'positions' | 'skips'>> {
  const bytes = new Bytes(places.length + (places.length >> 3) + 16);
  const skips = new Uint32Array(Math.ceil(counts.length / skipEvery));
  let word = 0;
  for (let posting = 0; posting < counts.length; posting += fewPostings) {
    word = pack(places, counts, posting, { word, bytes, skips });
    yield;
  }
  return { positions: bytes.done(), skips };
}

/** Postings that are packed in one step. */
const fewPostings = 16_384;

interface Packing {
  readonly word: number;
  readonly bytes: Bytes;
  readonly skips: Uint32Array;
}

/** Packs some postings; gives the place of the first word of the next one. */
function pack(places: Uint32Array, counts: Uint32Array, from: number, { word: first, bytes, skips }: Packing): number {
  let word = first;
  const to = Math.min(from + fewPostings, counts.length);
  for (let posting = from; posting < to; posting += 1) {
    if (posting % skipEvery === 0) skips[posting / skipEvery] = bytes.length;
    let last = 0;
    for (let left = counts[posting] as number; left > 0; left -= 1) {
      const place = places[word++] as number;
      bytes.number(place - last);
      last = place;
    }
  }
  return word;
}

/** How many of so many rows hold each term in any of the fields. */
export function* holdersOf(fields: readonly Postings[], termCount: number, size: number): Generator<void, Uint32Array> {
  const holders = new Uint32Array(termCount);
  const seen = new Uint32Array(size);
  for (let term = 0; term < termCount; term += 1) {
    if (term % 512 === 511) yield;
    let count = 0;
    for (let nth = 0; nth < fields.length; nth += 1) {
      const { starts, rows } = fields[nth] as Postings;
      const to = starts[term + 1] as number;
      for (let at = starts[term] as number; at < to; at += 1) {
        const row = rows[at] as number;
        if (seen[row] === term + 1) continue;
        seen[row] = term + 1;
        count += 1;
      }
    }
    holders[term] = count;
  }
  return holders;
}
