import { orderOf } from './flatStrings.ts';
import { Numbers } from './numbers.ts';
import { TermTable } from './termTable.ts';

/** Numbers for terms, in the order in which they are first met; several builders may share one. What is known of a term lies in a table that several vocabularies may share. */
export class Vocabulary {
  private terms: TermTable;
  /** By the number of a term of the table: its own number, from 1. */
  private known = new Numbers();
  /** The other way round. */
  private readonly inTable = new Numbers();
  private inOrder: Uint32Array | null = null;

  constructor(terms = new TermTable()) {
    this.terms = terms;
  }

  /** How many terms have a number. */
  get size(): number {
    return this.inTable.length;
  }

  /** What is known of the terms, by the numbers that `placeOf` gives. */
  get table(): TermTable {
    return this.terms;
  }

  numberOf(term: string): number {
    return this.numberFor(this.terms.numberOf(term));
  }

  /** The number of a term of the table. */
  numberFor(term: number): number {
    const before = this.known.at(term);
    if (before > 0) return before - 1;
    this.known.reach(term + 1);
    this.inTable.push(term);
    this.known.set(term, this.inTable.length);
    return this.inTable.length - 1;
  }

  /** The term of a number, by its number in the table. */
  placeOf(number: number): number {
    return this.inTable.at(number);
  }

  word(number: number): string {
    return this.terms.word(this.placeOf(number));
  }

  /** Takes another table from now on; all numbers stay as they are. */
  over(terms: TermTable): void {
    if (terms === this.terms) return;
    const words = Array.from(this.inTable.view(), (place) => this.terms.word(place));
    this.terms = terms;
    this.known = new Numbers();
    this.inTable.clear();
    for (const word of words) this.numberOf(word);
  }

  /** All numbers in order of their terms' code units; worked out once for as many as there are. */
  *ordered(): Generator<void, Uint32Array> {
    if (this.inOrder?.length === this.size) return this.inOrder;
    const order = yield* orderOf(this.terms.flat, this.inTable.view());
    this.inOrder = order.map((place) => this.known.at(place) - 1);
    return this.inOrder;
  }
}
