import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article } from '../model/article.ts';
import { overlaps } from '../model/span.ts';

const known = new WeakMap<Article, ReadonlyMap<number, ReadonlySet<string>>>();

/** For each sentence that holds quoted words: the terms of the names of those who said them, by `Sentence.index`. */
export function spokenHere(library: Library, article: Article): ReadonlyMap<number, ReadonlySet<string>> {
  const before = known.get(article);
  if (before) return before;
  const made = new Map<number, ReadonlySet<string>>();
  const quotations = library.analysis(article.id).quotations.filter(({ speaker, kind }) => speaker !== null && kind !== 'scare');
  for (const { speaker, span } of quotations) {
    const names = termsOf(speaker ?? '').map(({ term }) => term);
    for (const passage of article.passages) {
      if (!overlaps(passage.span, span)) continue;
      for (const sentence of passage.sentences) {
        if (overlaps(sentence.span, span)) made.set(sentence.index, new Set([...(made.get(sentence.index) ?? []), ...names]));
      }
    }
  }
  known.set(article, made);
  return made;
}
