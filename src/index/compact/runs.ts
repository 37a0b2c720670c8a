import { type Field, gap } from '../port.ts';
import { type FieldPostings, placesOf, type Segment } from './segment.ts';
import { find } from './table.ts';

/** The rows that hold a run of terms side by side in one of the fields, each once, in no order; an empty run stands nowhere. */
export function rowsWithRun(segment: Segment, run: readonly string[], fields: readonly Field[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (run.length === 0 || run.includes(gap)) return found;
  const terms = run.map((term) => find(segment.terms, term));
  if (terms.includes(-1)) return found;
  for (const field of fields) {
    const postings = segment.fields[field];
    if (terms.length === 1) addAll(postings, terms[0] ?? 0, found);
    else addRuns(postings, terms, found);
  }
  return found;
}

function addAll({ starts, rows }: FieldPostings, term: number, found: Set<number>): void {
  const to = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < to; at += 1) found.add(rows[at] ?? 0);
}

/** Goes through the rows of the rarest term and asks the others, the next rarest first. */
function addRuns(postings: FieldPostings, terms: readonly number[], found: Set<number>): void {
  const { starts, rows } = postings;
  const cursors = terms
    .map((term, offset) => ({ offset, at: starts[term] ?? 0, to: starts[term + 1] ?? 0 }))
    .sort((a, b) => a.to - a.at - (b.to - b.at));
  const [rarest, ...others] = cursors;
  if (!rarest) return;
  for (; rarest.at < rarest.to; rarest.at += 1) {
    const row = rows[rarest.at] ?? 0;
    if (found.has(row)) continue;
    let everywhere = true;
    for (const cursor of others) {
      cursor.at = reach(rows, row, cursor.at, cursor.to);
      if (cursor.at < cursor.to && rows[cursor.at] === row) continue;
      everywhere = false;
      break;
    }
    if (everywhere && sideBySide(postings, rarest, others)) found.add(row);
  }
}

interface Cursor {
  readonly offset: number;
  readonly at: number;
}

function sideBySide(postings: FieldPostings, first: Cursor, others: readonly Cursor[]): boolean {
  let begins = placesOf(postings, first.at);
  let { offset } = first;
  for (const other of others) {
    begins = followed(begins, placesOf(postings, other.at), other.offset - offset);
    if (begins.length === 0) return false;
    offset = other.offset;
  }
  return true;
}

/** Those of ascending places that are so far behind one of others. */
function followed(from: readonly number[], places: readonly number[], behind: number): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < from.length && (from[at] ?? 0) + behind < place) at += 1;
    if (at === from.length) break;
    if ((from[at] ?? 0) + behind === place) found.push(place);
  }
  return found;
}

/** The first posting from `at` on whose row is not before `row`: in growing steps, then by halving. */
export function reach(rows: Uint32Array, row: number, at: number, to: number): number {
  let low = at;
  let step = 1;
  while (low + step < to && (rows[low + step] ?? 0) < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
