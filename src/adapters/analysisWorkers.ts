import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { MergeJob } from './workers/mergeJob.ts';
import type { MadeFile, PartJob } from './workers/partJob.ts';
import type { PdfText, Request, Response, Work } from './workers/protocol.ts';
import type { ReadJob, ReadPiece } from './workers/readJob.ts';
import { work } from './workers/work.ts';

export type { PdfText, ReadJob, ReadPiece };

/** How long a piece of work may take and what stops it. */
export interface WorkLimits {
  readonly signal?: AbortSignal | undefined;
  /** Work that takes longer is stopped and rejects with a TookTooLong. */
  readonly timeoutMs?: number | undefined;
}

/** Reads and analyses in other threads. A stopped piece of work ends at once, with its thread; the next starts a new one. */
export interface AnalysisWorkers {
  /** Hands over the articles and refusals of a file in their order, while it is being read. */
  read(job: ReadJob, take: (piece: ReadPiece) => void, limits?: WorkLimits): Promise<void>;
  analyse(article: Article, limits?: WorkLimits): Promise<Analysis>;
  /** Makes a part of a saved library in its folder; tells on the way how many more bytes of the files are done. */
  part(job: PartJob, take: (bytes: number) => void, limits?: WorkLimits): Promise<readonly MadeFile[]>;
  /** Makes one part of several that are saved. */
  merge(job: MergeJob, limits?: WorkLimits): Promise<void>;
  pdfText(bytes: Uint8Array, limits?: WorkLimits): Promise<PdfText>;
  /** How many pieces of work go on at the same time; 0: there are no threads and work goes on here. */
  readonly size: number;
  /** Ends every thread; what was going on rejects. */
  close(): Promise<void>;
}

export interface WorkersOptions {
  /** How many threads at most; 0: none. They start when needed and end after a while without work. */
  readonly size?: number;
  /** Memory that one thread may take. */
  readonly heapMb?: number;
  /** A thread without work ends after so long. */
  readonly idleMs?: number;
  /** The built `analysisWorker.ts`; null: work goes on in this thread, as it does where the program runs from its sources. */
  readonly entry?: string | null;
}

/** Work that was stopped because it took too long. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

interface Task {
  readonly request: Request;
  readonly take: (piece: unknown) => void;
  readonly resolve: (end: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly limits: WorkLimits;
}

/** Room for what an article leaves behind: with less, words that are dead in a moment are moved twice. */
const youngMb = 96;

/** Makes a pool of threads that read and analyse. */
export function analysisWorkers(options: WorkersOptions = {}): AnalysisWorkers {
  const { size = 1, heapMb = 2048, idleMs = 30_000, entry = builtEntry() } = options;
  const threads = entry === null ? 0 : size;
  const waiting: Task[] = [];
  /** Threads without work, those that worked last at the end, each with what ends it after a while. */
  const free = new Map<Worker, NodeJS.Timeout>();
  const all = new Set<Worker>();
  let busy = 0;
  let count = 0;
  let closed = false;

  function give<K extends keyof Work>(
    kind: K,
    given: Work[K]['given'],
    limits: WorkLimits,
    take: (piece: Work[K]['piece']) => void,
  ): Promise<Work[K]['end']> {
    // The pieces and the end are those of the very kind that is asked for: `work` makes them, in whichever thread.
    const request = { id: ++count, do: kind, given } as Request;
    const took = take as (piece: unknown) => void;
    return new Promise<unknown>((resolve, reject) => {
      if (closed) return reject(new Error('the worker threads are closed'));
      waiting.push({ request, take: took, resolve, reject, limits });
      next();
    }) as Promise<Work[K]['end']>;
  }

  function next(): void {
    while (waiting.length > 0 && (threads === 0 ? busy === 0 : busy < threads)) {
      const task = waiting.shift();
      if (!task) return;
      if (task.limits.signal?.aborted) {
        task.reject(task.limits.signal.reason);
        continue;
      }
      busy += 1;
      const over = () => {
        busy -= 1;
        next();
      };
      if (threads === 0 || entry === null) inThisThread(task).finally(over);
      else inWorker(task, idle() ?? start(entry)).finally(over);
    }
  }

  function start(path: string): Worker {
    const worker = new Worker(path, {
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
      stdout: false,
      stderr: false,
    });
    worker.unref();
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      clearTimeout(free.get(worker));
      free.delete(worker);
    });
    return worker;
  }

  /** A thread without work, which is nobody else's then. */
  function idle(): Worker | null {
    const worker = [...free.keys()].at(-1) ?? null;
    if (worker === null) return null;
    clearTimeout(free.get(worker));
    free.delete(worker);
    return worker;
  }

  async function inWorker(task: Task, worker: Worker): Promise<void> {
    const { request, limits } = task;
    let timer: NodeJS.Timeout | undefined;
    let settled = false;
    await new Promise<void>((resolve) => {
      const settle = (reusable: boolean, then: () => void) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        limits.signal?.removeEventListener('abort', stop);
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
        worker.off('exit', gone);
        if (reusable && !closed) rest(worker);
        else {
          // An unheard error of a thread that is being ended would end the program.
          worker.on('error', () => undefined);
          void worker.terminate();
        }
        then();
        resolve();
      };
      const stop = () => settle(false, () => task.reject(limits.signal?.reason));
      const gone = () => settle(false, () => task.reject(new Error('the worker thread ended')));
      worker.on('message', (response: Response) => {
        if (response.id !== request.id) return;
        try {
          if ('pieces' in response) for (const piece of response.pieces) task.take(piece);
          else if ('end' in response) settle(true, () => task.resolve(response.end));
          else settle(true, () => task.reject(new Error(response.failed)));
        } catch (error) {
          settle(false, () => task.reject(error));
        }
      });
      worker.on('error', (error) => settle(false, () => task.reject(error)));
      worker.on('exit', gone);
      limits.signal?.addEventListener('abort', stop, { once: true });
      if (limits.timeoutMs !== undefined) {
        const late = new TookTooLong(`stopped after ${limits.timeoutMs} ms`);
        timer = setTimeout(() => settle(false, () => task.reject(late)), limits.timeoutMs);
      }
      try {
        worker.postMessage(request);
      } catch (error) {
        settle(true, () => task.reject(error));
      }
    });
  }

  function rest(worker: Worker): void {
    const end = setTimeout(() => {
      // Gone from here before it ends: nobody may give it work any more.
      free.delete(worker);
      void worker.terminate();
    }, idleMs);
    free.set(worker, end.unref());
  }

  return {
    size: threads,
    read: async (job, take, limits = {}) => void (await give('read', job, limits, take)),
    analyse: (article, limits = {}) => give('analyse', article, limits, () => undefined),
    part: (job, take, limits = {}) => give('part', job, limits, take),
    merge: async (job, limits = {}) => void (await give('merge', job, limits, () => undefined)),
    pdfText: (bytes, limits = {}) => give('pdf', bytes, limits, () => undefined),
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new Error('the worker threads are closed'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Without threads, other work goes on between two articles and nowhere else. */
async function inThisThread({ request, take, resolve, reject, limits }: Task): Promise<void> {
  try {
    const end = await work(request, async (piece) => {
      limits.signal?.throwIfAborted();
      take(piece);
      await setImmediate();
    });
    resolve(end);
  } catch (error) {
    reject(error);
  }
}

/** Where the build put the entry point of a worker; null where there is no build. */
function builtEntry(): string | null {
  const path = fileURLToPath(new URL('./analysisWorker.js', import.meta.url));
  return existsSync(path) ? path : null;
}
