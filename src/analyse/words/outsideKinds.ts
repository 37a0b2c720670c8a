const letters = 26;
const a = 97;
/** As many letters of a word's end as wink-nlp looks at. */
const ending = 4;
/** Beginnings that tell wink-nlp something where the end of a word does not. */
const TELLING = /^(?:anti|post|non|cross)/;
/** By a word's first letter: 1 where it may have such a beginning. */
const TELLS = Uint8Array.from({ length: letters }, (_, letter) => Number('apnc'.includes(String.fromCharCode(a + letter))));

/**
 * The usual part of speech of words that the lexicon does not have, in small letters either. wink-nlp goes by how such a word ends,
 * and is asked once for each end.
 */
export class OutsideKinds {
  private readonly ask: (word: string) => number;
  /** By the last four letters; 0: not asked yet. */
  private readonly byEnding = new Uint8Array(letters ** ending);
  /** Of all with a capital at the front; 0: not asked yet. */
  private capital = 0;

  constructor(ask: (word: string) => number) {
    this.ask = ask;
  }

  /** The same as `ask` says of it. */
  of(word: string): number {
    const first = word.charCodeAt(0);
    if (first >= 65 && first <= 90) {
      if (this.capital === 0) this.capital = this.ask(word);
      return this.capital;
    }
    if (word.length < ending) return this.ask(word);
    let end = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at) - a;
      if (letter < 0 || letter >= letters) return this.ask(word);
      if (at >= word.length - ending) end = end * letters + letter;
    }
    if (TELLS[first - a] === 1 && TELLING.test(word)) return this.ask(word);
    const before = this.byEnding[end] as number;
    if (before !== 0) return before;
    const kind = this.ask(word);
    this.byEnding[end] = kind;
    return kind;
  }
}
