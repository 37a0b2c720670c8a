import { type Field, gap } from '../port.ts';
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

/** Goes through the rows of the rarest term and asks the others, the next rarest first. */
function rowsOfRun(postings: FieldPostings, terms: readonly number[]): Uint32Array {
  const { starts, rows } = postings;
  const cursors = terms
    .map((term, offset) => ({ offset, at: starts[term] ?? 0, to: starts[term + 1] ?? 0, places: new Places(postings) }))
    .sort((a, b) => a.to - a.at - (b.to - b.at));
  const [rarest, ...others] = cursors;
  if (!rarest) return new Uint32Array(0);
  const found = new Uint32Array(rarest.to - rarest.at);
  let count = 0;
  for (; rarest.at < rarest.to; rarest.at += 1) {
    const row = rows[rarest.at] as number;
    let everywhere = true;
    for (const cursor of others) {
      cursor.at = reach(rows, row, cursor.at, cursor.to);
      if (cursor.at < cursor.to && rows[cursor.at] === row) continue;
      everywhere = false;
      break;
    }
    if (everywhere && sideBySide(rarest, others)) found[count++] = row;
  }
  return found.subarray(0, count);
}

interface Cursor {
  readonly offset: number;
  readonly at: number;
  readonly places: Places;
}

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
export function sharedRows(some: Rows, others: Rows): Rows {
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
function reach(rows: Rows, row: number, at: number, to: number): number {
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
