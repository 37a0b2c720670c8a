import type { Library } from '../index/library.ts';
import type { Article, Passage } from '../model/article.ts';

/** Terms that can be asked for one by one. */
export interface TermsHeld {
  has(term: string): boolean;
}

/** The terms of a passage. */
export function paragraphTerms(library: Library, article: Article, { sentences }: Passage): TermsHeld {
  const words = library.words?.(article.id);
  if (!words) {
    const terms = library.sentenceTerms(article.id);
    return new Set(sentences.flatMap(({ index }) => (terms[index] ?? []).map(({ term }) => term)));
  }
  let own: readonly number[] | null = null;
  return {
    has(term) {
      const number = words.vocabulary.numberOf(term);
      if (number < 0) return false;
      own ??= sentences.flatMap(({ index }) => words.sentence(index));
      return own.includes(number);
    },
  };
}
