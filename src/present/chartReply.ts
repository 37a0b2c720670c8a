import type { Chart, FigureChart } from '../model/chart.ts';
import type { Action, Block, Reply, Words } from '../model/reply.ts';
import { chartAlt, measureName, pointWords, stripAlt } from './chartText.ts';
import { chartWording } from './words/chartWording.ts';

/** Points of which the card tells in words; the listing it came from has them all. */
const mostPoints = 10;

function listOf({ points }: FigureChart, locale: string): Block {
  const rest = points.length - mostPoints;
  const items = points.slice(0, mostPoints).map((point) => pointWords(point, locale));
  return { kind: 'list', items: rest > 0 ? [...items, [chartWording(locale).more(rest)]] : items };
}

/** The button that leads from a listing to its chart; none where there is nothing to draw. */
export function chartActions([first]: readonly Chart[], locale: string): readonly Action[] {
  if (!first) return [];
  const say = chartWording(locale);
  return [{ do: 'chart', key: first.key, label: first.kind === 'figures' ? say.chart : say.strip, share: false }];
}

/** Four measures beside the one that is shown fit into a row with nothing else in it. */
const mostOthers = 4;

/** The card of a chart that is drawn: the picture, its values in words, and buttons to the other measures of the listing. */
export function chartReply(charts: readonly Chart[], chart: Chart, png: Uint8Array, locale: string): Reply {
  const say = chartWording(locale);
  const alt = chart.kind === 'figures' ? chartAlt(chart, locale) : stripAlt(chart, locale);
  const others = charts.filter(({ key }) => key !== chart.key).slice(0, mostOthers);
  const blocks: Block[] = [
    { kind: 'title', words: [{ foreign: chart.topic }] },
    { kind: 'picture', name: chart.kind === 'figures' ? 'chart.png' : 'strip.png', png, alt },
    ...(chart.kind === 'figures' ? [listOf(chart, locale)] : []),
    ...(others.length > 0 ? [{ kind: 'says', words: [say.others], tone: 'small' } as const] : []),
  ];
  const measures = others.map(
    (one): Action => ({
      do: 'chart',
      key: one.key,
      label: one.kind === 'figures' ? measureName(one, locale) : say.strip,
      share: false,
    }),
  );
  return {
    blocks,
    actions: [...measures, { do: 'chart', key: chart.key, label: '', share: true }, { do: 'dismiss' }],
    private: true,
  };
}

/** The most telling figures as a row of little bars: those that were found, in order of time; nothing where a bar from zero would mislead. */
function sparkBlocks([first]: readonly Chart[], locale: string): readonly Block[] {
  if (first?.kind !== 'figures') return [];
  const sound = first.points.filter(
    ({ outlook, high, precision }) => !outlook && high === null && (precision === 'exact' || precision === 'about'),
  );
  // Where the texts name several times, what names none has no place among them.
  const timed = sound.filter(({ period }) => period !== null);
  const points = new Set(timed.map(({ period }) => period?.label)).size > 1 ? timed : sound;
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end || points.length < 2 || points.some(({ value }) => value < 0) || points.every(({ value }) => value === 0))
    return [];
  if (/^°/.test(first.unit)) return [];
  const name = measureName(first, locale);
  const words = (point: typeof start): Words => [
    `[${point.citation}] `,
    { foreign: point.text },
    ' · ',
    { foreign: point.period?.label ?? point.reported ?? '' },
  ];
  return [{ kind: 'spark', values: points.map(({ value }) => value), first: [`${name}: `, ...words(start)], last: words(end) }];
}

/** The card of a listing with its most telling figures as little bars, above the first passage. */
export function withSpark(reply: Reply, charts: readonly Chart[], locale: string): Reply {
  const at = reply.blocks.findIndex(({ kind }) => kind === 'passage');
  const cut = at < 0 ? reply.blocks.length : at;
  return { ...reply, blocks: [...reply.blocks.slice(0, cut), ...sparkBlocks(charts, locale), ...reply.blocks.slice(cut)] };
}
