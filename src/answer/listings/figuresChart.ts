import { inBase, isMoney } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import { type Article, shown } from '../../model/article.ts';
import type { ChartPoint, FigureChart } from '../../model/chart.ts';
import type { Question } from '../../model/question.ts';
import { within } from '../../model/span.ts';
import { relate, sameRate, sameThingSteps } from '../compare/compare.ts';
import { relationOf } from '../compare/compareNumbers.ts';
import { sameTime } from '../compare/comparePeriods.ts';
import type { Value } from '../compare/compareValue.ts';
import { answersOfSteps } from '../compare/compareValues.ts';
import { understandSteps } from '../understand.ts';
import type { FigureCited, FigureRow } from './figures.ts';
import { thingOf } from './figuresThing.ts';

/** A figure that surely answers the topic, as a value that others can be held against. */
interface Charted {
  readonly cited: FigureCited;
  readonly value: Value;
  readonly thing: string;
}

const fewest = 2;

/**
 * The charts that a listing of figures about a topic allows: each of one measure, with two points or more, the most telling first.
 * What the sentence does not surely tell of the topic, ranks and serial numbers, and what has no place in time is in none.
 */
export const figureCharts = (...asked: Parameters<typeof figureChartSteps>): readonly FigureChart[] =>
  atOnce(figureChartSteps(...asked));

/** The same in steps. */
export function* figureChartSteps(
  rows: readonly FigureRow[],
  topic: string,
  library: Library,
): Generator<void, readonly FigureChart[]> {
  if (topic === '') return [];
  const question = yield* understandSteps(topic);
  const charted: Charted[] = [];
  for (const cited of rows.filter(({ sort }) => sort !== 'rank').flatMap((row) => [row, ...row.also])) {
    const one = yield* chartedOf(cited, question, library);
    if (one) charted.push(one);
    yield;
  }
  const groups = yield* measures(charted);
  const keys = new Set<string>();
  const charts: FigureChart[] = [];
  for (const group of groups) charts.push(yield* chartOf(group, topic));
  return charts
    .filter(({ points }) => points.length >= fewest)
    .sort((a, b) => b.points.length - a.points.length || Number(a.change !== null) - Number(b.change !== null))
    .map((chart) => {
      let key = chart.key;
      for (let n = 2; keys.has(key); n++) key = `${chart.key}.${n}`;
      keys.add(key);
      return { ...chart, key };
    });
}

function* chartedOf(cited: FigureCited, question: Question, library: Library): Generator<void, Charted | null> {
  const { article, figure } = cited;
  const passage = article.passages.find(({ span }) => within(figure.span, span));
  const [sentence] = overlapping(passage?.sentences ?? [], ({ span }) => span, figure.span);
  if (!sentence || !Number.isFinite(figure.value) || (figure.period === null && article.date === null)) return null;
  const value = (yield* answersOfSteps(question, library, article, sentence)).find(
    ({ span }) => span.start === figure.span.start && span.end === figure.span.end,
  );
  // "Billions of dollars" is no amount that could stand at a place of an axis.
  if (
    !value?.sure ||
    !/\p{Nd}|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu.test(shown(article, figure.span))
  )
    return null;
  yield;
  const thing = thingOf(value, library);
  return thing === null ? null : { cited, value, thing };
}

/** Figures of one kind and thing in groups within which every two are surely of the same. */
function* measures(all: readonly Charted[]): Generator<void, readonly (readonly [Charted, ...Charted[]])[]> {
  const groups: [Charted, ...Charted[]][] = [];
  for (const one of all) {
    yield;
    let group: (typeof groups)[number] | null = null;
    for (const known of groups) {
      const [{ value, thing }] = known;
      if (value.kind !== one.value.kind || thing !== one.thing || !(yield* measuresLike(known, one.value))) continue;
      group = known;
      break;
    }
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function* measuresLike(known: readonly Charted[], one: Value): Generator<void, boolean> {
  for (const { value } of known) if (!(yield* sameMeasure(value, one))) return false;
  return true;
}

/** Two figures of one article for one time that do not agree are of two things, whatever words they share. */
function* sameMeasure(a: Value, b: Value): Generator<void, boolean> {
  if (!a.outlook && !b.outlook && !sameRate(a, b)) return false;
  if (a.article.id !== b.article.id) return yield* sameThingSteps(a, b, 'head');
  const [one, other] = [a, b].map(({ period, article }) => ({ period, date: article.date }));
  const together = a.outlook === b.outlook && one && other && sameTime(one, other) !== 'different';
  return !together || relationOf(a, b) === 'agree';
}

function* chartOf(group: readonly [Charted, ...Charted[]], topic: string): Generator<void, FigureChart> {
  const [{ value, thing }] = group;
  const unit = commonest(group.map(({ value: { unit } }) => unit));
  const told: { readonly point: ChartPoint; readonly value: Value }[] = [];
  for (const { cited, value: one } of group) {
    const point = pointOf(cited, one, unit);
    const said = told.some(
      ({ point: known }) =>
        known.article === point.article && known.value === point.value && known.period?.label === point.period?.label,
    );
    if (!said) told.push({ point, value: one });
  }
  const differing: { readonly when: string; readonly sides: readonly [ChartPoint, ChartPoint] }[] = [];
  for (const [i, { point, value: one }] of told.entries()) {
    yield;
    for (const other of told.slice(i + 1)) {
      if (other.point.article === point.article || (yield* relate(one, other.value)) !== 'differ') continue;
      const when = one.period?.label ?? other.value.period?.label ?? point.reported ?? '';
      differing.push({ when, sides: [point, other.point] });
    }
  }
  const [, change = 'level', rate = ''] = value.kind.split('|');
  const key = [unit, change, rate, thing].filter(Boolean).join('.');
  return {
    kind: 'figures',
    key: key.replace(/[^\p{L}\p{N}.%°/-]/gu, '-').slice(0, 28),
    topic,
    unit,
    change: value.change,
    per: rate === '' || rate === 'years' ? null : rate,
    thing,
    points: told.map(({ point }) => point).sort((a, b) => order(timeOf(a), timeOf(b)) || a.citation - b.citation),
    differing,
  };
}

function pointOf({ article, figure, citation }: FigureCited, value: Value, unit: string): ChartPoint {
  const factor = isMoney(unit) || unit === value.unit ? 1 : inBase(1, value.unit).value / inBase(1, unit).value;
  return {
    citation,
    article: article.id,
    outlet: outletOf(article),
    reported: article.date,
    text: shown(article, figure.span),
    value: value.value * factor,
    high: value.high === null ? null : value.high * factor,
    precision: value.precision,
    outlook: value.outlook,
    period: value.period,
    credit: value.creditedTo ? shown(article, value.creditedTo) : null,
  };
}

/** How a chart names an article: its outlet, or its title where no outlet is known. */
export function outletOf({ publisher, title }: Article): string {
  return publisher ?? title;
}

function commonest(units: readonly string[]): string {
  const count = (unit: string) => units.filter((one) => one === unit).length;
  return [...units].sort((a, b) => count(b) - count(a))[0] ?? '';
}

const timeOf = ({ period, reported }: ChartPoint): string => period?.from ?? reported ?? '';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
