import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Chart } from '../model/chart.ts';
import type { ChartPainter } from '../render/chart/painter.ts';

export interface PainterOptions {
  /** The built `chartWorker.ts`; null: charts are drawn in this thread, as where the program runs from its sources. */
  readonly entry?: URL | null;
  /** A drawing that takes longer fails, and its thread ends. */
  readonly timeoutMs?: number;
  /** How long the thread waits for a further chart. */
  readonly idleMs?: number;
  /** Pictures that are kept for who asks for the same again. */
  readonly most?: number;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Draws in a thread of its own, which starts with the first chart and ends after a while without one. */
export function chartPainter(options: PainterOptions = {}): ChartPainter {
  const { entry = builtEntry(), timeoutMs = 15_000, idleMs = 60_000, most = 50 } = options;
  const kept = new Map<string, Promise<Uint8Array>>();
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  function end(error: Error): void {
    const old = thread;
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    void old?.terminate();
  }

  function started(url: URL): Worker {
    if (thread) return thread;
    const made = new Worker(url);
    made.unref();
    made.on('message', ({ id, png, failed }: { id: number; png?: Uint8Array; failed?: string }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (png) one?.resolve(png);
      else one?.reject(new Error(`a chart could not be drawn: ${failed}`));
      rest();
    });
    made.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    made.on('exit', () => {
      if (thread === made) end(new Error('the thread that draws charts ended'));
    });
    thread = made;
    return made;
  }

  function rest(): void {
    clearTimeout(timer);
    timer = setTimeout(() => waiting.size === 0 && end(new Error('at rest')), idleMs);
    timer.unref();
  }

  async function draw(chart: Chart, locale: string): Promise<Uint8Array> {
    // Loaded when the first chart is asked for, not before.
    if (!entry) return (await import('./chartImage.ts')).chartImage(chart, locale);
    const id = ++count;
    const worker = started(entry);
    clearTimeout(timer);
    return await new Promise<Uint8Array>((resolve, reject) => {
      const late = setTimeout(() => end(new Error(`drawing a chart took longer than ${timeoutMs} ms`)), timeoutMs);
      const done = (): void => clearTimeout(late);
      waiting.set(id, {
        resolve: (png) => {
          done();
          resolve(png);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      worker.postMessage({ id, chart, locale });
    });
  }

  return {
    png(chart, locale) {
      const key = JSON.stringify([locale, chart]);
      const known = kept.get(key) ?? draw(chart, locale);
      kept.delete(key);
      kept.set(key, known);
      known.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
}

/** The worker beside the built program. */
function builtEntry(): URL | null {
  const url = new URL('./chartWorker.js', import.meta.url);
  return existsSync(fileURLToPath(url)) ? url : null;
}
