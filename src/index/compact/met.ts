import { Numbers } from './numbers.ts';
import { Places } from './places.ts';
import type { Postings } from './segment.ts';
import type { Tokens } from './tokens.ts';

/** So many terms of a field are paired at most: they fit seven bits. */
export const mostTerms = 128;
/** Words that are gone through in one step. */
const fewWords = 20_000;

/** Terms that stand side by side: first × how many there are + second, each by its place among those that are paired. */
export interface Met {
  /** The pairs of one row after another, each once a row. */
  readonly pairs: Uint32Array;
  /** Where those of each row end. */
  readonly ends: Uint32Array;
}

/** Where terms meet in rows whose words are at hand. */
export function* metInTokens(tokens: Tokens, numbers: number, terms: Uint32Array): Generator<void, Met> {
  const { order, own } = tokens;
  const width = terms.length;
  // By number: place among the terms, from 1.
  const paired = new Uint8Array(numbers);
  for (const [nth, term] of terms.entries()) paired[own[term] as number] = nth + 1;
  const meeting: Meeting = { paired, width, pairs: new Numbers(), seen: new Uint32Array(width * width) };
  const ends = new Uint32Array(order.length);
  for (let from = 0; from < order.length; from += fewRows) {
    meet(tokens, from, meeting, ends);
    yield;
  }
  return { pairs: meeting.pairs.view(), ends };
}

/** Rows that are gone through in one step. */
const fewRows = 256;

interface Meeting {
  readonly paired: Uint8Array;
  readonly width: number;
  readonly pairs: Numbers;
  /** By pair: the row that it was last met in, from 1. */
  readonly seen: Uint32Array;
}

/** Notes the pairs of some rows, and where those of each end. */
function meet({ order, words, ends }: Tokens, first: number, { paired, width, pairs, seen }: Meeting, to: Uint32Array): void {
  const last = Math.min(first + fewRows, order.length);
  for (let at = first; at < last; at += 1) {
    const row = order[at] as number;
    const end = ends[row] as number;
    let before = 0;
    for (let i = row === 0 ? 0 : (ends[row - 1] as number); i < end; i += 1) {
      const word = words[i] as number;
      const here = word < paired.length ? (paired[word] as number) : 0;
      if (before > 0 && here > 0) {
        const pair = (before - 1) * width + here - 1;
        if (seen[pair] !== at + 1) {
          seen[pair] = at + 1;
          pairs.push(pair);
        }
      }
      before = here;
    }
    to[at] = pairs.length;
  }
}

/** The same where only the postings are at hand. */
export function* metInPostings(postings: Postings, size: number, terms: Uint32Array): Generator<void, Met> {
  return yield* metIn(yield* wordsByRow(postings, terms, size), terms.length);
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
function* metIn({ words, ends }: RowWords, width: number): Generator<void, Met> {
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
