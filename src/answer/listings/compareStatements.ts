import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { inBase } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { sorted } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, type Term } from '../../index/terms.ts';
import type { Figure, Quotation } from '../../model/analysis.ts';
import type { Period } from '../../model/day.ts';
import { overlaps } from '../../model/span.ts';
import { nearlySame } from '../duplicates.ts';
import { aboutness, passagesOn, type Topic } from '../quote/quoteTopic.ts';
import { nearnessOf, readingOf } from '../reading.ts';
import type { Belonging, Side } from './compareSides.ts';
import { carriedTerms } from './goesOn.ts';
import { isNumberOfName } from './numberOfName.ts';
import { everySentence, type SentenceAt } from './shownSentence.ts';

/** A sentence that can be set against another: it measures something, quotes somebody or tells of a party. */
export interface Statement {
  readonly at: SentenceAt;
  readonly figures: readonly Figure[];
  readonly quotation: Quotation | null;
  /** Its content words with how much each tells. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of the sentence before that it goes on from: "the costs". */
  readonly carried: ReadonlySet<string>;
  readonly words: readonly Term[];
  /** The same as terms without places, each once. */
  readonly content: readonly Term[];
  readonly about: number;
  readonly belongs: Belonging;
}

const ABOUT = 0.5;
/** How much of the shorter statement two statements share that speak of the same. */
const SHARED = 0.15;
/** What a word is worth that only the sentence before has. */
const CARRIED = 0.6;
/** Lengths of time that differ by less are alike. */
const UNTIMED = 0.5;
/** Pairs that are looked at, the nearest first. */
const MOST_TIES = 400;

/** What a side says, and whether only some of the articles where it may say something were read. */
export interface Statements {
  readonly found: readonly Statement[];
  readonly isCut: boolean;
}

/** What one side has to say, all of it or all about a topic, in the order of articles and text; of too many articles those that tell of the side `beside` it too go first. */
export function* statementsOf(
  side: Side,
  topic: Topic | null,
  library: Library,
  beside: Side | null = null,
): Generator<void, Statements> {
  const found: Statement[] = [];
  const near = topic && (yield* nearTo(topic, library));
  const places = near ? [...side.places].filter((at) => near.has(at)) : side.places;
  const shared = new Set(beside?.places);
  const { articles, isCut } = readingOf(places, library, (at) => (near?.get(at) ?? 0) + (shared.has(at) ? 1 : 0));
  yield* everySentence(articles, (at) => {
    const { figures: all, quotations } = library.analysis(at.article.id);
    const figures = overlapping(all, ({ span }) => span, at.sentence.span).filter(
      (figure) => !isNumberOfName(figure, at.article, library),
    );
    // What is quoted over several sentences is one statement, where it begins.
    const around = quotations.find(({ span, kind }) => kind !== 'scare' && overlaps(span, at.sentence.span));
    const begun = around !== undefined && around.span.start < at.sentence.span.start;
    if (begun && around.span.end >= at.sentence.span.end && figures.length === 0) return;
    const quotation = around ?? null;
    // Of an article or a time only what measures or quotes can be held against another's; of a party all that is told of it.
    if (figures.length === 0 && !quotation && !topic && (side.kind === 'article' || side.kind === 'time')) return;
    const about = topic ? aboutness(topic, at.article, at.passage, at.sentence.span, library) : 0;
    if (topic && about < ABOUT) return;
    const belongs = side.holds(at, figures, library);
    if (!belongs) return;
    const words = (library.sentenceTerms(at.article.id)[at.sentence.index] ?? []).filter(
      ({ term, alias }) => !alias && !isStopWord(term),
    );
    const terms = new Map(
      words.map(({ term }) => [term, Math.log(1 + library.sentences / (1 + library.sentenceFrequency(term)))] as const),
    );
    const measures = side.of ? figures.filter((figure) => side.of?.(figure)) : figures;
    const content = [...terms.keys()].map((term) => ({ term, start: 0, end: 1 }));
    found.push({ at, figures: measures, quotation, terms, carried: carriedTerms(at, library), words, content, about, belongs });
  });
  // What merely names a party stands in only where nothing more is told of it.
  const telling = found.filter(({ belongs }) => belongs !== 'named');
  return { found: telling.length > 0 ? telling : found, isCut };
}

/** How much of a topic the passages of articles may tell at most, by their places; of those that may tell enough. */
function* nearTo(topic: Topic, library: Library): Generator<void, ReadonlyMap<number, number>> {
  return yield* nearnessOf(yield* passagesOn(topic, ABOUT, library), library);
}

/** A statement of each side that speaks of the same, or one that stands alone. */
export type Opposed = readonly [Statement | null, Statement | null];

/** Pairs that are looked at in one step. */
const inStep = 32;

/** Holds statements that seem to speak of the same against one another, the nearest first; what is `taken` for a pair stands in no other. */
export function* opposed(
  left: readonly Statement[],
  right: readonly Statement[],
  taken: (one: Statement, other: Statement) => Generator<void, boolean>,
): Generator<void> {
  const ties: { readonly one: Statement; readonly other: Statement; readonly weight: number }[] = [];
  for (const one of left) {
    for (const [nth, other] of right.entries()) {
      if (nth % inStep === inStep - 1) yield;
      const weight = tie(one, other);
      if (weight >= SHARED) ties.push({ one, other, weight });
    }
    yield;
  }
  const nearest = (yield* sorted(ties, (a, b) => a.weight > b.weight)).slice(0, MOST_TIES);
  const used = new Set<Statement>();
  for (const { one, other } of nearest) {
    if (used.has(one) || used.has(other)) continue;
    if (yield* taken(one, other)) used.add(one).add(other);
    yield;
  }
}

/** What has nothing set against it, the more telling first, a statement of each side in turn. */
export function alone(left: readonly Statement[], right: readonly Statement[], used: ReadonlySet<Statement>): readonly Opposed[] {
  const inOrder = (all: readonly Statement[]): Statement[] =>
    all
      .filter((one) => !used.has(one))
      .sort((a, b) => b.about - a.about || worth(b) - worth(a) || a.at.sentence.index - b.at.sentence.index);
  const [restLeft, restRight] = [inOrder(left), inOrder(right)];
  return Array.from({ length: Math.max(restLeft.length, restRight.length) }).flatMap((_, at): Opposed[] => [
    ...(restLeft[at] ? [[restLeft[at], null] as const] : []),
    ...(restRight[at] ? [[null, restRight[at]] as const] : []),
  ]);
}

/** A party's own words in quotation marks tell more than what is reported of it. */
const worth = ({ figures, quotation, belongs }: Statement): number =>
  Math.min(2, figures.length) + (quotation ? 1 : 0) + (belongs !== 'spoken' ? 0 : quotation ? 3 : 1);

/** 0 to 1 and above: how much two statements share, more where both measure in the same unit or both quote. */
function tie(one: Statement, other: Statement): number {
  if (one.at.sentence.id === other.at.sentence.id) return 0;
  const whole = Math.min(sum(one.terms), sum(other.terms));
  const shared =
    [...one.terms].reduce(
      (total, [term, weight]) => total + (other.terms.has(term) ? weight : other.carried.has(term) ? weight * CARRIED : 0),
      0,
    ) +
    [...other.terms].reduce(
      (total, [term, weight]) => total + (!one.terms.has(term) && one.carried.has(term) ? weight * CARRIED : 0),
      0,
    );
  const alike = one.figures.flatMap((figure) =>
    other.figures
      .filter(({ change, unit }) => figure.change === change && inBase(1, figure.unit).base === inBase(1, unit).base)
      .map((against) => lengthsApart(figure.period, against.period)),
  );
  // A year stands beside a year before it stands beside a quarter.
  const nearest = Math.min(...alike.map((apart) => apart ?? UNTIMED));
  const units = alike.length === 0 ? null : nearest < UNTIMED ? 2.4 : nearest === UNTIMED ? 1.6 : 1.2;
  const spoken = one.quotation !== null && other.quotation !== null;
  const copy = nearlySame(one.content, other.content);
  return whole === 0 ? 0 : (shared / whole) * (units ?? (spoken ? 1.2 : 1)) + (copy ? 1 : 0);
}

/** How unlike the lengths of two times are: 0 for the same, 1 where one is three times the other; null where one is not told. */
export function lengthsApart(a: Period | null, b: Period | null): number | null {
  if (!a || !b) return null;
  const [one, other] = [daysBetween(a.from, a.to) + 1, daysBetween(b.from, b.to) + 1];
  return Math.abs(Math.log(one / other)) / Math.log(3);
}

/** What all words of a statement tell together. */
export const sum = (terms: ReadonlyMap<string, number>): number =>
  [...terms.values()].reduce((total, weight) => total + weight, 0);
