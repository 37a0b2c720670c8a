import type { Precision } from './analysis.ts';
import type { Day, Period } from './day.ts';
import type { ArticleId } from './ids.ts';

/** Who says what a chart marks, and where on the card it is cited. */
export interface ChartSource {
  /** Citation number on the card. */
  readonly citation: number;
  readonly article: ArticleId;
  /** Outlet, or title where no outlet is known. */
  readonly outlet: string;
  /** Day of the report. */
  readonly reported: Day | null;
}

/** One figure as an article states it. */
export interface ChartPoint extends ChartSource {
  /** The words of the article ("nearly $44 billion"). */
  readonly text: string;
  /** In the chart's unit. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly high: number | null;
  readonly precision: Precision;
  /** Planned, hoped or foretold rather than found. */
  readonly outlook: boolean;
  /** What time it is of; null where the text does not say. */
  readonly period: Period | null;
  /** Whom the text credits. */
  readonly credit: string | null;
}

/** Figures of one measure: same unit, same thing counted, level or change. Two or more, in order of time. */
export interface FigureChart {
  readonly kind: 'figures';
  /** Tells this measure apart from the others of its listing; the same for the same articles. */
  readonly key: string;
  /** What was asked about. */
  readonly topic: string;
  readonly unit: string;
  readonly change: 'rise' | 'fall' | null;
  /** Time unit of a rate ("day"), where one is stated; yearly sums have none. */
  readonly per: string | null;
  /** What is counted, in the articles' words; empty where the topic says it. */
  readonly thing: string;
  readonly points: readonly ChartPoint[];
  /** Points of two articles that differ for the same time. */
  readonly differing: readonly { readonly when: string; readonly sides: readonly [ChartPoint, ChartPoint] }[];
}

/** One dated sentence of a timeline. */
export interface ChartMoment extends ChartSource {
  readonly when: Period;
  /** False where only the day of the report is known. */
  readonly stated: boolean;
  readonly firstReport: boolean;
}

/** The moments of a timeline, two or more, in order of time. */
export interface TimelineChart {
  readonly kind: 'timeline';
  readonly key: string;
  readonly topic: string;
  readonly moments: readonly ChartMoment[];
}

export type Chart = FigureChart | TimelineChart;
