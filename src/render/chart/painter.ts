import type { Chart } from '../../model/chart.ts';

/** Makes pictures of charts. */
export interface ChartPainter {
  /** The chart as PNG, the same bytes for the same chart and language; never blocks who waits for something else. Rejects when it cannot be drawn. */
  png(chart: Chart, locale: string): Promise<Uint8Array>;
}
