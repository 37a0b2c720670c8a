import type { ChartPoint, FigureChart, TimelineChart } from '../model/chart.ts';
import type { Words } from '../model/reply.ts';
import { unitName } from './units.ts';
import { type ChartWording, chartWording } from './words/chartWording.ts';

/** What a chart's values are, in words: "US dollars · exports · rise". */
export function measureName({ unit, change, per, thing }: FigureChart, locale: string): string {
  const say = chartWording(locale);
  const counted = unit === 'count' ? thing || say.number : unitName(unit, locale);
  const parts = [per ? `${counted} ${say.per(per)}` : counted, unit === 'count' ? '' : thing, change ? say[change] : ''];
  return parts.filter(Boolean).join(' · ');
}

/** Longest description that Discord takes for a picture. */
const longest = 1_024;

/** What a chart shows, in words: every value with its time and its source, as much of that as a description holds. */
export function chartAlt(chart: FigureChart, locale: string): string {
  const say = chartWording(locale);
  const head = say.describes(line(chart.topic), measureName(chart, locale));
  const differ = chart.differing
    .slice(0, 2)
    .map(({ when, sides: [one, other] }) => `${say.differ(when, named(one), named(other))}.`);
  const tail = differ.length > 0 ? ` ${differ.join(' ')}` : '';
  const ways = [fully, briefly, barely].map((way) => chart.points.map((point) => way(point, say)));
  const fitting = ways.find((items) => head.length + tail.length + joined(items).length + 1 <= longest);
  return fitting ? `${head} ${joined(fitting)}${tail}` : asMany(head, ways[2] ?? [], say);
}

/** What a strip shows, in words. */
export function stripAlt(chart: TimelineChart, locale: string): string {
  const say = chartWording(locale);
  const items = chart.moments.map(({ citation, when, stated, firstReport, outlet }) => {
    const notes = [firstReport ? say.firstReport : '', line(outlet)].filter(Boolean);
    return `[${citation}] ${stated ? when.label : say.reportOf(when.from)} (${notes.join(', ')})`;
  });
  const short = chart.moments.map(({ citation, when }) => `[${citation}] ${when.label}`);
  const head = say.describesStrip(line(chart.topic));
  const fitting = [items, short].find((way) => head.length + joined(way).length + 1 <= longest);
  return fitting ? `${head} ${joined(fitting)}` : asMany(head, short, say);
}

/** A point as a line of the card: number, value, time, credit, outlet. */
export function pointWords(point: ChartPoint, locale: string): Words {
  const say = chartWording(locale);
  return [
    `[${point.citation}] `,
    { foreign: clipped(point.text), strong: true },
    ' · ',
    ...(point.period ? [{ foreign: point.period.label }] : [timeOf(point, say)]),
    ...(point.outlook ? [` · ${say.plan}`] : []),
    ...(point.credit ? [' · ', { foreign: clipped(point.credit) }] : []),
    ' · ',
    { foreign: clipped(point.outlet) },
  ];
}

/** Long enough for every name; a card must hold a dozen of these lines on one page. */
function clipped(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function timeOf({ period, reported }: ChartPoint, say: ChartWording): string {
  return period?.label ?? (reported ? say.noTime(reported) : '');
}

const named = ({ citation, text }: ChartPoint): string => `[${citation}] ${line(text)}`;

function fully(point: ChartPoint, say: ChartWording): string {
  const notes = [timeOf(point, say), point.outlook ? say.plan : '', point.credit ? line(point.credit) : '', line(point.outlet)];
  return `${named(point)} (${notes.filter(Boolean).join(', ')})`;
}

function briefly(point: ChartPoint, say: ChartWording): string {
  const notes = [timeOf(point, say), point.outlook ? say.plan : ''].filter(Boolean);
  return notes.length > 0 ? `${named(point)} (${notes.join(', ')})` : named(point);
}

function barely(point: ChartPoint): string {
  return point.period ? `${named(point)} ${point.period.label}` : named(point);
}

const joined = (items: readonly string[]): string => `${items.join('; ')}.`;

/** As many items as fit, and how many more there are. */
function asMany(head: string, items: readonly string[], say: ChartWording): string {
  let count = items.length;
  const text = () => `${head} ${[...items.slice(0, count), say.more(items.length - count)].join('; ')}.`;
  while (count > 0 && text().length > longest) count--;
  const whole = text();
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Somebody else's words in one line, without controls and signs that turn the direction of writing. */
function line(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
