import { find, stringAt, type Table } from '../compact/table.ts';
import type { Vocabulary, WordFilter } from '../words.ts';

// A question asks for the same few words of every article.
const mostAsked = 4096;

/** The terms of a part; a term's number is its place in the table. */
export class PartVocabulary implements Vocabulary {
  private readonly terms: Table;
  private readonly read: (string | undefined)[] = [];
  private readonly asked = new Map<string, number>();

  constructor(terms: Table) {
    this.terms = terms;
  }

  word(number: number): string {
    const before = this.read[number];
    if (before !== undefined) return before;
    const made = stringAt(this.terms, number);
    this.read[number] = made;
    return made;
  }

  numberOf(term: string): number {
    const before = this.asked.get(term);
    if (before !== undefined) return before;
    const found = find(this.terms, term);
    if (this.asked.size >= mostAsked) this.asked.clear();
    this.asked.set(term, found);
    return found;
  }

  mayPass(number: number, filter: WordFilter): boolean {
    const { units, starts } = this.terms;
    return filter.passes(units, starts[number] as number, starts[number + 1] as number);
  }
}
