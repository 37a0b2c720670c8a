import type { Day } from '../../model/day.ts';
import type { Field } from '../port.ts';
import type { Counts } from './numbers.ts';
import type { Table } from './table.ts';

/** Numbers of rows, two bytes each in a file where all of them fit. */
export type Rows = Uint16Array | Uint32Array;

/** Where terms stand in one field. Term t has the postings `starts[t] .. starts[t + 1])`, rows ascending. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Rows;
  /** How often the term stands in the row's field. */
  readonly counts: Counts;
  /** Places in the field of each posting in turn, as differences, seven bits to a byte. */
  readonly positions: Uint8Array;
  /** Where in `positions` every 32nd posting begins. */
  readonly skips: Uint32Array;
  /** Length of each row's field, as scores take it: without function words and gaps. */
  readonly lengths: Counts;
}

/** In which rows two common terms of a field stand side by side. */
export interface Pairs {
  /** The terms of which that is noted, ascending; each stands in many rows. */
  readonly terms: Uint32Array;
  /** Where in `rows` those of a pair begin: number i × n + j is of the n terms the i-th with the j-th right behind it. */
  readonly starts: Uint32Array;
  /** Rows as differences, seven bits to a byte. */
  readonly rows: Uint8Array;
}

/** Where terms stand in one field, and which common ones side by side. */
export interface FieldPostings extends Postings {
  readonly pairs: Pairs;
}

/**
 * Rows that never change, in order of their ids, with everything a search needs of them in flat arrays: it is written to a file and
 * read back as it is. Taking rows away is somebody else's note beside it.
 */
export interface Segment {
  readonly size: number;
  readonly ids: Table;
  readonly terms: Table;
  /** How many rows hold each term in any field. */
  readonly holders: Counts;
  /** `2019-06-05` as 20190605; 0: no date. */
  readonly days: Uint32Array;
  /** Place in `publishers`; 0 is nobody. */
  readonly publisherOf: Counts;
  readonly publishers: Table;
  /** What the terms sound like, as numbers in ascending order, and the term of each. */
  readonly sounds: Uint32Array;
  readonly sounding: Uint32Array;
  readonly fields: Readonly<Record<Field, FieldPostings>>;
}

/** Postings between two noted beginnings of positions. */
export const skipEvery = 32;

/** A day as one number that keeps the order; 0 for none. */
export const dayNumber = (day: Day | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')));

/** The posting of a row among `from .. to` of ascending rows, or -1. */
export function postingOf(rows: Rows, row: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low < to && rows[low] === row ? low : -1;
}
