import { orderOf, tableIn } from './flatStrings.ts';
import { Numbers } from './numbers.ts';
import type { Segment } from './segment.ts';
import { soundsOf } from './soundTable.ts';
import { TermTable, termMarks } from './termTable.ts';

/** What a segment keeps of its terms. */
export interface OwnTerms extends Pick<Segment, 'terms' | 'sounds' | 'sounding'> {
  /** The number of each term, in order of the terms. */
  readonly own: Uint32Array;
  /** 1 for terms of function words. */
  readonly silent: Uint8Array;
}

/** Numbers for terms, in the order in which they are first met; several builders may share one. What is known of a term lies in a table that several vocabularies may share. */
export class Vocabulary {
  private terms: TermTable;
  /** By the number of a term of the table: its own number, from 1. */
  private known = new Numbers();
  /** The other way round. */
  private readonly inTable = new Numbers();
  private inOrder: Uint32Array | null = null;
  private lastOwn: OwnTerms | null = null;

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

  /** The terms whose numbers are marked with 1, in order of their code units; in small steps. Rows of articles and of their passages mostly have the same, which are told once. */
  *termsAmong(used: Uint8Array): Generator<void, OwnTerms> {
    const own = (yield* this.ordered()).filter((number) => used[number] === 1);
    if (this.lastOwn === null || !areEqual(own, this.lastOwn.own)) this.lastOwn = yield* this.told(own);
    return this.lastOwn;
  }

  private *told(own: Uint32Array): Generator<void, OwnTerms> {
    const places = own.map((number) => this.placeOf(number));
    const silent = new Uint8Array(own.length);
    for (let at = 0; at < own.length; at += 1) silent[at] = this.terms.marksOf(places[at] as number) & termMarks.silent;
    yield;
    const terms = yield* tableIn(this.terms.flat, places);
    return { own, silent, terms, ...(yield* soundsOf(yield* this.terms.heard(places))) };
  }

  /** All numbers in order of their terms' code units; worked out once for as many as there are. */
  private *ordered(): Generator<void, Uint32Array> {
    if (this.inOrder?.length === this.size) return this.inOrder;
    const order = yield* orderOf(this.terms.flat, this.inTable.view());
    this.inOrder = order.map((place) => this.known.at(place) - 1);
    return this.inOrder;
  }
}

function areEqual(some: Uint32Array, others: Uint32Array): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}
