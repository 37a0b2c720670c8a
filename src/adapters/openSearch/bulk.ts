import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Away, type Rows } from '../../index/remote/needs.ts';
import type { Cluster } from './cluster.ts';
import type { Action } from './documents.ts';

/** What goes in one request, and how many of them at once. */
export interface BulkLimits {
  readonly bytes: number;
  readonly actions: number;
  readonly requests: number;
  /** How long a busy or failing cluster is waited for. */
  readonly patienceMs: number;
}

export const bulkLimits: BulkLimits = { bytes: 4 * 1024 * 1024, actions: 1_000, requests: 2, patienceMs: 120_000 };

const replies = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.number(), error: z.unknown().optional() }))),
});

/** Sends many documents. What `send` takes may still be on its way when it resolves; it waits while enough is. */
export interface Bulk {
  send(actions: readonly Action[]): Promise<void>;
  /** Resolves when everything has arrived; rejects when something could not be sent. */
  done(): Promise<void>;
}

/** Opens a way to send documents; `indexOf` names the index of each kind of row. */
export function openBulk(
  cluster: Cluster,
  indexOf: (rows: Rows) => string,
  { limits = bulkLimits, signal }: { readonly limits?: BulkLimits | undefined; readonly signal?: AbortSignal | undefined } = {},
): Bulk {
  let waiting: string[] = [];
  let bytes = 0;
  let failed: { readonly error: unknown } | null = null;
  const going = new Set<Promise<void>>();

  function linesOf({ rows, id, routing, source }: Action): string {
    const about = { _index: indexOf(rows), _id: id, routing };
    return source === null
      ? `${JSON.stringify({ delete: about })}\n`
      : `${JSON.stringify({ index: about })}\n${JSON.stringify(source)}\n`;
  }

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    bytes = 0;
    while (going.size >= limits.requests) await Promise.race(going);
    if (failed) throw failed.error;
    const work = deliver(batch)
      .catch((error: unknown) => {
        failed ??= { error };
      })
      .finally(() => going.delete(work));
    going.add(work);
  }

  /** Sends a batch until all of it is in; only what was not taken is sent again. */
  async function deliver(all: readonly string[]): Promise<void> {
    const until = Date.now() + limits.patienceMs;
    let left = all;
    for (let tries = 0; left.length > 0; tries += 1) {
      const request = { method: 'POST', path: '_bulk', body: left.join('') } as const;
      const { body } = await cluster.ask(request, { withinMs: Math.max(1, until - Date.now()), tryMs: 60_000, signal });
      const { items } = replies.parse(body);
      const again: string[] = [];
      for (const [at, item] of items.entries()) {
        const [about] = Object.values(item);
        const status = about?.status ?? 500;
        if (status < 300 || status === 404) continue;
        if (status !== 429 && status < 500)
          throw new Error(`the index does not take a document: ${JSON.stringify(about?.error)?.slice(0, 300)}`);
        again.push(left[at] ?? '');
      }
      left = again;
      if (left.length === 0) return;
      if (Date.now() >= until) throw new Away('the index takes no more documents');
      await sleep(
        Math.min(3_000, 50 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2),
        undefined,
        signal ? { signal } : {},
      );
    }
  }

  return {
    async send(actions) {
      for (const action of actions) {
        const lines = linesOf(action);
        const size = Buffer.byteLength(lines);
        if (waiting.length > 0 && (bytes + size > limits.bytes || waiting.length >= limits.actions)) await flush();
        waiting.push(lines);
        bytes += size;
      }
      if (failed) throw failed.error;
    },
    async done() {
      await flush();
      while (going.size > 0) await Promise.race(going);
      if (failed) throw failed.error;
    },
  };
}
