import { endingOf, pairsOf } from './wordEdges.ts';

/**
 * A pattern that ends with `$`, read from the end of a text backwards: where the last word does not fit, nothing before it is looked at.
 * Without this every place of the text would be tried.
 */
export class AtEnd {
  private readonly behind: RegExp;
  private readonly endings: Uint8Array | null;

  /** `lastWords`: the English words, in small letters, that a text may end with which the pattern fits, where it fits no other words. */
  constructor(pattern: RegExp, lastWords: string | null = null) {
    this.behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
    this.endings = lastWords === null ? null : pairsOf(lastWords, -2);
  }

  /** The same as the pattern's own `test`; `ending`: what is known of the text's end (see `endingOf`). */
  test(text: string, ending: number | null = null): boolean {
    if (this.endings !== null && !this.mayFit(ending ?? endingOf(text))) return false;
    this.behind.lastIndex = text.length;
    return this.behind.test(text);
  }

  /** False only where the pattern fits no text that ends so, see `endingOf`. */
  mayFit(ending: number): boolean {
    return this.endings === null || ending < 0 || this.endings[ending] === 1;
  }
}
