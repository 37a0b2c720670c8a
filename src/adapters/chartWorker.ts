// Entry point of a worker thread that draws charts: {id, chart, locale} in, {id, png} or {id, failed} out.
import { parentPort } from 'node:worker_threads';
import type { Chart } from '../model/chart.ts';
import { chartImage } from './chartImage.ts';

parentPort?.on('message', ({ id, chart, locale }: { id: number; chart: Chart; locale: string }) => {
  try {
    const png = chartImage(chart, locale);
    parentPort?.postMessage({ id, png });
  } catch (error) {
    parentPort?.postMessage({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
