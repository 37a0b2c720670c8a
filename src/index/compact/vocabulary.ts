import { isStopWord } from '../stopWords.ts';
import { type FlatStrings, flatOf, orderOf } from './flatStrings.ts';
import { heardAs } from './soundTable.ts';
import { each } from './steps.ts';

/** Terms by their numbers: laid out, and the numbers in order of their terms' code units. */
export interface OrderedTerms {
  readonly flat: FlatStrings;
  readonly order: Uint32Array;
  /** 1 for those of function words. */
  readonly silent: Uint8Array;
  /** What each is heard as, see `heardAs`. */
  readonly heard: Float64Array;
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
    const { words } = this;
    const flat = yield* flatOf(words);
    const order = yield* orderOf(flat);
    const silent = new Uint8Array(words.length);
    const heard = new Float64Array(words.length);
    yield* each(words.length, 250, (number) => {
      const word = words[number] as string;
      silent[number] = isStopWord(word) ? 1 : 0;
      heard[number] = heardAs(word);
    });
    this.inOrder = { flat, order, silent, heard };
    return this.inOrder;
  }
}
