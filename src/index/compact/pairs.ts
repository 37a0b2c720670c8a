import { Bytes, Numbers } from './numbers.ts';
import { Places } from './places.ts';
import type { Pairs, Postings } from './segment.ts';

/** So many terms of a field are paired at most, those that most rows hold: they fit seven bits. */
const mostTerms = 128;
/** A term that stands at fewer places is quick to look through, and so is one in fewer than this share of the rows. */
const fewestPlaces = 2048;
const share = 16;
/** Words that are gone through in one step. */
const fewWords = 20_000;

/**
 * Notes in which rows two of the commonest terms of a field stand side by side, in small steps: the common-grams of web search, here
 * beside the postings and not in their place. They are told from the postings alone, so that building and merging note the same.
 */
export function* pairsOf(postings: Postings, size: number): Generator<void, Pairs> {
  const terms = commonOf(postings, size);
  const width = terms.length;
  const starts = new Uint32Array(width * width + 1);
  if (width === 0) return { terms, starts, rows: new Uint8Array(0) };
  const { pairs, ends } = yield* metIn(yield* wordsByRow(postings, terms, size), width);
  for (const pair of pairs) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < width * width; pair += 1) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  yield;
  const rows = new Uint32Array(pairs.length);
  const next = starts.slice();
  for (let row = 0, at = 0; row < size; row += 1) {
    if (row % fewWords === fewWords - 1) yield;
    for (const end = ends[row] as number; at < end; at += 1) {
      const pair = pairs[at] as number;
      const to = next[pair] as number;
      rows[to] = row;
      next[pair] = to + 1;
    }
  }
  const bytes = new Bytes(pairs.length + (pairs.length >> 1) + 16);
  for (let pair = 0, from = 0; pair < width * width; pair += 1) {
    if (pair % 512 === 511) yield;
    const to = starts[pair + 1] as number;
    for (let last = 0; from < to; from += 1) {
      const row = rows[from] as number;
      bytes.number(row - last);
      last = row;
    }
    starts[pair + 1] = bytes.length;
  }
  return { terms, starts, rows: bytes.done() };
}

/** The terms of a field that are worth pairing, ascending. */
function commonOf({ starts, counts }: Postings, size: number): Uint32Array {
  const rowsOf = (term: number): number => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const common: { readonly term: number; readonly places: number }[] = [];
  for (let term = 0; term + 1 < starts.length; term += 1) {
    if (rowsOf(term) * share < size || rowsOf(term) === 0) continue;
    let places = 0;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) places += counts[at] as number;
    if (places >= fewestPlaces) common.push({ term, places });
  }
  common.sort((a, b) => b.places - a.places || a.term - b.term);
  return Uint32Array.from(common.slice(0, mostTerms), ({ term }) => term).sort();
}

interface RowWords {
  /** Place of each word × 128 + its term among those that are paired, row by row. */
  readonly words: Uint32Array;
  /** Where the words of each row end. */
  readonly ends: Uint32Array;
}

function* wordsByRow(postings: Postings, terms: Uint32Array, size: number): Generator<void, RowWords> {
  const { starts, rows, counts } = postings;
  const next = new Uint32Array(size + 1);
  for (const term of terms) {
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      const after = (rows[at] as number) + 1;
      next[after] = (next[after] as number) + (counts[at] as number);
    }
    yield;
  }
  for (let row = 0; row < size; row += 1) next[row + 1] = (next[row + 1] as number) + (next[row] as number);
  const words = new Uint32Array(next[size] ?? 0);
  const places = new Places(postings);
  let read = 0;
  for (const [nth, term] of terms.entries()) {
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      if (read++ % fewWords === fewWords - 1) yield;
      places.read(at);
      const row = rows[at] as number;
      let to = next[row] as number;
      for (let one = 0; one < places.size; one += 1) words[to++] = (places.all[one] as number) * mostTerms + nth;
      next[row] = to;
    }
  }
  // Each row has moved up to where the next one begins.
  return { words, ends: next.subarray(0, size) };
}

/** The pairs of each row, each once a row, and where those of each row end. */
function* metIn(
  { words, ends }: RowWords,
  width: number,
): Generator<void, { readonly pairs: Uint32Array; readonly ends: Uint32Array }> {
  const pairs = new Numbers(words.length / 4 + 16);
  const pairEnds = new Uint32Array(ends.length);
  const seen = new Uint32Array(width * width);
  // By place: the term that stands there, from 1.
  let standing = new Uint8Array(256);
  let looked = 0;
  for (let row = 0, from = 0; row < ends.length; row += 1) {
    const to = ends[row] as number;
    if (to - looked > fewWords) {
      looked = to;
      yield;
    }
    for (let at = from; at < to; at += 1) {
      const word = words[at] as number;
      const place = Math.floor(word / mostTerms);
      if (place + 1 >= standing.length) standing = widened(standing, place + 2);
      standing[place] = (word % mostTerms) + 1;
    }
    for (let at = from; at < to; at += 1) {
      const word = words[at] as number;
      const second = standing[Math.floor(word / mostTerms) + 1] as number;
      if (second === 0) continue;
      const pair = (word % mostTerms) * width + second - 1;
      if (seen[pair] === row + 1) continue;
      seen[pair] = row + 1;
      pairs.push(pair);
    }
    for (let at = from; at < to; at += 1) standing[Math.floor((words[at] as number) / mostTerms)] = 0;
    pairEnds[row] = pairs.length;
    from = to;
  }
  return { pairs: pairs.view(), ends: pairEnds };
}

function widened(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(least, bytes.length * 2));
  wider.set(bytes);
  return wider;
}

/** Where the rows lie that hold one term right before another; null where that is not noted of the two. */
export function pairRange(
  { terms, starts }: Pairs,
  first: number,
  second: number,
): { readonly from: number; readonly to: number } | null {
  const [one, other] = [placeIn(terms, first), placeIn(terms, second)];
  if (one < 0 || other < 0) return null;
  const pair = one * terms.length + other;
  return { from: starts[pair] ?? 0, to: starts[pair + 1] ?? 0 };
}

/** The rows that are noted there, ascending. */
export function pairRows({ rows: bytes }: Pairs, { from, to }: { readonly from: number; readonly to: number }): Uint32Array {
  const rows = new Uint32Array(to - from);
  let count = 0;
  let row = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    row += value;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function placeIn(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value ? low : -1;
}
