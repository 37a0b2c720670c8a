import { overlapping, spanOf } from '../analyse/quotations/overlapping.ts';
import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article } from '../model/article.ts';
import { Beside } from '../model/beside.ts';

const known = new Beside<Article, ReadonlyMap<number, ReadonlySet<string>>>();

/** For each sentence that holds quoted words: the terms of the names of those who said them, by `Sentence.index`. */
export function spokenHere(library: Library, article: Article): ReadonlyMap<number, ReadonlySet<string>> {
  const before = known.get(article);
  if (before) return before;
  const made = new Map<number, Set<string>>();
  const namesOf = new Map<string, readonly string[]>();
  for (const { speaker, span, kind } of library.analysis(article.id).quotations) {
    if (speaker === null || kind === 'scare') continue;
    const names = namesOf.get(speaker) ?? termsOf(speaker).map(({ term }) => term);
    namesOf.set(speaker, names);
    for (const { sentences } of overlapping(article.passages, spanOf, span))
      for (const { index } of overlapping(sentences, spanOf, span)) {
        const heard = made.get(index) ?? new Set();
        made.set(index, heard);
        for (const name of names) heard.add(name);
      }
  }
  known.set(article, made);
  return made;
}
