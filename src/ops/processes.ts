import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './faults.ts';
import { readyMessage } from './readyMessage.ts';

/** Several processes of this program, and what each of them is given. */
export interface ProcessesOptions {
  /** The program's file and its arguments. */
  readonly file: string;
  readonly args: readonly string[];
  /** What each process finds in its environment beside what this one has; one process for each. */
  readonly environments: readonly Readonly<Record<string, string>>[];
  /** What a process finds besides that takes the place of one that has ended. */
  readonly again: Readonly<Record<string, string>>;
  /** How long to wait between two starts, once the first process is ready; together when 0. */
  readonly apartMs: number;
  /** Ends all of them, calmly. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** A process that was ready for so long was no failure to start. */
const steadyMs = 60_000;
/** Ends before it was ready, one after another, while no process answers: starting again does not help. */
const mostFailures = 3;
const firstWaitMs = 100;
const longestWaitMs = 30_000;
/** Somewhat less than this process has itself once it is told to stop. */
const graceMs = 3_800;
/** Wrong settings stay wrong. */
const wrongUse = 2;

/**
 * Runs several processes until told to stop, the first one alone until it is ready, and starts each that ends anew. They may listen
 * on one port. Resolves to the exit status: 0 when told to stop, that of a process that cannot start where none answers.
 */
export async function processes({ file, args, environments, again, apartMs, signal, log }: ProcessesOptions): Promise<number> {
  cluster.setupPrimary({ exec: file, args: [...args], silent: false });
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const pause = (ms: number) => sleep(ms, undefined, { signal: either }).catch(() => undefined);
  const answering = new Set<number>();
  let status = 0;

  /** Keeps one process going; `started` hears when it is ready. */
  async function keep(nth: number, started: () => void): Promise<void> {
    let failures = 0;
    let wasEver = false;
    for (let wait = 0; ; ) {
      if (wait > 0) await pause(wait);
      if (either.aborted) return;
      const began = performance.now();
      let wasReady = false;
      const code = await ended(cluster.fork({ ...environments[nth], ...(wasEver ? again : {}) }), either, () => {
        wasReady = true;
        wasEver = true;
        answering.add(nth);
        started();
      });
      const isFirst = answering.size === 0 && !wasReady;
      answering.delete(nth);
      if (either.aborted) return;
      failures = wasReady ? 0 : failures + 1;
      if (code === wrongUse || (isFirst && failures >= (nth === 0 && !begun ? 1 : mostFailures))) {
        status = code || 1;
        stop.abort();
        return;
      }
      wait = performance.now() - began > steadyMs ? firstWaitMs : Math.min(longestWaitMs, Math.max(firstWaitMs, wait * 2));
      log.warn('a process ended and is started again', { process: nth, status: code, waitMs: wait });
    }
  }

  let begun = false;
  const going: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const first = keep(0, () => {
      begun = true;
      resolve();
    });
    going.push(first);
    void first.finally(resolve);
  });
  for (let nth = 1; nth < environments.length && !either.aborted; nth += 1) {
    if (apartMs > 0) await pause(apartMs);
    going.push(keep(nth, () => undefined));
  }
  await Promise.all(going);
  return status;
}

/** Resolves to its status when a process has ended; it is told to end once `signal` aborts. */
async function ended(worker: Worker, signal: AbortSignal, started: () => void): Promise<number> {
  worker.on('message', (message) => {
    if (message === readyMessage) started();
  });
  // A message to a process that has just ended fails; its end is told anyway.
  worker.on('error', () => undefined);
  let late: NodeJS.Timeout | undefined;
  const end = () => {
    worker.process.kill('SIGTERM');
    late = setTimeout(() => worker.process.kill('SIGKILL'), graceMs);
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  const code = await new Promise<number>((resolve) => worker.once('exit', (status) => resolve(status ?? 1)));
  signal.removeEventListener('abort', end);
  clearTimeout(late);
  return code;
}
