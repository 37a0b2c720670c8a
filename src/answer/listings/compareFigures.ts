import { isMoney, isTime } from '../../analyse/figures/units.ts';
import type { Library } from '../../index/library.ts';
import type { Figure } from '../../model/analysis.ts';
import { shown } from '../../model/article.ts';
import { relate } from '../compare/compare.ts';
import { type Asked, askedSteps } from '../compare/compareAsked.ts';
import { sameTime } from '../compare/comparePeriods.ts';
import type { Value } from '../compare/compareValue.ts';
import { valuesOfSteps } from '../compare/compareValues.ts';
import { understandSteps } from '../understand.ts';
import { lengthsApart, type Statement } from './compareStatements.ts';
import { wordsOfTwo } from './compareTopic.ts';
import { measuredNear, thingOf } from './figuresThing.ts';

/** How a figure of one side stands to one of the other; `apart` is for other times, `open` where nothing is sure. */
export type FigureRelation = 'agree' | 'differ' | 'apart' | 'open';

/** Two figures that measure the same thing, one of each side. */
export interface FigurePair {
  readonly a: Figure;
  readonly b: Figure;
  readonly relation: FigureRelation;
  /** What both measure, in the words of one of them; empty where neither has words for it. */
  readonly what: string;
}

/** What two statements measure, with the words that both have as the question. */
export interface Measured {
  readonly asked: Asked;
  readonly pairs: readonly (FigurePair & { readonly values: readonly [Value, Value] })[];
}

const MOST_WORDS = 8;
/** Counts up to this are met with anywhere. */
const SMALL = 12;
const order: Readonly<Record<FigureRelation, number>> = { differ: 0, agree: 1, apart: 2, open: 3 };

/** The figures of two statements that measure the same, each at most once; null where they measure nothing in common. In steps. */
export function* measuredAlike(one: Statement, other: Statement, library: Library): Generator<void, Measured | null> {
  const asked = yield* askedBy(one, other);
  if (!asked) return null;
  const left = yield* valuesIn(asked, one, library);
  const right = yield* valuesIn(asked, other, library);
  const all: { readonly a: Value; readonly b: Value; readonly relation: FigureRelation }[] = [];
  for (const a of left)
    for (const b of right) {
      if (b.kind !== a.kind) continue;
      const pair = { a, b, relation: yield* relationOf(a, b) };
      if (isComparable(pair, library)) all.push(pair);
    }
  all.sort(
    (x, y) =>
      order[x.relation] - order[y.relation] ||
      (lengthsApart(x.a.period, x.b.period) ?? 0) - (lengthsApart(y.a.period, y.b.period) ?? 0) ||
      apartness(x.a, x.b) - apartness(y.a, y.b),
  );
  const used = new Set<Value>();
  const pairs: (FigurePair & { values: readonly [Value, Value] })[] = [];
  for (const { a, b, relation } of all) {
    const [own, others] = [figureAt(one, a), figureAt(other, b)];
    if (used.has(a) || used.has(b) || !own || !others) continue;
    // Any two stays last some days: lengths of time are set side by side only where they are surely of the same.
    if (isTime(own.unit) && (relation === 'apart' || relation === 'open')) continue;
    const [ownThing, othersThing] = [whatOf(own, one, library), whatOf(others, other, library)];
    const shared = wordsOfTwo(one, other, library) ?? '';
    if (own.unit === 'count' && isChance(relation, a.value, [ownThing, othersThing])) continue;
    if (isTime(own.unit) && shared === '' && (ownThing === '' || othersThing === '')) continue;
    used.add(a).add(b);
    const what = ownThing || othersThing || shared;
    pairs.push({ a: own, b: others, relation, what, values: [a, b] });
  }
  return pairs.length > 0 ? { asked, pairs } : null;
}

/** Numbers of which nothing tells what they count: "since I was six" and "typed a six" agree by chance, and 78 seats are no earlier crowd of 39,850. */
function isChance(relation: FigureRelation, value: number, things: readonly string[]): boolean {
  const bare = things.filter((thing) => thing === '').length;
  return relation === 'agree' ? bare === 2 && value <= SMALL : bare > 0 && relation !== 'differ';
}

function whatOf(figure: Figure, { at }: Statement, library: Library): string {
  const span = figure.counts ?? measuredNear(figure, at, library);
  if (!span) return '';
  const words = shown(at.article, span).replace(/\s+/g, ' ');
  const isNoun = figure.counts === null && span.start === at.sentence.span.start;
  return isNoun ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}

/** The words that both statements have, as a question for what they measure; the more telling words first where there are many. */
function* askedBy(left: Statement, right: Statement): Generator<void, Asked | null> {
  const sharedBy = (by: Statement, against: Statement) =>
    by.words.filter(({ term }) => (against.terms.has(term) || against.carried.has(term)) && !/^\p{N}/u.test(term));
  const isTurned = sharedBy(right, left).length > sharedBy(left, right).length;
  const [one, other] = isTurned ? [right, left] : [left, right];
  const shared = sharedBy(one, other);
  const telling = [...new Set(shared)].sort((a, b) => (one.terms.get(b.term) ?? 0) - (one.terms.get(a.term) ?? 0));
  const kept = new Set(telling.slice(0, MOST_WORDS));
  const { article } = one.at;
  const text = shared
    .filter((word) => kept.has(word))
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' ');
  const asked = text === '' ? null : yield* askedSteps(yield* understandSteps(text));
  return asked && { ...asked, wantsDate: false, wantsChange: false, fits: () => true };
}

const valuesIn = (asked: Asked, { at }: Statement, library: Library): Generator<void, readonly Value[]> =>
  valuesOfSteps(asked, library, at.article, at.sentence);

/** Two figures of one thing; where only one of them has a name for it, they must say the same. What nothing relates must at least be in one kind of unit that tells much. */
function isComparable({ a, b, relation }: { a: Value; b: Value; relation: FigureRelation }, library: Library): boolean {
  const [one, other] = [thingOf(a, library), thingOf(b, library)];
  if (one !== other) return relation === 'agree' && a.value === b.value && (one === '' || other === '');
  return relation !== 'open' || (a.unit === b.unit && (isMoney(a.unit) || a.unit === '%'));
}

function* relationOf(a: Value, b: Value): Generator<void, FigureRelation> {
  const time = sameTime({ period: a.period, date: a.article.date }, { period: b.period, date: b.article.date });
  if (time === 'different') return 'apart';
  const relation = yield* relate(a, b);
  // The first quarter and the half-year that holds it: set side by side, and never held against one another.
  return relation === 'open' && time === 'maybe' && a.period && b.period ? 'apart' : relation;
}

const apartness = (a: Value, b: Value): number =>
  a.value === b.value ? 0 : Math.abs(Math.log(Math.abs(a.value / b.value) || 1)) + (a.outlook === b.outlook ? 0 : 5);

function figureAt({ figures }: Statement, { span }: Value): Figure | undefined {
  return figures.find((figure) => figure.span.start === span.start && figure.span.end === span.end);
}
