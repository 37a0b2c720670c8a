import { Remembered } from '../../model/remembered.ts';
import { find, type Table } from './table.ts';

/** Terms whose places are kept for one table. */
const mostKept = 4096;

const kept = new WeakMap<Table, Remembered<string, number>>();

/** Where a sorted table holds a term, -1 where it does not; a question asks for the same few terms again and again, and so does the next one. */
export function placeOfTerm(terms: Table, term: string): number {
  let known = kept.get(terms);
  if (!known) {
    known = new Remembered(mostKept);
    kept.set(terms, known);
  }
  return known.get(term) ?? known.keep(term, find(terms, term));
}
