import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Library } from '../../index/library.ts';
import { answerOver } from '../../index/remote/answerOver.ts';
import { Away, type RemoteIndex, type RemoteView } from '../../index/remote/needs.ts';
import type { IndexHealth, Within } from '../../index/remote/within.ts';
import type { MakeTypingIndex } from '../../index/typing.ts';
import type { Log } from '../../ops/faults.ts';
import type { Cluster } from './cluster.ts';
import { scopeOf } from './documents.ts';
import type { Feeder } from './feeder.ts';
import { aliasesOf } from './versions.ts';

/** What answers over a cluster are made with. */
export interface RemoteArticlesParts {
  readonly cluster: Cluster;
  readonly prefix: string;
  readonly index: RemoteIndex;
  readonly makeTyping: MakeTypingIndex;
  /** The articles of this machine, which answer while the cluster is away; null: there are none. */
  readonly embedded: (server: string | null) => Promise<Library | null>;
  readonly feeder: Feeder | null;
  readonly log: Log;
  /** True: it is looked again and again how the cluster does; otherwise only when it is asked. */
  readonly watched: boolean;
}

/** Articles that are on other machines, and how these do. */
export interface RemoteArticles {
  readonly within: Within;
  health(): IndexHealth;
  close(): Promise<void>;
}

const lookMs = 5_000;
const lookAwayMs = 500;
const feedingMs = 400;

const told = z.object({ status: z.enum(['green', 'yellow', 'red']), number_of_nodes: z.number() });

/** Answers over a cluster. While it is away nobody waits for it: the articles of this machine answer, or it is said at once. */
export function remoteArticles(parts: RemoteArticlesParts): RemoteArticles {
  const { cluster, prefix, index, makeTyping, embedded, feeder, log } = parts;
  const closing = new AbortController();
  const { signal } = closing;
  // Every question under way listens to it.
  setMaxListeners(0, signal);
  let away: Away | null = null;
  let health: Omit<IndexHealth, 'waiting'> = { state: 'away', nodes: 0, articles: 0, passages: 0 };

  function gone(error: unknown): Away {
    if (error instanceof Away) {
      if (!away)
        log.warn('the index is away; answers come from the articles of this machine, where there are some', {
          why: error.message,
        });
      away = error;
    } else {
      log.error('the index cannot be asked', error);
      away = new Away('the index cannot be asked', { cause: error });
    }
    health = { ...health, state: error instanceof Away && error.message.startsWith('there is no index yet') ? 'empty' : 'away' };
    return away;
  }

  function back(): void {
    if (away) log.info('the index answers again');
    away = null;
  }

  /** Whatever goes wrong on the way to the index is its being away, not a fault of the work. */
  async function reach<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (signal.aborted) throw error;
      throw gone(error);
    }
  }

  async function view(server: string | null): Promise<RemoteView> {
    const open = await reach(index.open(server, signal));
    return { ...open, fetch: (needs, words, during) => reach(open.fetch(needs, words, during)) };
  }

  const within: Within = async (server, words, work) => {
    // Without anybody who looks whether it is back, every question does.
    if (!away || !parts.watched) {
      try {
        if (server !== null) await feeder?.settled(scopeOf(server), feedingMs);
        const done = await answerOver({ view: await view(server), words, makeTyping, signal }, work);
        back();
        return done;
      } catch (error) {
        if (!(error instanceof Away)) throw error;
      }
    }
    const here = await embedded(server);
    if (!here) throw away ?? new Away('the index is away');
    return { result: await work(here), library: here };
  };

  async function look(): Promise<void> {
    const alias = aliasesOf(prefix);
    const patience = { withinMs: 1_500, tryMs: 1_000, signal };
    const path = `_cluster/health/${alias.articles},${alias.passages}?timeout=1s`;
    try {
      const { counts } = await index.open(null, signal);
      const { body } = await cluster.ask({ method: 'GET', path, allow: [408] }, patience);
      const { status, number_of_nodes: nodes } = told.parse(body);
      health = { state: status, nodes, articles: counts.articles, passages: counts.passages };
      back();
    } catch (error) {
      if (!signal.aborted) gone(error);
    }
  }

  async function keepLooking(): Promise<void> {
    while (!signal.aborted) {
      await look();
      await sleep(away ? lookAwayMs : lookMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  const looking = parts.watched ? keepLooking() : null;

  return {
    within,
    health: () => ({ ...health, waiting: feeder?.waiting ?? 0 }),
    async close() {
      closing.abort(new Error('the index is closed'));
      await Promise.all([feeder?.close(), looking]);
      cluster.close();
    },
  };
}
