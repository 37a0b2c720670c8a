import { Remembered } from '../../model/remembered.ts';
import { find, type Table } from './table.ts';

/** Terms whose places are kept for one table. */
const mostKept = 4096;

/** Where a sorted table holds terms; a question asks for the same few terms again and again, and so does the next one. */
export class TermPlaces {
  private readonly known = new Remembered<string, number>(mostKept);
  private readonly terms: Table;

  constructor(terms: Table) {
    this.terms = terms;
  }

  /** -1 where the table does not hold the term. */
  of(term: string): number {
    return this.known.get(term) ?? this.known.keep(term, find(this.terms, term));
  }
}

const kept = new WeakMap<Table, TermPlaces>();

/** The places of a table's terms, the same ones for all who ask. */
export function placesOfTerms(terms: Table): TermPlaces {
  let known = kept.get(terms);
  if (!known) {
    known = new TermPlaces(terms);
    kept.set(terms, known);
  }
  return known;
}

/** Where a sorted table holds a term, -1 where it does not. */
export const placeOfTerm = (terms: Table, term: string): number => placesOfTerms(terms).of(term);
