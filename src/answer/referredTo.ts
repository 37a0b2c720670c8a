import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article } from '../model/article.ts';
import { within } from '../model/span.ts';

const known = new WeakMap<Article, ReadonlyMap<number, ReadonlySet<string>>>();

/** For each sentence with "he" or "she" for its subject: the terms of the name that it surely stands for, by `Sentence.index`. */
export function referredTo(library: Library, article: Article): ReadonlyMap<number, ReadonlySet<string>> {
  const before = known.get(article);
  if (before) return before;
  const made = new Map<number, ReadonlySet<string>>();
  for (const { span, name } of library.analysis(article.id).referents ?? []) {
    const passage = name === null ? undefined : article.passages.find((one) => within(span, one.span));
    const sentence = passage?.sentences.find((one) => within(span, one.span));
    if (name === null || !sentence) continue;
    const terms = termsOf(name).map(({ term }) => term);
    made.set(sentence.index, new Set([...(made.get(sentence.index) ?? []), ...terms]));
  }
  known.set(article, made);
  return made;
}
