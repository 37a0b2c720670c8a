import type { ChartMoment, ChartPoint, FigureChart, TimelineChart } from '../../src/model/chart.ts';
import { day, type Period } from '../../src/model/day.ts';
import { articleId } from '../../src/model/ids.ts';

/** The whole of a year. */
export function year(n: number): Period {
  const [from, to] = [day(`${n}-01-01`), day(`${n}-12-31`)];
  if (!from || !to) throw new Error(`no year ${n}`);
  return { from, to, label: String(n) };
}

/** A point of the article `of`; every further thing has a default. */
export function point(of: string, value: number, more: Partial<ChartPoint> = {}): ChartPoint {
  const base = { citation: 1, article: articleId(of), outlet: `The ${of}`, reported: day('2021-03-05'), text: `$${value}` };
  return { ...base, value, high: null, precision: 'exact', outlook: false, period: year(2019), credit: null, ...more };
}

export function figureChart(points: readonly ChartPoint[], more: Partial<FigureChart> = {}): FigureChart {
  const base = { kind: 'figures', key: 'USD.level', topic: 'trade', unit: 'USD', change: null, per: null, thing: '' } as const;
  return { ...base, points, differing: [], ...more };
}

export function moment(of: string, when: Period, more: Partial<ChartMoment> = {}): ChartMoment {
  const base = { citation: 1, article: articleId(of), outlet: `The ${of}`, reported: day('2021-03-05') };
  return { ...base, when, stated: true, firstReport: false, ...more };
}

export function strip(moments: readonly ChartMoment[], topic = 'trade'): TimelineChart {
  return { kind: 'timeline', key: 'strip', topic, moments };
}
