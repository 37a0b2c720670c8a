import { type FlatStrings, flatOf, orderOf } from './flatStrings.ts';

/** Terms by their numbers: laid out, and the numbers in order of their terms' code units. */
export interface OrderedTerms {
  readonly flat: FlatStrings;
  readonly order: Uint32Array;
}

/** Numbers for terms, in the order in which they are first met; several builders may share one. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly known = new Map<string, number>();
  private inOrder: OrderedTerms | null = null;

  numberOf(term: string): number {
    const before = this.known.get(term);
    if (before !== undefined) return before;
    const made = this.words.length;
    this.known.set(term, made);
    this.words.push(term);
    return made;
  }

  /** All terms in order; worked out once for as many as there are. */
  *ordered(): Generator<void, OrderedTerms> {
    if (this.inOrder?.order.length === this.words.length) return this.inOrder;
    const flat = yield* flatOf(this.words);
    this.inOrder = { flat, order: yield* orderOf(flat) };
    return this.inOrder;
  }
}
