import type { Library } from '../index/library.ts';
import type { Article, Passage } from '../model/article.ts';

/** Terms that can be asked for one by one. */
export interface TermsHeld {
  has(term: string): boolean;
}

/** The terms of a passage. */
export function paragraphTerms(library: Library, article: Article, { sentences }: Passage): TermsHeld {
  const [first, last] = [sentences[0]?.index ?? 0, sentences.at(-1)?.index ?? -1];
  const words = library.words?.(article.id);
  if (!words) {
    const terms = library.sentenceTerms(article.id);
    return new Set(sentences.flatMap(({ index }) => (terms[index] ?? []).map(({ term }) => term)));
  }
  const { vocabulary, numbers, ends } = words;
  const own = numbers.subarray(first > 0 ? (ends[first - 1] ?? 0) : 0, ends[last] ?? 0);
  return {
    has(term) {
      const number = vocabulary.numberOf(term);
      return number >= 0 && own.includes(number);
    },
  };
}
