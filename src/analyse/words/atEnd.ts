import { isLetter } from '../../model/codeUnits.ts';

const width = 5;

/**
 * A pattern that ends with `$`, read from the end of a text backwards: where the last word does not fit, nothing before it is looked at.
 * Without this every place of the text would be tried.
 */
export class AtEnd {
  private readonly behind: RegExp;
  /** By the last two letters of a text. */
  private readonly endings: Uint8Array | null;

  /** `lastWords`: the English words, in small letters, that a text may end with which the pattern fits, where it fits no other words. */
  constructor(pattern: RegExp, lastWords: string | null = null) {
    this.behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
    this.endings = lastWords === null ? null : endingsOf(lastWords);
  }

  /** The same as the pattern's own `test`. */
  test(text: string): boolean {
    if (this.endings !== null && !mayEnd(text, this.endings)) return false;
    this.behind.lastIndex = text.length;
    return this.behind.test(text);
  }
}

function endingsOf(words: string): Uint8Array {
  const endings = new Uint8Array(1 << (2 * width));
  for (const word of words.split(' ')) endings[pairOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))] = 1;
  return endings;
}

/** False only for a text whose last word, blanks behind it left out, ends with two English letters that none of some words ends with. */
function mayEnd(text: string, endings: Uint8Array): boolean {
  let at = text.length - 1;
  while (isBlank(text.charCodeAt(at))) at -= 1;
  const last = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return !isLetter(last) || !isLetter(before) || endings[pairOf(before, last)] === 1;
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const pairOf = (before: number, last: number): number => ((before & 31) << width) | (last & 31);
