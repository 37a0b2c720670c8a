import stem from 'wink-porter2-stemmer';
import type { Span } from '../model/span.ts';

/** A word of a text as it is searched for. */
export interface Term extends Span {
  /** Folded (case, accents, possessive, "U.S." → "us") and stemmed (Porter2). */
  readonly term: string;
}

/** The terms of a text in order, function words included; offsets are in units of `text`. */
export function termsOf(text: string): readonly Term[] {
  const found: Term[] = [];
  for (const match of text.matchAll(/\p{L}+(?:[’']\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length, term: stem(match[0].toLowerCase()) });
  }
  return found;
}

const stopWords = new Set(
  'a an and are as at be been but by did do does for from had has have he her his how i if in into is it its me my no nor not of on or our she so than that the their them then there these they this those to was we were what when where which who whom whose why will with would you your about after also am any being can could do each had may might more most must other over own same shall should some such too up very'.split(
    ' ',
  ),
);

/** True for a function word, which phrases need and scoring leaves out. */
export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}
