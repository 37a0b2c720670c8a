import type { Library } from '../index/library.ts';
import type { Article } from '../model/article.ts';

const known = new WeakMap<Article, ReadonlyMap<string, number>>();

/** All terms of an article, each with the index of the first sentence that holds it; made once for an article. */
export function firstSentences(library: Library, article: Article): ReadonlyMap<string, number> {
  const before = known.get(article);
  if (before) return before;
  const found = new Map<string, number>();
  library.sentenceTerms(article.id).forEach((terms, index) => {
    for (const { term } of terms) if (!found.has(term)) found.set(term, index);
  });
  known.set(article, found);
  return found;
}
