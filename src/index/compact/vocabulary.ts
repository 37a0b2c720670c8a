import { sorted } from './steps.ts';

/** Numbers for terms, in the order in which they are first met; several builders may share one. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly known = new Map<string, number>();
  private inOrder: Uint32Array = new Uint32Array(0);

  numberOf(term: string): number {
    const before = this.known.get(term);
    if (before !== undefined) return before;
    const made = this.words.length;
    this.known.set(term, made);
    this.words.push(term);
    return made;
  }

  /** All numbers in order of their terms' code units; worked out once for as many as there are. */
  *order(): Generator<void, Uint32Array> {
    if (this.inOrder.length === this.words.length) return this.inOrder;
    const terms = yield* sorted(this.words, (a, b) => a < b);
    const order = new Uint32Array(terms.length);
    for (let at = 0; at < terms.length; at += 1) {
      if (at % 4096 === 4095) yield;
      order[at] = this.known.get(terms[at] ?? '') ?? 0;
    }
    this.inOrder = order;
    return order;
  }
}
