import { overlapping, spanOf } from '../analyse/quotations/overlapping.ts';
import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Article, Passage } from '../model/article.ts';
import { Beside } from '../model/beside.ts';
import { overlaps } from '../model/span.ts';

const known = new Beside<Passage, ReadonlyMap<number, ReadonlySet<string>>>();

/** For each sentence of a passage that holds quoted words: the terms of the names of those who said them, by `Sentence.index`. */
export function spokenHere(library: Library, article: Article, passage: Passage): ReadonlyMap<number, ReadonlySet<string>> {
  const before = known.get(passage);
  if (before) return before;
  const made = new Map<number, Set<string>>();
  for (const { speaker, span, kind } of library.analysis(article.id).quotations) {
    if (speaker === null || kind === 'scare' || !overlaps(span, passage.span)) continue;
    const names = termsOf(speaker);
    for (const { index } of overlapping(passage.sentences, spanOf, span)) {
      const heard = made.get(index) ?? new Set();
      made.set(index, heard);
      for (const { term } of names) heard.add(term);
    }
  }
  known.set(passage, made);
  return made;
}
