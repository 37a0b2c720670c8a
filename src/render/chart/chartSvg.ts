import type { Chart } from '../../model/chart.ts';
import { figuresSvg } from './figuresSvg.ts';
import { timelineSvg } from './timelineSvg.ts';

/** A chart as SVG in the reader's language; the same for the same chart, on every machine. */
export function chartSvg(chart: Chart, locale: string): string {
  return chart.kind === 'figures' ? figuresSvg(chart, locale) : timelineSvg(chart, locale);
}
