import { isDigit, isLetter } from '../../model/codeUnits.ts';

const letters = 26;
/** In place of the second letter of a word of one. */
const none = 26;
const longest = 31;

/** Which runs of letters surely hold none of some words, told by the first two letters and the length of each word in them. */
export class WordSieve {
  /** By the first two letters: a bit for each length of the words that begin so. */
  private readonly lengths = new Uint32Array(letters * (letters + 1));
  private readonly marks = new Uint8Array(128);

  /** Words in small letters and marks; "day*" stands for every word that begins so, and digits need not be named. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const begins = word.endsWith('*');
      const length = begins ? word.length - 1 : word.length;
      const code = word.charCodeAt(0);
      if (!isLetter(code)) this.marks[code] = 1;
      else if (begins && length < 2) throw new RangeError(`too short to tell words by: ${word}`);
      else {
        const pair = pairOf(word, 0, length);
        this.lengths[pair] =
          (this.lengths[pair] ?? 0) | (begins ? -1 << Math.min(length, longest) : 1 << Math.min(length, longest));
      }
    }
  }

  /** False only for a run of a text that holds none of the words, no digit, no letter or blank beyond ASCII, and begins with none of the marks. */
  mayHold(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) {
        if (code <= 32 || code > 126 || isDigit(code) || (at === from && this.marks[code] !== 0)) return true;
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < to && isLetter(text.charCodeAt(end))) end += 1;
      if (this.mayBe(text, at, end)) return true;
      at = end;
    }
    return false;
  }

  /** False only where the letters of a text between two places are none of the words. */
  mayBe(text: string, at: number, end: number): boolean {
    return (((this.lengths[pairOf(text, at, end)] as number) >>> Math.min(end - at, longest)) & 1) !== 0;
  }
}

const pairOf = (text: string, at: number, end: number): number =>
  ((text.charCodeAt(at) | 32) - 97) * (letters + 1) + (end - at > 1 ? (text.charCodeAt(at + 1) | 32) - 97 : none);
