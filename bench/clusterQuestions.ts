import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Cluster } from '../src/adapters/openSearch/cluster.ts';
import type { Library } from '../src/index/library.ts';
import { openQuery } from '../src/index/port.ts';
import { termsOf } from '../src/index/terms.ts';
import type { Node } from '../test/openSearch/server.ts';
import { shown } from './table.ts';

const most = 20;

/** The best passages for a line of words, with their scores. */
export function found(from: Library, line: string): unknown {
  const terms = termsOf(line)
    .filter(({ alias }) => !alias)
    .map(({ term }) => ({ term, weight: 1 }));
  return from.passageIndex.search({ ...openQuery, terms, limit: most });
}

/** Does work over the cluster. */
export type Over = <Result>(work: (from: Library) => Result) => Promise<Result>;

/** Asks the cluster and the library at hand the same, one after the other, and says for how many lines both say the very same, and how long the cluster took. */
export async function compared(
  lines: readonly string[],
  library: Library,
  over: Over,
  work: (from: Library, line: string) => unknown,
): Promise<{ readonly line: string; readonly different: readonly string[] }> {
  const times: number[] = [];
  const different: string[] = [];
  for (const line of lines) {
    const began = performance.now();
    const there = await over((from) => work(from, line));
    times.push(performance.now() - began);
    if (!isDeepStrictEqual(there, work(library, line))) different.push(line);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => shown(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const same = lines.length - different.length;
  return { line: `${same} of ${lines.length} the same; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`, different };
}

const managers = z.array(z.object({ node: z.string() }));

/** The node that the others have elected. */
export async function managerOf(cluster: Cluster, nodes: readonly Node[]): Promise<Node> {
  const path = '_cat/cluster_manager?format=json&h=node';
  const { body } = await cluster.ask({ method: 'GET', path }, { withinMs: 9_000, tryMs: 3_000 });
  const elected = managers.parse(body)[0]?.node;
  const manager = nodes.find(({ name }) => name === elected);
  if (!manager) throw new Error(`no node is the manager: ${elected}`);
  return manager;
}

/** Two askers ask again and again while something happens; says how many answers were right, wrong, or none at all. */
export async function questioning(
  ask: () => Promise<boolean>,
  happens: (pause: (ms: number) => Promise<void>) => Promise<void>,
): Promise<string> {
  let done = false;
  const count = { right: 0, wrong: 0, failed: 0, slowest: 0 };
  const asker = async (): Promise<void> => {
    while (!done) {
      const began = performance.now();
      const right = await ask().catch(() => null);
      count.slowest = Math.max(count.slowest, performance.now() - began);
      if (right === null) count.failed += 1;
      else if (right) count.right += 1;
      else count.wrong += 1;
    }
  };
  const asking = [asker(), asker()];
  try {
    await happens(async (ms) => void (await sleep(ms)));
  } finally {
    done = true;
    await Promise.all(asking);
  }
  return `${count.right} answers right, ${count.wrong} wrong, ${count.failed} failed, the slowest ${shown(count.slowest)} ms`;
}
