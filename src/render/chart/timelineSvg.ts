import type { ChartMoment, TimelineChart } from '../../model/chart.ts';
import { chartWording } from '../../present/words/chartWording.ts';
import { textWidth } from './letters.ts';
import { ink, type Look, looksOf, outline, paper, round } from './looks.ts';
import { plotted } from './plotted.ts';
import { few, headHeight, sheetSvg, sheetWidth, textAt, timeLabels } from './sheet.ts';
import { dayMs, momentOf, timeTicks } from './times.ts';

const left = 30;
const right = sheetWidth - 30;
const size = 15;
const radius = 7.5;
/** Above so many rows they are lower. */
const roomyRows = 20;

/** A strip of moments on an axis of time as SVG: every moment in the topmost row that has room for it, the first report marked. */
export function timelineSvg(chart: TimelineChart, locale: string): string {
  const say = chartWording(locale);
  const { moments } = chart;
  const looks = looksOf(moments.map(({ article }) => article));
  const [from, to] = stretch(moments);
  const ticks = timeTicks(from, to, right - left, locale);
  const x = (at: number): number => left + ((at - from) / (to - from)) * (right - left);
  const spots = rowsOf(moments.map((moment) => extentOf(moment, x, say.firstReport)));
  const rows = Math.max(1, ...spots.map((row) => row + 1));
  const rowHeight = rows > roomyRows ? 19 : 26;
  const top = headHeight + 4;
  const bottom = top + rows * rowHeight + 8;
  const field = plotted({
    ...{ width: sheetWidth, height: bottom + 40, left, right: sheetWidth - right, top, bottom: 40 },
    ...{ time: [from, to], ticks, values: null },
  });
  const drawn = moments.map((moment, i) => {
    const y = top + (spots[i] ?? 0) * rowHeight + rowHeight / 2;
    return momentSvg(moment, y, field.x, looks.get(moment.article) ?? { colour: ink, shape: 'circle' }, say.firstReport);
  });
  const axis = `<path d="M${left},${bottom}H${right}" stroke="${ink}" stroke-width="1.5"/>`;
  const content = [field.svg, axis, ...drawn, timeLabels(ticks, field.x, left, right, bottom + 22, '')].join('\n');
  const legend = [...looks].flatMap(([article, look]) => {
    const own = moments.filter((moment) => moment.article === article);
    const numbers = own.map(({ citation }) => `[${citation}]`);
    return own[0] ? [{ look, text: `${few(numbers)} ${own[0].outlet}` }] : [];
  });
  const notes = moments.some(({ stated }) => !stated) ? [[say.readReportDay]] : [];
  return sheetSvg({ title: chart.topic, subtitle: say.timeTold, legend, notes, more: say.more }, content, bottom + 32);
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What a moment takes of its row: its time or its mark, and the number behind it. */
function extentOf(moment: ChartMoment, x: (at: number) => number, first: string): Extent {
  const { middle, start, end } = placeOf(moment, x);
  const words = textWidth(labelOf(moment, first), size);
  const behind = Math.max(end, middle + radius) + 8 + words;
  // At the right edge the words stand before the mark.
  if (behind > right + 20) return { from: Math.min(start, middle - radius) - 8 - words, to: Math.max(end, middle + radius) + 8 };
  return { from: Math.min(start, middle - radius) - 6, to: behind + 4 };
}

function placeOf({ when }: ChartMoment, x: (at: number) => number): { start: number; middle: number; end: number } {
  const [start, end] = [Math.max(left - 12, x(momentOf(when.from))), Math.min(right + 12, x(momentOf(when.to) + dayMs))];
  return { start, middle: (start + end) / 2, end };
}

const labelOf = ({ citation, firstReport }: ChartMoment, first: string): string =>
  `[${citation}]${firstReport ? ` ${first}` : ''}`;

/** The topmost row with room for each extent, in order; no two in a row touch. */
export function rowsOf(extents: readonly Extent[]): readonly number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((row) => row.every(({ from, to }) => to <= extent.from || from >= extent.to));
    const at = free < 0 ? rows.length : free;
    rows[at] = [...(rows[at] ?? []), extent];
    return at;
  });
}

function momentSvg(moment: ChartMoment, y: number, x: (at: number) => number, { colour, shape }: Look, first: string): string {
  const { start, middle, end } = placeOf(moment, x);
  const parts: string[] = [];
  if (end - start > 2 * radius)
    parts.push(
      `<path d="M${round(start)},${round(y)}H${round(end)}" stroke="${colour}" stroke-width="5" stroke-opacity="0.35"/>`,
    );
  if (moment.firstReport)
    parts.push(
      `<circle cx="${round(middle)}" cy="${round(y)}" r="${radius + 4}" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
    );
  parts.push(
    `<path d="${outline(shape, middle, y, radius)}" fill="${moment.stated ? colour : paper}" stroke="${colour}" stroke-width="2"/>`,
  );
  const words = labelOf(moment, first);
  const behind = Math.max(end, middle + radius) + 8;
  const fits = behind + textWidth(words, size) <= right + 20;
  const at = fits ? behind : Math.min(start, middle - radius) - 8;
  parts.push(textAt(words, at, y + 5, size, { anchor: fits ? 'start' : 'end', bold: true, rim: true }));
  return parts.join('');
}

/** First and last moment with a margin; a time without an end ("since 2014") is shown as far as the last report. */
function stretch(moments: readonly ChartMoment[]): readonly [number, number] {
  const from = Math.min(...moments.map(({ when }) => momentOf(when.from)));
  const to = Math.max(...moments.map(({ when }) => momentOf(when.to) + dayMs));
  const margin = Math.max(dayMs, (to - from) * 0.03);
  return [from - margin, to + margin];
}
