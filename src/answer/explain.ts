import type { Library } from '../index/library.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Question, ReadTerm } from '../model/question.ts';
import type { Span } from '../model/span.ts';
import { conditions, type Decision, decision } from './abstain.ts';
import { retrieve } from './retrieve.ts';
import { gatesOf, scoredBy, weightsAt } from './score.ts';
import { select } from './select.ts';
import { understand } from './understand.ts';
import { askWeights } from './weights.ts';

/** A sentence that was weighed, and what its score is made of. */
export interface Weighed {
  readonly article: ArticleId;
  readonly span: Span;
  readonly score: number;
  /** What counted most, up or down, the largest first. */
  readonly parts: readonly { readonly name: string; readonly value: number; readonly gives: number }[];
}

/** How an answer of /ask comes about. */
export interface Explained {
  readonly question: Question;
  readonly terms: readonly ReadTerm[];
  /** Sentences that were looked at. */
  readonly looked: number;
  /** The best of them, best first. */
  readonly candidates: readonly Weighed[];
  readonly decision: Decision;
  /** What must hold besides, and whether it does. */
  readonly conditions: readonly { readonly name: string; readonly holds: boolean }[];
  readonly ms: { readonly understand: number; readonly retrieve: number; readonly score: number; readonly decide: number };
}

const candidatesShown = 12;
const partsShown = 8;

/** Goes the way of a question once more and tells what was seen on it; only for who asks why, as it costs as much as an answer. */
export function explain(library: Library, asked: string, now: () => number): Explained {
  const times = [now()];
  const lap = (): void => void times.push(now());
  const question = understand(asked.slice(0, 1001));
  lap();
  const retrieved = retrieve(library, question);
  lap();
  const scored = select(retrieved);
  lap();
  const judged = { retrieved, scored, library };
  const met = Object.entries(conditions).map(([name, holds]) => ({ name, holds: scored.length > 0 && holds(judged) }));
  const decided = decision(retrieved, scored);
  lap();
  const weights = weightsAt(
    askWeights,
    gatesOf(
      retrieved.probe,
      scored.map(({ row }) => row),
      false,
    ),
  );
  const took = (at: number): number => Math.max(0, (times[at + 1] ?? 0) - (times[at] ?? 0));
  return {
    question,
    terms: retrieved.probe.terms.map(({ surface, term, weight, isName }) => {
      const spelled = retrieved.spelled.get(term) ?? [];
      return { surface, term, weight, isName, sentences: library.sentenceFrequency(term), spelled };
    }),
    looked: scored.length,
    candidates: scored.slice(0, candidatesShown).map(({ candidate, row, score }) => {
      const parts = scoredBy.map((name, at) => ({ name, value: row[at] ?? 0, gives: (row[at] ?? 0) * (weights[at] ?? 0) }));
      return { article: candidate.article.id, span: candidate.sentence.span, score, parts: largest(parts) };
    }),
    decision: { ...decided, parts: largest(decided.parts) },
    conditions: met,
    ms: { understand: took(0), retrieve: took(1), score: took(2), decide: took(3) },
  };
}

const largest = <Part extends { readonly gives: number }>(parts: readonly Part[]): readonly Part[] =>
  parts
    .filter(({ gives }) => Math.abs(gives) >= 0.005)
    .sort((a, b) => Math.abs(b.gives) - Math.abs(a.gives))
    .slice(0, partsShown);
