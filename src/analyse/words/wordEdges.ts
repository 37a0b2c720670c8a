import { isLetter } from '../../model/codeUnits.ts';

const width = 5;
const pairOf = (first: number, second: number): number => ((first & 31) << width) | (second & 31);
/** No word of these letters begins or ends so. */
const none = 0;
const blank = 32;
const hyphen = 45;
const point = 46;
const tilde = 126;
const lastOfAscii = 126;

/** What cannot be told by letters and single blanks alone. */
export const untold = -1;

/** Which two letters words begin or end with; `at`: of each word the place of the first of the two, counted from its end where negative. */
export function pairsOf(words: string, at: 0 | -2): Uint8Array {
  const pairs = new Uint8Array(1 << (2 * width));
  for (const word of words.split(' ')) {
    const from = at < 0 ? word.length + at : at;
    pairs[pairOf(word.charCodeAt(from), word.charCodeAt(from + 1))] = 1;
  }
  return pairs;
}

/**
 * The last two English letters of a text, blanks behind them left out, as one number. Digits and marks are no letters of any word, but for
 * "approx." and "~"; what else a text may end with is `untold`.
 */
export function endingOf(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at -= 1;
  return at < 1 ? untold : endingAt(text, at);
}

/** The same for a text up to a place, where one blank at most is left out. */
export function endingBefore(text: string, place: number): number {
  const at = place > 0 && text.charCodeAt(place - 1) === blank ? place - 2 : place - 1;
  return at < 1 ? untold : endingAt(text, at);
}

function endingAt(text: string, last: number): number {
  const code = text.charCodeAt(last);
  if (!isLetter(code)) return code <= blank || code > lastOfAscii || code === point || code === tilde ? untold : none;
  const before = text.charCodeAt(last - 1);
  return isLetter(before) ? pairOf(before, code) : untold;
}

/** The first two English letters of the word behind a blank or a hyphen at a place of a text, as one number; `untold` where another letter or blank stands. */
export function beginningAfter(text: string, place: number): number {
  const { length } = text;
  if (place >= length) return none;
  const code = text.charCodeAt(place);
  if (code !== blank && code !== hyphen) return code > blank && code <= lastOfAscii ? none : untold;
  return place + 1 < length ? beginningAt(text, place + 1) : none;
}

/** The same for the word at a place. */
export function beginningAt(text: string, place: number): number {
  const first = text.charCodeAt(place);
  if (!isLetter(first)) return first > blank && first <= lastOfAscii && first !== hyphen ? none : untold;
  if (place + 1 >= text.length) return none;
  const second = text.charCodeAt(place + 1);
  return isLetter(second) ? pairOf(first, second) : second <= lastOfAscii ? none : untold;
}

const isBlank = (code: number): boolean => code === blank || (code >= 9 && code <= 13);
