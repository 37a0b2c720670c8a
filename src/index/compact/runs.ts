import { type Field, gap } from '../port.ts';
import { pairRange, pairRows } from './pairs.ts';
import { Places } from './places.ts';
import type { FieldPostings, Rows, Segment } from './segment.ts';
import { find } from './table.ts';

/** The rows that hold a run of terms side by side in one of the fields, ascending, each once; an empty run stands nowhere. */
export function rowsWithRun(segment: Segment, run: readonly string[], fields: readonly Field[]): Rows {
  let found: Rows = new Uint32Array(0);
  if (run.length === 0 || run.includes(gap)) return found;
  const terms = run.map((term) => find(segment.terms, term));
  if (terms.includes(-1)) return found;
  for (const field of fields) {
    const postings = segment.fields[field];
    const own = terms.length === 1 ? rowsOf(postings, terms[0] ?? 0) : rowsOfRun(postings, terms);
    found = found.length === 0 ? own : own.length === 0 ? found : eitherOf(found, own);
  }
  return found;
}

function rowsOf({ starts, rows }: FieldPostings, term: number): Rows {
  return rows.subarray(starts[term], starts[term + 1]);
}

interface Cursor {
  /** Place of the term in the run. */
  readonly offset: number;
  at: number;
  readonly to: number;
  readonly places: Places;
}

/**
 * Goes through the rows of the rarest term, or of the noted pairs where these are fewer, and asks the other terms, the next rarest
 * first.
 */
function rowsOfRun(postings: FieldPostings, terms: readonly number[]): Rows {
  const { starts, rows, counts } = postings;
  const cursors = terms
    .map((term, offset): Cursor => ({ offset, at: starts[term] ?? 0, to: starts[term + 1] ?? 0, places: new Places(postings) }))
    .sort((a, b) => a.to - a.at - (b.to - b.at));
  const [rarest, ...others] = cursors;
  if (!rarest) return new Uint32Array(0);
  const paired = pairedRows(postings, terms, rarest.to - rarest.at);
  if (paired?.all && terms.length === 2) return paired.rows;
  const among: Rows = paired?.rows ?? rows.subarray(rarest.at, rarest.to);
  const inner = cursors.filter(({ offset }) => offset > 0 && offset < terms.length - 1);
  const found = new Uint32Array(among.length);
  let count = 0;
  for (let nth = 0; nth < among.length; nth += 1) {
    const row = among[nth] as number;
    if (!standIn(row, rows, cursors)) continue;
    // A word that stands there once is the second of one pair and the first of the next.
    const chained = paired?.all && inner.every(({ at }) => counts[at] === 1);
    if (chained || sideBySide(rarest, others)) found[count++] = row;
  }
  return found.subarray(0, count);
}

/** Moves each cursor to a row; false where one of the terms does not stand in it. */
function standIn(row: number, rows: Rows, cursors: readonly Cursor[]): boolean {
  for (const cursor of cursors) {
    cursor.at = reach(rows, row, cursor.at, cursor.to);
    if (cursor.at === cursor.to || rows[cursor.at] !== row) return false;
  }
  return true;
}

interface Paired {
  readonly rows: Rows;
  /** Every two neighbours of the run stand side by side there. */
  readonly all: boolean;
}

/** The rows that hold the noted pairs of neighbours, but for pairs of very many; null where none is or the rarest term stands in fewer rows. */
function pairedRows({ pairs }: FieldPostings, terms: readonly number[], rarest: number): Paired | null {
  const ranges = terms.slice(1).flatMap((term, nth) => pairRange(pairs, terms[nth] ?? 0, term) ?? []);
  ranges.sort((a, b) => a.to - a.from - (b.to - b.from));
  const [least, ...more] = ranges;
  if (!least || rarest < least.to - least.from) return null;
  let rows: Rows = pairRows(pairs, least);
  let read = 1;
  for (const range of more) {
    if (range.to - range.from > rows.length * lookup) break;
    rows = sharedRows(rows, pairRows(pairs, range));
    read += 1;
  }
  return { rows, all: read === terms.length - 1 };
}

/** Looking at the places in one row takes as long as reading so many bytes of pairs. */
const lookup = 32;

function sideBySide(first: Cursor, others: readonly Cursor[]): boolean {
  const begins = first.places;
  begins.read(first.at);
  for (const { offset, at, places } of others) {
    places.read(at);
    if (!begins.keepBefore(places, offset - first.offset)) return false;
  }
  return true;
}

/** What two lists of ascending rows share. */
export function sharedRows(some: Rows, others: Rows): Uint32Array {
  const shared = new Uint32Array(Math.min(some.length, others.length));
  let [at, count] = [0, 0];
  for (const row of some) {
    at = reach(others, row, at, others.length);
    if (others[at] === row) shared[count++] = row;
  }
  return shared.subarray(0, count);
}

/** All of two lists of ascending rows, each once. */
function eitherOf(some: Rows, others: Rows): Rows {
  const all = new Uint32Array(some.length + others.length);
  let [a, b, count] = [0, 0, 0];
  while (a < some.length || b < others.length) {
    const one = some[a] ?? Number.POSITIVE_INFINITY;
    const other = others[b] ?? Number.POSITIVE_INFINITY;
    if (one <= other) a += 1;
    if (other <= one) b += 1;
    all[count++] = Math.min(one, other);
  }
  return all.subarray(0, count);
}

/** The first posting from `at` on whose row is not before `row`: in growing steps, then by halving. */
export function reach(rows: Rows, row: number, at: number, to: number): number {
  if (at >= to || (rows[at] as number) >= row) return at;
  let low = at;
  let step = 1;
  while (low + step < to && (rows[low + step] as number) < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
