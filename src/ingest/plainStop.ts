import { isLetter } from '../model/codeUnits.ts';
import { shortForms } from './abbreviations.ts';

const blank = 32;
const point = 46;
/** No short form is longer. */
const longest = [...shortForms].reduce((most, { length }) => Math.max(most, length), 0);

/** By the last letter and the length of a word, a bit for each length: no other words are short forms. */
const lengths = new Uint32Array(32);
for (const word of shortForms) {
  const last = word.charCodeAt(word.length - 1) & 31;
  lengths[last] = (lengths[last] as number) | (1 << word.length);
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** One of "ivx": numbers of lists are made of them. */
const isRoman = (code: number): boolean => (code | 32) === 105 || (code | 32) === 118 || (code | 32) === 120;

/**
 * True at a point behind a plain English word that is no short form, with one blank and a capital behind it: a sentence ends there
 * whatever else stands around it (`endsSentence` says the same, by many patterns). The word is not looked for before `from`.
 */
export function isPlainStop(text: string, from: number, stop: number): boolean {
  if (text.charCodeAt(stop) !== point || text.charCodeAt(stop + 1) !== blank || !isCapital(text.charCodeAt(stop + 2)))
    return false;
  let first = stop;
  let roman = true;
  while (first > from) {
    const code = text.charCodeAt(first - 1);
    if (!isLetter(code)) break;
    if (roman) roman = isRoman(code);
    first -= 1;
  }
  if (roman || stop - first < 2 || (first > from && text.charCodeAt(first - 1) !== blank)) return false;
  if (stop - first > longest || (((lengths[text.charCodeAt(stop - 1) & 31] as number) >>> (stop - first)) & 1) === 0) return true;
  return !shortForms.has(text.slice(first, stop).toLowerCase());
}
