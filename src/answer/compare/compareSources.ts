import type { Library } from '../../index/library.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Article, Sentence } from '../../model/article.ts';
import type { Question } from '../../model/question.ts';
import { overlaps } from '../../model/span.ts';
import { relate } from './compare.ts';
import { type Asked, askedOf } from './compareAsked.ts';
import { isFirm } from './compareNumbers.ts';
import type { Value } from './compareValue.ts';
import { valuesOf } from './compareValues.ts';
import { saysTheSame } from './nameValues.ts';

/** A sentence that may answer, best first in a list. */
export interface Sourced {
  readonly article: Article;
  readonly sentence: Sentence;
}

/**
 * The sentences that must be shown beside the evidence so that every article is heard that measures the same thing: at most one for each
 * article whose shown passages do not give it, in the order of `candidates`. Empty where nothing is measured. In steps.
 */
export function* unheard<Candidate extends Sourced>(
  question: Question,
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  library: Library,
): Generator<void, readonly Candidate[]> {
  const asked = askedOf(question);
  if (!asked) return [];
  const told: Value[] = [];
  for (const one of evidence) {
    told.push(...shownValues(asked, one, library));
    yield;
  }
  const heard = new Set([
    ...told.filter((value) => told.length === 1 || related(value, told)).map(({ article }) => article.id),
    ...evidence.flatMap((one) =>
      one.alsoIn.filter((copy) =>
        saysTheSame(
          copy,
          told.filter(({ article }) => article.id === one.article),
          library,
        ),
      ),
    ),
  ]);
  const speaking = new Map<Candidate, readonly Value[]>();
  for (const candidate of candidates) {
    if (heard.has(candidate.article.id)) continue;
    yield;
    const values = valuesOf(asked, library, candidate.article, candidate.sentence);
    if (values.some((value) => related(value, told))) {
      speaking.set(candidate, values);
      heard.add(candidate.article.id);
    } else if (told.length === 0 && values.some(({ sure }) => sure)) speaking.set(candidate, values);
  }
  if (told.length > 0) return [...speaking.keys()];
  // Nothing shown gives a value: the best sentences that do are held against one another instead.
  const pool = [...speaking.values()].flat();
  const found: Candidate[] = [];
  for (const [candidate, values] of speaking) {
    yield;
    const others = pool.filter(({ article }) => article.id !== candidate.article.id);
    if (values.some((value) => related(value, others)) && !found.some(({ article }) => article.id === candidate.article.id))
      found.push(candidate);
  }
  return found;
}

/** A passage that gives only a loose value, and the sentence of the same article that gives the figure itself. */
export interface Firmer<Candidate> {
  readonly instead: Evidence;
  readonly candidate: Candidate;
}

/** Sentences to show instead of passages that only say "about" or "more than", where their article states the figure that others are held against. In steps. */
export function* firmer<Candidate extends Sourced>(
  question: Question,
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  library: Library,
): Generator<void, readonly Firmer<Candidate>[]> {
  const asked = askedOf(question);
  if (!asked) return [];
  const shownIn = evidence.map((one) => ({ one, values: shownValues(asked, one, library) }));
  const found: Firmer<Candidate>[] = [];
  for (const { one, values } of shownIn) {
    const isOnly = evidence.filter(({ article }) => article === one.article).length === 1;
    if (!isOnly || values.length === 0 || values.some(isFirm)) continue;
    yield;
    const others = shownIn.flatMap((other) => (other.one.article === one.article ? [] : other.values.filter(isFirm)));
    const candidate = candidates.find(
      ({ article, sentence }) =>
        article.id === one.article &&
        valuesOf(asked, library, article, sentence).some(
          (value) => value.sure && isFirm(value) && (asked.wantsOutlook || !value.outlook) && related(value, others),
        ),
    );
    if (candidate) found.push({ instead: one, candidate });
  }
  return found;
}

function shownValues(asked: Asked, { article: id, passage, span }: Evidence, library: Library): readonly Value[] {
  const article = library.article(id);
  const sentences = library.passage(passage)?.passage.sentences ?? [];
  return article
    ? sentences
        .filter((sentence) => overlaps(sentence.span, span))
        .flatMap((sentence) => valuesOf(asked, library, article, sentence))
    : [];
}

function related(value: Value, others: readonly Value[]): boolean {
  return others.some(
    (other) => other.kind === value.kind && other.article.id !== value.article.id && relate(other, value) !== 'open',
  );
}
