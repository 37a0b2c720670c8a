import type { Library } from '../index/library.ts';
import type { Term } from '../index/terms.ts';
import type { Article } from '../model/article.ts';

/** Terms that can be asked for one by one. */
export interface TermsHeld {
  has(term: string): boolean;
}

/** Those of a list. */
export const heldIn = (terms: readonly Term[]): TermsHeld => new Set(terms.map(({ term }) => term));

/** Those of the sentences of an article from one up to another that no longer counts. */
export function termsHeld(library: Library, article: Article, first: number, end: number): TermsHeld {
  const words = library.words?.(article.id);
  if (!words) return heldIn(library.sentenceTerms(article.id).slice(Math.max(0, first), end).flat());
  let own: Uint32Array | null = null;
  return {
    has(term) {
      const number = words.vocabulary.numberOf(term);
      if (number < 0) return false;
      own ??= words.between(first, end);
      return own.includes(number);
    },
  };
}
