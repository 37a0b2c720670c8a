import type { Library } from '../../index/library.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Article, Sentence } from '../../model/article.ts';
import type { Question } from '../../model/question.ts';
import { overlaps } from '../../model/span.ts';
import { relate } from './compare.ts';
import { type Asked, askedSteps } from './compareAsked.ts';
import { isFirm } from './compareNumbers.ts';
import type { Value } from './compareValue.ts';
import { valuesOfSteps } from './compareValues.ts';
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
  const asked = yield* askedSteps(question);
  if (!asked) return [];
  const told: Value[] = [];
  for (const one of evidence) {
    told.push(...(yield* shownValues(asked, one, library)));
    yield;
  }
  const alike: Value[] = told.length === 1 ? [...told] : [];
  for (const value of told) if (told.length > 1 && (yield* related(value, told))) alike.push(value);
  const heard = new Set([
    ...alike.map(({ article }) => article.id),
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
    const values = yield* valuesOfSteps(asked, library, candidate.article, candidate.sentence);
    if (yield* someRelated(values, told)) {
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
    if (found.some(({ article }) => article.id === candidate.article.id)) continue;
    if (yield* someRelated(values, others)) found.push(candidate);
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
  const asked = yield* askedSteps(question);
  if (!asked) return [];
  const shownIn: { readonly one: Evidence; readonly values: readonly Value[] }[] = [];
  for (const one of evidence) {
    shownIn.push({ one, values: yield* shownValues(asked, one, library) });
    yield;
  }
  const found: Firmer<Candidate>[] = [];
  for (const { one, values } of shownIn) {
    const isOnly = evidence.filter(({ article }) => article === one.article).length === 1;
    if (!isOnly || values.length === 0 || values.some(isFirm)) continue;
    yield;
    const others = shownIn.flatMap((other) => (other.one.article === one.article ? [] : other.values.filter(isFirm)));
    for (const candidate of candidates) {
      if (candidate.article.id !== one.article) continue;
      const given = yield* valuesOfSteps(asked, library, candidate.article, candidate.sentence);
      const firm = given.filter((value) => value.sure && isFirm(value) && (asked.wantsOutlook || !value.outlook));
      if (yield* someRelated(firm, others)) {
        found.push({ instead: one, candidate });
        break;
      }
      yield;
    }
  }
  return found;
}

function* shownValues(
  asked: Asked,
  { article: id, passage, span }: Evidence,
  library: Library,
): Generator<void, readonly Value[]> {
  const article = library.article(id);
  const values: Value[] = [];
  for (const sentence of library.passage(passage)?.passage.sentences ?? [])
    if (article && overlaps(sentence.span, span)) values.push(...(yield* valuesOfSteps(asked, library, article, sentence)));
  return values;
}

function* someRelated(values: readonly Value[], others: readonly Value[]): Generator<void, boolean> {
  for (const value of values) if (yield* related(value, others)) return true;
  return false;
}

/** In steps: to hold two values against each other takes up to some milliseconds. */
function* related(value: Value, others: readonly Value[]): Generator<void, boolean> {
  for (const other of others) {
    if (other.kind !== value.kind || other.article.id === value.article.id) continue;
    if ((yield* relate(other, value)) !== 'open') return true;
    yield;
  }
  return false;
}
