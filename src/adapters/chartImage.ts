import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../model/chart.ts';
import { chartSvg } from '../render/chart/chartSvg.ts';

/** Twice the size it is drawn in, sharp on every screen. */
const zoom = 2;
const fontFiles = [
  fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
];

/** A chart as PNG; its letters come with the program, so it looks the same on a machine without fonts. */
export function chartImage(chart: Chart, locale: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' };
  return new Resvg(chartSvg(chart, locale), { font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}
