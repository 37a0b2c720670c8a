import { inBase, isMoney } from '../../analyse/figures/units.ts';
import type { Figure } from '../../model/analysis.ts';
import { shown } from '../../model/article.ts';
import { sameTime } from '../compare/comparePeriods.ts';
import type { FoundFigure } from './foundFigure.ts';
import { knownOn } from './requestedTime.ts';

/** Levels, sizes of a change and places in an order are three things. */
export type FigureSort = 'level' | 'change' | 'rank';

/** Figures that state one quantity, in whatever notation; the most telling first. */
export interface Alike {
  readonly sort: FigureSort;
  readonly figures: readonly [FoundFigure, ...FoundFigure[]];
}

const NEARNESS = ['told', 'akin', 'beside'] as const;
const SORTS = ['level', 'change', 'rank'] as const;

/** Brings together what states the same quantity for the same time; nearest to the topic first, then in order of time, levels, changes and ranks apart. */
export function* alike(found: readonly FoundFigure[]): Generator<void, readonly Alike[]> {
  const groups: FoundFigure[][] = [];
  for (const one of found) {
    yield;
    const group = groups.find((known) => known.some((other) => converted(other, one)) || isOneWith(known, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups
    .flatMap((group): Alike[] => {
      const [first, ...rest] = [...group].sort((a, b) => tells(b) - tells(a));
      return first ? [{ sort: sortOf(first.figure), figures: [first, ...rest] }] : [];
    })
    .sort((a, b) => telling(a, b) || order(when(a), when(b)));
}

/** As many as can be shown, in the order they have: of what tells as much the newest. */
export function newestOf(all: readonly Alike[], limit: number): readonly Alike[] {
  if (all.length <= limit) return all;
  const kept = new Set([...all].sort((a, b) => telling(a, b) || order(newest(b), newest(a))).slice(0, limit));
  return all.filter((one) => kept.has(one));
}

/** What a figure is: a level, the size of a change, or a rank. */
export function sortOf({ unit, change }: Figure): FigureSort {
  if (unit === 'rank' || unit === 'ordinal') return 'rank';
  return change ? 'change' : 'level';
}

/** The same as all that are in its unit; what stands beside them in another currency is not asked. */
function isOneWith(known: readonly FoundFigure[], one: FoundFigure): boolean {
  const { base } = inBase(1, one.figure.unit);
  const comparable = known.filter(({ figure }) => inBase(1, figure.unit).base === base);
  return comparable.length > 0 && comparable.every((other) => isSame(other, one));
}

function isSame(a: FoundFigure, b: FoundFigure): boolean {
  const [one, other] = [inBase(a.figure.value, a.figure.unit), inBase(b.figure.value, b.figure.unit)];
  if (one.base !== other.base || a.figure.change !== b.figure.change || a.figure.precision !== b.figure.precision) return false;
  if ((a.figure.high ?? null) !== (b.figure.high ?? null)) return false;
  if (Math.abs(one.value - other.value) > Math.abs(one.value) * 1e-9) return false;
  if (a.figure.unit === 'count' && counted(a) !== counted(b)) return false;
  const { period } = a.figure;
  const { period: second } = b.figure;
  if (period && second) return period.from === second.from && period.to === second.to;
  return sameTime({ period, date: a.at.article.date }, { period: second, date: b.at.article.date }) !== 'different';
}

/** "$108 billion (€96 billion)": one quantity in two currencies, by the text itself. */
function converted(a: FoundFigure, b: FoundFigure): boolean {
  const { article } = a.at;
  return (
    article.id === b.at.article.id &&
    isMoney(a.figure.unit) &&
    isMoney(b.figure.unit) &&
    a.figure.span.end <= b.figure.span.start &&
    /^\s*\((?:or\s+|about\s+)?$/u.test(article.text.slice(a.figure.span.end, b.figure.span.start))
  );
}

const counted = ({ figure: { counts }, at }: FoundFigure): string => (counts ? shown(at.article, counts).toLowerCase() : '');

/** Those with a period and a credit stand for the others. */
const tells = ({ figure: { period, creditedTo }, score }: FoundFigure): number =>
  (period ? 2 : 0) + (creditedTo ? 1 : 0) + score / 10;

const telling = (a: Alike, b: Alike): number => near(a) - near(b) || SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort);
const near = ({ figures }: Alike): number => Math.min(...figures.map(({ nearness }) => NEARNESS.indexOf(nearness)));
const when = ({ figures: [{ figure, at }] }: Alike): string => figure.period?.from ?? `~${at.article.date ?? ''}`;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newest = ({ figures }: Alike): string =>
  figures
    .map(({ figure: { period }, at }) => knownOn(period, at.article.date))
    .sort()
    .at(-1) ?? '';
