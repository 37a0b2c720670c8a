import { setTimeout as sleep } from 'node:timers/promises';
import { Away } from '../../index/remote/needs.ts';
import type { Log } from '../../ops/faults.ts';
import type { Fed } from './documents.ts';
import { type FeedTo, feedAll, feedSome } from './feed.ts';

/** Changes to be sent: some articles of a scope, or all that it has. */
export interface FeedJob {
  readonly scope: string;
  readonly articles: readonly Fed[];
  /** Null: everything else of the scope goes. */
  readonly removed: readonly string[] | null;
}

/** Sends changes one after the other, and keeps them while the index is away. */
export interface Feeder {
  add(job: FeedJob): void;
  /** Articles that are still to be sent. */
  readonly waiting: number;
  /** Resolves when what was added for a scope is there, or after so long. */
  settled(scope: string, withinMs: number): Promise<void>;
  close(): Promise<void>;
}

const againMs = 1_000;

/** Opens a feeder. */
export function feeder(to: Omit<FeedTo, 'signal'>, log: Log): Feeder {
  const closing = new AbortController();
  const { signal } = closing;
  const jobs: FeedJob[] = [];
  const listeners = new Set<() => void>();
  let work: Promise<void> | null = null;

  async function deliver(job: FeedJob): Promise<void> {
    const { scope, articles, removed } = job;
    for (;;) {
      try {
        if (removed) await feedSome({ ...to, signal }, { scope, articles, removed });
        else await feedAll({ ...to, signal }, { scope, articles });
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof Away)) return log.error('changed articles could not be sent to the index', error, { scope });
        await sleep(againMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async function run(): Promise<void> {
    for (let job = jobs[0]; job && !signal.aborted; job = jobs[0]) {
      await deliver(job);
      jobs.shift();
      for (const listener of listeners) listener();
    }
    work = null;
  }

  return {
    add(job) {
      jobs.push(job);
      work ??= run();
    },
    get waiting() {
      return jobs.reduce((sum, { articles, removed }) => sum + articles.length + (removed?.length ?? 0), 0);
    },
    settled(scope, withinMs) {
      const open = () => jobs.some((job) => job.scope === scope);
      if (!open()) return Promise.resolve();
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        const look = () => void (open() || end());
        const timer = setTimeout(end, withinMs);
        listeners.add(look);
      });
    },
    async close() {
      closing.abort(new Error('the feeder is closed'));
      await work;
    },
  };
}
