import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { Article, Sentence } from '../model/article.ts';
import type { Question } from '../model/question.ts';
import { overlaps } from '../model/span.ts';
import { relate } from './compare.ts';
import { askedOf } from './compareAsked.ts';
import { type Value, valuesOf } from './compareValues.ts';

/** A sentence that may answer, best first in a list. */
export interface Sourced {
  readonly article: Article;
  readonly sentence: Sentence;
}

/**
 * The sentences that must be shown beside the evidence so that every article is heard that measures the same thing: at most one for each
 * article whose shown passages do not give it, in the order of `candidates`. Empty where nothing is measured.
 */
export function unheard<Candidate extends Sourced>(
  question: Question,
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  library: Library,
): readonly Candidate[] {
  const asked = askedOf(question);
  if (!asked) return [];
  const told = evidence.flatMap((one) => valuesShown(one));
  const heard = new Set([...told.map(({ article }) => article.id), ...evidence.flatMap(({ alsoIn }) => alsoIn)]);
  if (told.length === 0) return [];
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    if (heard.has(candidate.article.id)) continue;
    const values = valuesOf(asked, library, candidate.article, candidate.sentence);
    if (!values.some((value) => told.some((other) => other.kind === value.kind && relate(other, value) !== 'open'))) continue;
    heard.add(candidate.article.id);
    found.push(candidate);
  }
  return found;

  function valuesShown({ article: id, passage, span }: Evidence): readonly Value[] {
    const article = library.article(id);
    const sentences = library.passage(passage)?.passage.sentences ?? [];
    if (!article || !asked) return [];
    return sentences
      .filter((sentence) => overlaps(sentence.span, span))
      .flatMap((sentence) => valuesOf(asked, library, article, sentence));
  }
}
