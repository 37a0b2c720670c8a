import type { Word } from '../nlp.ts';
import { perForm } from '../words/forms.ts';
import { beginning } from './beginning.ts';
import { isGivenName } from './givenNames.ts';
import { bodies, honorifics, offices } from './titles.ts';

const OPENING = new Set(['"', '“', '‘', "'", '(']);

const bareKey = perForm(({ key }) => key.replace(/\.$/, ''));
/** A word in small letters, without a point behind it; empty where there is no word. */
export const keyAt = (words: readonly Word[], at: number): string => {
  const word = at >= 0 ? words[at] : undefined;
  return word ? bareKey(word.form) : '';
};

/** A word as it is written; empty where there is none. */
export const textAt = (words: readonly Word[], at: number): string => (at >= 0 ? (words[at]?.text ?? '') : '');

/** What stands before a name in its run. */
interface Titles {
  /** First word behind them. */
  readonly first: number;
  readonly title: 'none' | 'honorific' | 'office';
  readonly gender: 'female' | 'male' | null;
}

/** The titles and offices that a run begins with. */
export function titlesBefore(words: readonly Word[], from: number, last: number, isBody: boolean): Titles {
  let first = from;
  let title: 'none' | 'honorific' | 'office' = 'none';
  let gender: 'female' | 'male' | null = null;
  for (let i = from; i <= last; i++) {
    const word = words[i];
    if (word && !beginning(word.form).mayBeTitle) continue;
    // A nickname in the middle of a name is no title, whatever word it is.
    if (i > from && OPENING.has(textAt(words, i - 1))) continue;
    const k = keyAt(words, i);
    if (honorifics.has(k) && (textAt(words, i).endsWith('.') || !isBody)) {
      if (i > from && title === 'none' && isGivenName(textAt(words, i - 1)) && i === last) break;
      first = i + 1;
      title = 'honorific';
      gender = honorifics.get(k) ?? gender;
    } else if (offices.has(k) && (!isBody || (i < last && !bodies.has(keyAt(words, last))))) {
      const after = behindOffice(words, i, last);
      if (after > last + 1) break;
      // A surname that is also an office ("Michael Judge", "Stephen King") stays a name.
      if (after > last && i > from && (isGivenName(textAt(words, i - 1)) || title !== 'none')) break;
      // So does a given name that is also an office ("Dean Prickett").
      if (i === from && last === from + 1 && k === 'dean') break;
      first = after;
      if (title !== 'honorific') title = 'office';
      i = after - 1;
    }
  }
  return { first, title, gender };
}

/** The word behind an office, and behind "of the" that stands after it. */
function behindOffice(words: readonly Word[], office: number, last: number): number {
  const after = office + 1;
  if (after > last || (textAt(words, after) !== 'of' && textAt(words, after) !== 'for')) return after;
  return after + (textAt(words, after + 1) === 'the' ? 3 : 2);
}
