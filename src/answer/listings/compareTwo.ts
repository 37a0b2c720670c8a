import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Agreement, Answer, Evidence, Highlight, Measure } from '../../model/answer.ts';
import type { Problem, Reason } from '../../model/problem.ts';
import { hull, overlaps } from '../../model/span.ts';
import { measureOfTwo } from '../compare/compare.ts';
import { familyOf } from '../families.ts';
import { impossibleDate } from '../problems.ts';
import { quoteSnippet } from '../quote/quoteSnippet.ts';
import { type Topic, topicMarks, topicOf } from '../quote/quoteTopic.ts';
import { partly } from '../reading.ts';
import { invalid } from '../told.ts';
import { type FigurePair, type FigureRelation, type Measured, measuredAlike } from './compareFigures.ts';
import { type Side, type SideRead, sideOf } from './compareSides.ts';
import { alone, type Opposed, opposed, type Statement, statementsOf } from './compareStatements.ts';
import { topicOfTwo } from './compareTopic.ts';
import { nothingListed, shownSentence } from './shownSentence.ts';

/** What is to stand side by side: two articles, two times or two parties. */
export interface CompareRequest {
  readonly a: string;
  readonly b: string;
  readonly about?: string | undefined;
  /** Sentences at most. */
  readonly limit: number;
}

/** Sentences that speak of the same, one from each side by rank, or one that tells of both; null where a side has nothing to set against it. */
export interface Pair {
  readonly a: number | null;
  readonly b: number | null;
  /** What both speak of, where two statements and no figures stand side by side; null where one stands alone. */
  readonly topic: string | null;
  /** Figures of the two that measure the same. */
  readonly figures: readonly FigurePair[];
}

/** The answer and, beside it, how its evidence stands side by side. */
export interface Compared {
  readonly answer: Answer;
  readonly sides: readonly [SideRead, SideRead] | null;
  readonly pairs: readonly Pair[];
  /** Names of sides that say nothing (of the topic). */
  readonly silent: readonly string[];
  /** True where only some of the articles in which a side may say something were read. */
  readonly isCut: boolean;
}

/** A side with more statements than this is cut to the most telling. */
const MOST_STATEMENTS = 250;
const RESERVED = 2;
const worth: Readonly<Record<FigureRelation, number>> = { differ: 3, agree: 2, apart: 1, open: 0 };

/** Sets the figures and statements of two articles, times or parties side by side; those that measure the same come first. Never says who is right. */
export const compareTwo = (library: Library, request: CompareRequest): Compared => atOnce(compareTwoSteps(library, request));

/** The same in steps. */
export function* compareTwoSteps(library: Library, { a, b, about = '', limit }: CompareRequest): Generator<void, Compared> {
  const common = { command: 'compare', asked: `${a.trim()} / ${b.trim()}${about.trim() ? ` about:${about.trim()}` : ''}` };
  const refused = (problem: Problem): Compared => ({
    answer: invalid(common, problem),
    sides: null,
    pairs: [],
    silent: [],
    isCut: false,
  });
  const [left, right] = [yield* sideOf(a, library), yield* sideOf(b, library)];
  if (!left || !right) {
    const written = (left ? b : a).trim().slice(0, 60);
    return refused(impossibleDate(written) === null ? { is: 'noSuchSide', written } : { is: 'noSuchDay', written });
  }
  if (left.kind === right.kind && left.name === right.name) return refused({ is: 'sameSides', name: left.name });
  const topic = about.trim() ? topicOf(about, library) : null;
  if (topic && topic.words.length === 0) return refused({ is: 'onlyCommonWords', words: about.trim().slice(0, 60) });
  const sides = [read(left), read(right)] as const;
  yield;
  const { own, others, shared, rows, isCut } = yield* heldAgainst([left, right], topic, topic ? about.trim() : null, library);
  const silent = shared > 0 ? [] : [...(own.length === 0 ? [left.name] : []), ...(others.length === 0 ? [right.name] : [])];
  const evidence: Evidence[] = [];
  const measures: Measure[] = [];
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  const single = rows.filter(({ pair: [one, other] }) => !one || !other).length;
  for (const { pair, measured, onTopic } of rows) {
    // What only one side has is heard too, beside what is merely of one topic.
    const kept = onTopic !== null && limit > RESERVED * 2 && !inOneUnit(pair) ? Math.min(RESERVED, single) : 0;
    if (evidence.length > 0 && evidence.length + pair.filter(Boolean).length + kept > limit) continue;
    const [rankA, rankB] = pair.map((one) => one && place(one, evidence, topic, library));
    // Two sentences of one quotation are shown together: what is shown already is no further pair.
    if ([rankA, rankB].every((rank) => !rank || seen.has(rank))) continue;
    for (const rank of [rankA, rankB]) if (rank) seen.add(rank);
    const figures = measured?.pairs ?? [];
    for (const { relation, values, what } of figures) {
      const told = measured && rankA && rankB && rankA !== rankB && (relation === 'agree' || relation === 'differ');
      const measure = told ? measureOfTwo(measured.asked, values, [rankA, rankB]) : null;
      if (measure) measures.push(what ? { ...measure, label: what } : measure);
    }
    pairs.push({
      a: rankA ?? null,
      b: rankB ?? null,
      topic: onTopic,
      figures: figures.map(({ a: one, b: other, relation, what }) => ({ a: one, b: other, relation, what })),
    });
  }
  const [first, ...rest] = evidence;
  if (first) {
    const answer: Answer = {
      ...common,
      outcome: 'answered',
      evidence: [first, ...rest],
      agreement: agreementOf(measures),
      ...partly(isCut),
    };
    return { answer, sides, pairs, silent, isCut };
  }
  const reason: Reason = { is: 'nothingBeside', one: left.name, other: right.name, about: about.trim().slice(0, 80) };
  const explanation = nothingListed(library, reason, [a, b], topic?.unknown ?? []);
  return { answer: { ...common, outcome: 'no_evidence', explanation, nearest: [] }, sides, pairs: [], silent, isCut };
}

interface Held {
  readonly own: readonly Statement[];
  readonly others: readonly Statement[];
  /** How many sentences tell of both sides. */
  readonly shared: number;
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

/** What two sides say, held against one another; where two times measure nothing alike, what was reported then is. */
function* heldAgainst(
  [left, right]: readonly [Side, Side],
  topic: Topic | null,
  asked: string | null,
  library: Library,
): Generator<void, Held> {
  const [one, other] = [yield* statementsOf(left, topic, library, right), yield* statementsOf(right, topic, library, left)];
  const { own, others, shared } = apart(left, right, one.found, other.found);
  const rows = yield* rowsOf({ own, others, shared }, topic && asked ? { ...topic, asked } : null, library);
  const strict = { own, others, shared: shared.length, rows, isCut: one.isCut || other.isCut };
  if (!left.reported || !right.reported || strict.rows.some(({ measured }) => measured)) return strict;
  const reported = yield* heldAgainst([left.reported, right.reported], topic, asked, library);
  return reported.rows.some(({ measured }) => measured) ? reported : strict;
}

const read = ({ typed, kind, name }: Side): SideRead => ({ typed, kind, name });

interface Apart {
  readonly own: readonly Statement[];
  readonly others: readonly Statement[];
  /** What tells of both, once; of articles and times, which have that in common by their nature, nothing. */
  readonly shared: readonly Statement[];
}

/** What stands on both sides tells of neither alone. */
function apart(left: Side, right: Side, own: readonly Statement[], others: readonly Statement[]): Apart {
  const theirs = new Set(others.map(({ at }) => at.sentence.id));
  const both = left.kind === right.kind ? own.filter(({ at }) => theirs.has(at.sentence.id)) : [];
  const shared = new Set(both.map(({ at }) => at.sentence.id));
  const without = (all: readonly Statement[]): readonly Statement[] => {
    const kept = all.filter(({ at }) => !shared.has(at.sentence.id));
    return kept.length <= MOST_STATEMENTS
      ? kept
      : [...kept].sort((x, y) => y.about - x.about || y.figures.length - x.figures.length).slice(0, MOST_STATEMENTS);
  };
  const isNamed = left.kind === 'party' || left.kind === 'thing';
  return {
    own: without(own),
    others: without(others),
    shared: isNamed ? [...both].sort((x, y) => y.figures.length - x.figures.length) : [],
  };
}

interface Row {
  readonly pair: Opposed;
  readonly measured: Measured | null;
  readonly onTopic: string | null;
}

/** What measures the same first: where the figures differ, then where they agree, then other times; then what is said of one topic, then what one side has alone. */
function* rowsOf(
  { own, others, shared }: Apart,
  topic: (Topic & { asked: string }) | null,
  library: Library,
): Generator<void, readonly Row[]> {
  const paired: Row[] = [];
  yield* opposed(own, others, function* (one, other) {
    const measured = yield* measuredAlike(one, other, library);
    yield;
    const onTopic = measured
      ? null
      : (topicOfTwo(one, other, library) ?? (topic && [one, other].every((each) => speaks(each, topic)) ? topic.asked : null));
    if (measured || onTopic) paired.push({ pair: [one, other], measured, onTopic });
    return Boolean(measured || onTopic);
  });
  yield;
  const best = ({ measured }: Row): number => Math.max(-1, ...(measured?.pairs ?? []).map(({ relation }) => worth[relation]));
  const used = new Set(paired.flatMap(({ pair }) => pair.flatMap((one) => one ?? [])));
  return [
    ...paired.sort((x, y) => best(y) - best(x)),
    ...shared.slice(0, RESERVED).map((both): Row => ({ pair: [both, both], measured: null, onTopic: null })),
    ...alone(own, others, used).map((pair): Row => ({ pair, measured: null, onTopic: null })),
  ];
}

/** True where the sentence itself has the topic, not only the text around it. */
const speaks = ({ terms }: Statement, topic: Topic): boolean =>
  [...topic.terms.keys()].some((term) => terms.has(term) || [...familyOf(term)].some((other) => terms.has(other)));

/** True where both give a figure in the same unit, which nothing relates. */
const inOneUnit = ([one, other]: Opposed): boolean =>
  (one?.figures ?? []).some(({ unit }) => unit !== 'count' && other?.figures.some((figure) => figure.unit === unit));

function agreementOf(measures: readonly Measure[]): Agreement | null {
  if (measures.length === 0) return null;
  return { verdict: measures.some(({ verdict }) => verdict === 'differ') ? 'differ' : 'agree', measures };
}

function place(statement: Statement, evidence: Evidence[], topic: Topic | null, library: Library): number {
  const { article, passage, sentence } = statement.at;
  const { quotation } = statement;
  const whole = quotation && quoteSnippet(article, quotation, library.analysis(article.id).quotations);
  const span = whole ? hull(whole.span, sentence.span) : sentence.span;
  const known = evidence.find((one) => one.article === article.id && overlaps(one.span, span));
  if (known) return known.rank;
  const marks: Highlight[] = statement.figures.map(({ span: at }) => ({ start: at.start, end: at.end, kind: 'figure' }));
  const words = topic ? topicMarks(topic, article, passage, sentence.span, library) : [];
  const shown = shownSentence(statement.at, evidence.length + 1, [...marks, ...words], statement.about);
  evidence.push({ ...shown, span, quotation });
  return evidence.length;
}
