import type { Chart } from '../../model/chart.ts';
import { languageOf } from '../../present/words/language.ts';
import { figuresSvg } from './figuresSvg.ts';
import { timelineSvg } from './timelineSvg.ts';

/** A chart as SVG in the reader's language, or in English where its letters do not come with the program; the same on every machine. */
export function chartSvg(chart: Chart, reader: string): string {
  const locale = languageOf(reader) === 'zh' ? 'en' : reader;
  return chart.kind === 'figures' ? figuresSvg(chart, locale) : timelineSvg(chart, locale);
}
