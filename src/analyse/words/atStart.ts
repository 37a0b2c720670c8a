import { beginningAfter, pairsOf } from './wordEdges.ts';

/** A pattern that begins with `^`, and behind it with a blank or a hyphen and a word: tried only where the word's first letters fit. */
export class AtStart {
  private readonly pattern: RegExp;
  private readonly beginnings: Uint8Array;

  /** `firstWords`: the English words, in small letters, that the pattern's first word may be; it may be no other. */
  constructor(pattern: RegExp, firstWords: string) {
    this.pattern = pattern;
    this.beginnings = pairsOf(firstWords, 0);
  }

  /** The same as the pattern's own `test`; `beginning`: what is known of the text's first word (see `beginningAfter`). */
  test(text: string, beginning = beginningAfter(text, 0)): boolean {
    return this.mayFit(beginning) && this.pattern.test(text);
  }

  /** False only where the pattern fits no text that begins so, see `beginningAfter`. */
  mayFit(beginning: number): boolean {
    return beginning < 0 || this.beginnings[beginning] === 1;
  }
}
