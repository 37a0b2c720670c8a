import type { ChartPoint, FigureChart } from '../../model/chart.ts';
import { measureName } from '../../present/chartText.ts';
import { short } from '../../present/units.ts';
import { chartWording } from '../../present/words/chartWording.ts';
import { labelled, labelSvg, type Measures, measuresFor } from './labels.ts';
import { plain, textWidth } from './letters.ts';
import { ink, type Look, looksOf, round } from './looks.ts';
import { spread } from './place.ts';
import { type Plotted, plotted } from './plotted.ts';
import { hasStem, markSvg, stemSvg } from './pointSvg.ts';
import { runsOf } from './runs.ts';
import { few, headHeight, sheetSvg, sheetWidth, timeLabels } from './sheet.ts';
import { dayMs, momentOf, timeTicks } from './times.ts';

const fieldHeight = 292;
const right = sheetWidth - 26;

/** A chart of figures as SVG, the same for the same chart and language. */
export function figuresSvg(chart: FigureChart, locale: string): string {
  const say = chartWording(locale);
  const { points, unit } = chart;
  const measures = measuresFor(points.length);
  const looks = looksOf(points.map(({ article }) => article));
  const { low, high } = reach(points);
  const format = (value: number): string => short(value, unit, locale);
  const left = 30 + Math.max(...[low, high, high / 2, high * 0.95].map((value) => textWidth(format(tidy(value)), 15)));
  const [from, to] = stretch(points);
  const ticks = timeTicks(from, to, right - left, locale);
  const top = headHeight;
  const frame = { width: sheetWidth, height: top + fieldHeight, left, right: sheetWidth - right, top: top + 34, bottom: 46 };
  const field = plotted({ ...frame, time: [from, to], ticks, values: { low, high, format } });
  const bottom = top + fieldHeight - 46;
  const xs = spread(
    points.map((point) => ({ x: field.x(momentAt(point)), y: field.y(point.value), stem: hasStem(point, unit) })),
    measures.radius * 2 + 5,
    measures.crowded ? 0 : 44,
    left + 12,
    right - 12,
  );
  const spots = points.map((point, i) => ({ x: xs[i] ?? 0, y: field.y(point.value) }));
  const base = field.y(0);
  const drawn = points.map((point, i) =>
    pointSvg(point, spots[i] ?? { x: 0, y: 0 }, { field, base, right, looks, chart, measures }),
  );
  const within = { left: left + 2, top: top + 2, right: right + 20, bottom };
  const labels = labelled(points, spots, { format, say, unit, within, measures, y: field.y });
  const nameless = labels.filter((label) => label === null).length;
  const content = [
    field.svg,
    ...runsOf(points).map(
      (run) =>
        `<polyline points="${run.map((i) => `${round(spots[i]?.x ?? 0)},${round(spots[i]?.y ?? 0)}`).join(' ')}" fill="none" stroke="${lookOf(looks, points[run[0] ?? 0]).colour}" stroke-width="1.5" stroke-opacity="0.55"/>`,
    ),
    ...drawn.map(({ under }) => under),
    ...drawn.map(({ over }) => over),
    ...labels.flatMap((label, i) => (label ? [labelSvg(label, spots[i] ?? { x: 0, y: 0 }, measures)] : [])),
    timeLabels(ticks, field.x, left, right, bottom + 22, say.timeOf),
  ].join('\n');
  const sources = [...looks].flatMap(([article, look]) => {
    const own = points.filter((point) => point.article === article);
    const [first] = own;
    const numbers = [...new Set(own.map(({ citation }) => `[${citation}]`))];
    return first ? [{ look, text: `${few(numbers)} ${first.outlet}` }] : [];
  });
  const notes = [...differences(chart, locale), readings(points, locale), ...(nameless > 0 ? [[say.unnumbered(nameless)]] : [])];
  const sheet = { title: chart.topic, subtitle: measureName(chart, locale), legend: sources, notes, more: say.more };
  return sheetSvg(sheet, content, top + fieldHeight + 6);
}

const lookOf = (looks: ReadonlyMap<string, Look>, point: ChartPoint | undefined): Look =>
  looks.get(point?.article ?? '') ?? { colour: ink, shape: 'circle' };

interface Drawing {
  readonly field: Plotted;
  /** Height of zero. */
  readonly base: number;
  readonly right: number;
  readonly looks: ReadonlyMap<string, Look>;
  readonly chart: FigureChart;
  readonly measures: Measures;
}

/** A point: its stem, and the stretch of time it is of, under all marks; the mark itself above. */
function pointSvg(point: ChartPoint, { x, y }: { x: number; y: number }, drawing: Drawing): { under: string; over: string } {
  const { field, base, chart, looks } = drawing;
  const look = lookOf(looks, point);
  const under: string[] = [];
  const { period } = point;
  if (hasStem(point, chart.unit)) under.push(stemSvg(x, y, base, look, point, drawing.measures.crowded));
  if (period && momentOf(period.to) - momentOf(period.from) > 2 * dayMs) {
    const [start, end] = [
      Math.max(field.x(momentOf(period.from)), 0),
      Math.min(field.x(momentOf(period.to) + dayMs), drawing.right),
    ];
    under.push(
      `<path d="M${round(start)},${round(y)}H${round(end)}" stroke="${look.colour}" stroke-width="4" stroke-opacity="0.3"/>`,
    );
  }
  if (point.outlook && !period)
    under.push(
      `<path d="M${round(x)},${round(y)}H${round(drawing.right)}" stroke="${look.colour}" stroke-width="2" stroke-dasharray="7 5"/>`,
    );
  if (point.high !== null) {
    const upper = field.y(point.high);
    under.push(
      `<path d="M${round(x)},${round(y)}V${round(upper)}M${round(x - 6)},${round(upper)}h12" stroke="${look.colour}" stroke-width="3" fill="none"/>`,
    );
  }
  return { under: under.join(''), over: markSvg(point, { x, y }, look, drawing.measures.radius) };
}

/** Lowest and highest value of the axis: zero belongs to it, except where units have no zero that means nothing. */
function reach(points: readonly ChartPoint[]): { low: number; high: number } {
  const values = points.flatMap(({ value, high }) => [value, high ?? value]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // A stretch too small to be parted into steps is none.
  return high - low < leastStretch ? { low: 0, high: 1 } : { low, high };
}

const leastStretch = 1e-290;

/** First and last moment of the axis with a margin. */
function stretch(points: readonly ChartPoint[]): readonly [number, number] {
  const starts = points.map(({ period, reported }) => momentOf(period?.from ?? reported ?? '1970-01-01'));
  const ends = points.map(({ period, reported }) => momentOf(period?.to ?? reported ?? '1970-01-01') + dayMs);
  const [from, to] = [Math.min(...starts), Math.max(...ends)];
  const margin = Math.max(dayMs, (to - from) * 0.035);
  return [from - margin, to + margin];
}

/** Where on the axis a point stands: in the middle of its time, else at the day of the report. */
function momentAt({ period, reported }: ChartPoint): number {
  if (period) return (momentOf(period.from) + momentOf(period.to) + dayMs) / 2;
  return momentOf(reported ?? '1970-01-01') + dayMs / 2;
}

const tidy = (value: number): number => Number(value.toPrecision(2));

function differences({ differing }: FigureChart, locale: string): readonly (readonly string[])[] {
  const say = chartWording(locale);
  return differing.slice(0, 2).map(({ when, sides: [one, other] }) => [say.differ(when, named(one), named(other))]);
}

const named = ({ citation, text }: ChartPoint): string => `[${citation}] ${plain(text)}`;

function readings(points: readonly ChartPoint[], locale: string): readonly string[] {
  const say = chartWording(locale);
  const lines = [
    points.some(({ outlook }) => outlook) && say.readPlan,
    points.some(({ period, outlook }) => !period && !outlook) && say.readNoTime,
    points.some(({ precision }) => precision === 'about') && say.readAbout,
    points.some(({ precision }) => precision === 'at least') && say.readAtLeast,
    points.some(({ precision }) => precision === 'at most') && say.readAtMost,
    points.some(({ high }) => high !== null) && say.readRange,
  ].filter((line) => line !== false);
  return lines;
}
