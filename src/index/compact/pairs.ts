import { type Met, mostTerms } from './met.ts';
import { Bytes } from './numbers.ts';
import type { Pairs, Postings } from './segment.ts';

/** A term that stands at fewer places is quick to look through, and so is one in fewer than this share of the rows. */
const fewestPlaces = 2048;
const share = 16;
/** Rows that are gone through in one step. */
const fewRows = 20_000;

/**
 * Notes in which rows two of the commonest terms of a field stand side by side, in small steps: the common-grams of web search, here
 * beside the postings and not in their place. Which terms these are the postings tell, so that building and merging note the same;
 * `metOf` tells where they meet, for terms that ascend.
 */
export function* pairsOf(
  postings: Postings,
  size: number,
  metOf: (terms: Uint32Array) => Generator<void, Met>,
): Generator<void, Pairs> {
  const terms = commonOf(postings, size);
  const width = terms.length;
  const starts = new Uint32Array(width * width + 1);
  if (width === 0) return { terms, starts, rows: new Uint8Array(0) };
  const { pairs, ends } = yield* metOf(terms);
  for (let at = 0; at < pairs.length; at += 1) {
    const after = (pairs[at] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let pair = 0; pair < width * width; pair += 1) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  yield;
  const rows = new Uint32Array(pairs.length);
  const next = starts.slice();
  for (let row = 0, at = 0; row < size; row += 1) {
    if (row % fewRows === fewRows - 1) yield;
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
