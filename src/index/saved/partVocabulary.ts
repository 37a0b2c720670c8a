import { Remembered } from '../../model/remembered.ts';
import { sizeOf, stringAt, type Table } from '../compact/table.ts';
import { placesOfTerms, type TermPlaces } from '../compact/termPlaces.ts';
import { type Vocabulary, type WordFilter, wordPrint } from '../words.ts';

/** Words that the parts of a library keep as strings together: about 1 MB. */
const mostRead = 20_000;

/** The terms of a part; a term's number is its place in the table. */
export class PartVocabulary implements Vocabulary {
  private readonly terms: Table;
  private readonly places: TermPlaces;
  private readonly read: Remembered<number, string>;
  /** Of each term that a filter was held against; 0: none was. */
  private prints: Uint32Array | null = null;

  /** The vocabulary of one of so many parts. */
  constructor(terms: Table, parts = 1) {
    this.terms = terms;
    this.places = placesOfTerms(terms);
    this.read = new Remembered(Math.ceil(mostRead / parts));
  }

  word(number: number): string {
    return this.read.get(number) ?? this.read.keep(number, stringAt(this.terms, number));
  }

  numberOf(term: string): number {
    return this.places.of(term);
  }

  mayPass(number: number, filter: WordFilter): boolean {
    this.prints ??= new Uint32Array(sizeOf(this.terms));
    const print = this.prints[number] as number;
    return filter.passes(print === 0 ? this.print(number, this.prints) : print);
  }

  private print(number: number, prints: Uint32Array): number {
    const { units, starts } = this.terms;
    const made = wordPrint(units, starts[number] as number, starts[number + 1] as number);
    prints[number] = made;
    return made;
  }
}
