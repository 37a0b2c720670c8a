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
