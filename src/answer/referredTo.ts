import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article } from '../model/article.ts';
import { within } from '../model/span.ts';

const known = new WeakMap<Article, ReadonlyMap<number, ReadonlySet<string>>>();

const owners: Readonly<Record<string, RegExp>> = { she: /^her\b/i, he: /^his\b/i };

/** For each sentence with "he" or "she" for its subject, and one right after it that begins with "his" or "her": the terms of the name that it surely stands for, by `Sentence.index`. */
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
    // "She learned it from an uncle. Her coach says …"
    const next = passage?.sentences.find(({ index }) => index === sentence.index + 1);
    const word = article.text.slice(span.start, span.end).toLowerCase();
    if (next && owners[word]?.test(article.text.slice(next.span.start, next.span.end))) made.set(next.index, new Set(terms));
  }
  known.set(article, made);
  return made;
}
