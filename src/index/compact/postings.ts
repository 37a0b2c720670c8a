import { Bytes, countsFor } from './numbers.ts';
import { pairsOf } from './pairs.ts';
import { type FieldPostings, type Postings, skipEvery } from './segment.ts';

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

/** Rows that are gone through in one step. */
const fewRows = 256;

/** Turns rows of words into postings of terms, by counting and then filling. */
export function* postingsOf(tokens: Tokens, termCount: number): Generator<void, FieldPostings> {
  const { order } = tokens;
  const starts = new Uint32Array(termCount + 1);
  const words = new Uint32Array(termCount + 1);
  const seen = new Uint32Array(termCount);
  const rowLengths = new Uint32Array(order.length);
  let longest = 0;
  for (let from = 0; from < order.length; from += fewRows) {
    longest = Math.max(longest, count(tokens, from, Math.min(from + fewRows, order.length), { starts, words, seen, rowLengths }));
    yield;
  }
  addUp(starts);
  addUp(words);
  const total = starts[termCount] ?? 0;
  const rows = new Uint32Array(total);
  const wide = new Uint32Array(total);
  const places = new Uint32Array(words[termCount] ?? 0);
  const filling: Filling = { starts, rows, wide, places, next: starts.slice(), nextWord: words.slice() };
  let most = 0;
  for (let from = 0; from < order.length; from += fewRows) {
    most = Math.max(most, fill(tokens, from, Math.min(from + fewRows, order.length), filling));
    yield;
  }
  const counts = countsFor(total, most);
  counts.set(wide);
  const lengths = countsFor(order.length, longest);
  lengths.set(rowLengths);
  const postings = { starts, rows, counts, ...(yield* packed(places, wide)), lengths };
  return { ...postings, pairs: yield* pairsOf(postings, order.length) };
}

interface Counting {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly seen: Uint32Array;
  readonly rowLengths: Uint32Array;
}

/** Counts rows and words of each term in some rows; gives the length of the longest. */
function count({ order, placed, silent, terms, ends }: Tokens, first: number, end: number, counting: Counting): number {
  const { starts, words, seen, rowLengths } = counting;
  let longest = 0;
  for (let at = first; at < end; at += 1) {
    const row = order[at] ?? 0;
    const to = ends[row] ?? 0;
    let length = 0;
    for (let i = row === 0 ? 0 : (ends[row - 1] ?? 0); i < to; i += 1) {
      const word = terms[i] ?? 0;
      if (word >= placed.length) continue;
      const term = placed[word] ?? 0;
      words[term + 1] = (words[term + 1] ?? 0) + 1;
      if (silent[term] === 0) length += 1;
      if (seen[term] === at + 1) continue;
      seen[term] = at + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
    rowLengths[at] = length;
    if (length > longest) longest = length;
  }
  return longest;
}

interface Filling {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly wide: Uint32Array;
  readonly places: Uint32Array;
  readonly next: Uint32Array;
  readonly nextWord: Uint32Array;
}

/** Writes down the postings of some rows; gives the highest count. */
function fill({ order, placed, terms, ends }: Tokens, first: number, end: number, filling: Filling): number {
  const { starts, rows, wide, places, next, nextWord } = filling;
  let most = 0;
  for (let at = first; at < end; at += 1) {
    const row = order[at] ?? 0;
    const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const to = ends[row] ?? 0;
    for (let i = from; i < to; i += 1) {
      const written = terms[i] ?? 0;
      if (written >= placed.length) continue;
      const term = placed[written] ?? 0;
      const word = nextWord[term] ?? 0;
      places[word] = i - from;
      nextWord[term] = word + 1;
      let posting = next[term] ?? 0;
      if (posting > (starts[term] ?? 0) && rows[posting - 1] === at) posting -= 1;
      else {
        rows[posting] = at;
        next[term] = posting + 1;
      }
      const times = (wide[posting] ?? 0) + 1;
      wide[posting] = times;
      if (times > most) most = times;
    }
  }
  return most;
}

/** Each number with all before it. */
function addUp(numbers: Uint32Array): void {
  for (let at = 1; at < numbers.length; at += 1) numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0);
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
    for (let left = counts[posting] ?? 0; left > 0; left -= 1) {
      const place = places[word++] ?? 0;
      bytes.number(place - last);
      last = place;
    }
  }
  return word;
}
