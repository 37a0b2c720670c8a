import { inBase } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Figure, Quotation } from '../../model/analysis.ts';
import type { Answer, Evidence, Highlight } from '../../model/answer.ts';
import { overlaps, within } from '../../model/span.ts';
import { nearlySame } from '../duplicates.ts';
import { aboutness, type Topic, topicMarks, topicOf } from '../quote/quoteTopic.ts';
import { type Side, type SideRead, sideOf } from './compareSides.ts';
import { everySentence, nothingListed, type SentenceAt, shownSentence } from './shownSentence.ts';

/** What is to stand side by side: two articles, two times or two parties. */
export interface CompareRequest {
  readonly a: string;
  readonly b: string;
  readonly about?: string | undefined;
  /** Sentences at most. */
  readonly limit: number;
}

/** Sentences that speak of the same, one from each side; null where a side has nothing to set against it. */
export interface Pair {
  readonly a: number | null;
  readonly b: number | null;
}

/** The answer and, beside it, how its evidence stands side by side (by rank). */
export interface Compared {
  readonly answer: Answer;
  readonly sides: readonly [SideRead, SideRead] | null;
  readonly pairs: readonly Pair[];
}

interface Statement {
  readonly at: SentenceAt;
  readonly figures: readonly Figure[];
  readonly quotation: Quotation | null;
  readonly terms: ReadonlyMap<string, number>;
  readonly about: number;
}

const ABOUT = 0.5;
const SHARED = 0.12;

/** Sets the figures and statements of two articles, times or parties side by side; those that speak of the same come first. Never says who is right. */
export function compareTwo(library: Library, { a, b, about = '', limit }: CompareRequest): Compared {
  const common = { command: 'compare', asked: `${a.trim()} / ${b.trim()}${about.trim() ? ` about:${about.trim()}` : ''}` };
  const [left, right] = [sideOf(a, library), sideOf(b, library)];
  const unread = left ? (right ? null : b) : a;
  if (!left || !right) {
    const problem = `“${(unread ?? '').trim().slice(0, 60)}” is no article, time or name in the articles; write two of them, such as /compare a:2018 b:2023.`;
    return { answer: { ...common, outcome: 'invalid', problem }, sides: null, pairs: [] };
  }
  if (left.kind === right.kind && left.name === right.name) {
    const problem = `Both sides are ${left.name}; write two different ones, such as /compare a:2018 b:2023.`;
    return { answer: { ...common, outcome: 'invalid', problem }, sides: null, pairs: [] };
  }
  const sides = [read(left), read(right)] as const;
  const topic = about.trim() ? topicOf(about, library) : null;
  const [own, others] = [statementsOf(left, topic, library), statementsOf(right, topic, library)];
  const shared = new Set(
    left.kind === 'party' && right.kind === 'party'
      ? own.map(({ at }) => at.sentence.id).filter((id) => others.some(({ at }) => at.sentence.id === id))
      : [],
  );
  const apart = (all: readonly Statement[]): Statement[] => all.filter(({ at }) => !shared.has(at.sentence.id));
  const paired = pairsOf(apart(own), apart(others)).slice(0, Math.max(1, Math.floor(limit / 2)));
  const evidence: Evidence[] = [];
  const pairs = paired.map(([one, other]) => ({ a: one && place(one), b: other && place(other) }));
  const [first, ...rest] = evidence;
  if (first) return { answer: { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null }, sides, pairs };
  const line = `Neither ${left.name} nor ${right.name} has a figure or statement${about.trim() ? ` about “${about.trim()}”` : ''} to set side by side.`;
  return {
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, line, [a, b], topic?.unknown ?? []),
      nearest: [],
    },
    sides,
    pairs: [],
  };

  function place(statement: Statement): number {
    const known = evidence.find(
      ({ article, span }) => article === statement.at.article.id && overlaps(span, statement.at.sentence.span),
    );
    if (known) return known.rank;
    const marks: Highlight[] = statement.figures.map(({ span }) => ({ start: span.start, end: span.end, kind: 'figure' }));
    const { article, passage, sentence } = statement.at;
    const words = topic ? topicMarks(topic, article, passage, sentence.span, library) : [];
    evidence.push({
      ...shownSentence(statement.at, evidence.length + 1, [...marks, ...words], statement.about),
      quotation: statement.quotation,
    });
    return evidence.length;
  }
}

const read = ({ typed, kind, name }: Side): SideRead => ({ typed, kind, name });

function statementsOf(side: Side, topic: Topic | null, library: Library): Statement[] {
  const found: Statement[] = [];
  for (const at of everySentence(library)) {
    const { figures: all, quotations } = library.analysis(at.article.id);
    const figures = overlapping(all, ({ span }) => span, at.sentence.span);
    const quotation = quotations.find(({ span, kind }) => kind !== 'scare' && within(span, at.sentence.span)) ?? null;
    if (figures.length === 0 && !quotation) continue;
    const about = topic ? aboutness(topic, at.article, at.passage, at.sentence.span, library) : 0;
    if ((topic && about < ABOUT) || !side.holds(at, figures, library)) continue;
    const terms = new Map<string, number>();
    for (const { term } of library.sentenceTerms(at.article.id)[at.sentence.index] ?? []) {
      if (!isStopWord(term)) terms.set(term, Math.log(1 + library.sentences / (1 + library.sentenceFrequency(term))));
    }
    found.push({ at, figures, quotation, terms, about });
  }
  return found;
}

/** Pairs that speak of the same, the nearest first; then what is left, the more telling first. */
function pairsOf(
  left: readonly Statement[],
  right: readonly Statement[],
): readonly (readonly [Statement | null, Statement | null])[] {
  const ties = left
    .flatMap((one) => right.map((other) => ({ one, other, weight: tie(one, other) })))
    .filter(({ weight }) => weight >= SHARED)
    .sort((a, b) => b.weight - a.weight);
  const used = new Set<Statement>();
  const pairs: [Statement | null, Statement | null][] = [];
  for (const { one, other } of ties) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    pairs.push([one, other]);
  }
  const alone = (all: readonly Statement[]): Statement[] =>
    all
      .filter((one) => !used.has(one))
      .sort((a, b) => b.about - a.about || b.figures.length - a.figures.length || a.at.sentence.index - b.at.sentence.index);
  const [restLeft, restRight] = [alone(left), alone(right)];
  for (let at = 0; at < Math.max(restLeft.length, restRight.length); at += 1)
    pairs.push([restLeft[at] ?? null, restRight[at] ?? null]);
  return pairs;
}

/** 0 to 1 and above: how much two statements share, more where both measure in the same unit. */
function tie(one: Statement, other: Statement): number {
  if (one.at.sentence.id === other.at.sentence.id) return 0;
  const [own, others] = [[...one.terms], other.terms];
  const whole = Math.min(sum(one.terms), sum(others));
  const shared = own.reduce((total, [term, weight]) => total + (others.has(term) ? weight : 0), 0);
  const units = one.figures.some(({ unit, change }) =>
    other.figures.some((figure) => figure.change === change && inBase(1, figure.unit).base === inBase(1, unit).base),
  );
  const copy = nearlySame([...one.terms.keys()].map(asTerm), [...others.keys()].map(asTerm));
  return whole === 0 ? 0 : (shared / whole) * (units ? 1.5 : 1) + (copy ? 1 : 0);
}

const asTerm = (term: string) => ({ term, start: 0, end: 1 });
const sum = (terms: ReadonlyMap<string, number>): number => [...terms.values()].reduce((total, weight) => total + weight, 0);
