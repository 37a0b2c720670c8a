import { z } from 'zod';
import type { Rows } from '../../index/remote/needs.ts';
import type { Cluster, Patience } from './cluster.ts';
import { layoutName, layoutOf, type Spread } from './layout.ts';

/** Names of the two indices of one version. */
export type Pair = Readonly<Record<Rows, string>>;

const kinds: readonly Rows[] = ['articles', 'passages'];
const calm: Patience = { withinMs: 60_000, tryMs: 20_000 };
const afterMuch: Patience = { withinMs: 600_000, tryMs: 180_000 };

/** Under which names the rows that answers come from are found, whatever version that is. */
export const aliasesOf = (prefix: string): Pair => ({ articles: `${prefix}-articles`, passages: `${prefix}-passages` });

const found = z.record(
  z.string(),
  z.object({
    aliases: z.record(z.string(), z.unknown()),
    mappings: z.object({ _meta: z.object({ layout: z.string() }).optional() }),
  }),
);

/** Every version there is, which of them answers come from, and whether this program can read that one. */
export interface Versions {
  readonly all: readonly { readonly pair: Pair; readonly number: number }[];
  readonly current: Pair | null;
  readonly readable: boolean;
}

/** Looks which versions there are. */
export async function versionsOf(cluster: Cluster, prefix: string, signal?: AbortSignal): Promise<Versions> {
  const path = `${prefix}-articles-v*,${prefix}-passages-v*`;
  const { body } = await cluster.ask({ method: 'GET', path, allow: [404] }, { ...calm, signal });
  const known = found.safeParse(body);
  const indices = known.success ? known.data : {};
  const numbers = new Set(Object.keys(indices).flatMap((name) => /-v(\d+)$/.exec(name)?.[1] ?? []));
  const all = [...numbers].map(Number).sort((a, b) => a - b);
  const alias = aliasesOf(prefix);
  const answering = (rows: Rows, pair: Pair): boolean => alias[rows] in (indices[pair[rows]]?.aliases ?? {});
  const pairs = all.map((number) => ({ number, pair: pairOf(prefix, number) }));
  const current = pairs.find(({ pair }) => kinds.every((rows) => answering(rows, pair)))?.pair ?? null;
  const readable = current !== null && kinds.every((rows) => indices[current[rows]]?.mappings._meta?.layout === layoutName);
  return { all: pairs, current, readable };
}

/** Makes the empty indices of the next version; nobody is answered from them yet. */
export async function newVersion(
  cluster: Cluster,
  prefix: string,
  { all }: Versions,
  spread: Spread,
  signal?: AbortSignal,
): Promise<Pair> {
  const pair = pairOf(prefix, (all.at(-1)?.number ?? 0) + 1);
  // 400: it was made by a request whose answer was lost.
  for (const rows of kinds)
    await cluster.ask({ method: 'PUT', path: pair[rows], body: layoutOf(rows, spread), allow: [400] }, { ...calm, signal });
  return pair;
}

/** Shows everything that was written; after much of it nodes take their time. */
export async function show(cluster: Cluster, pair: Pair, signal?: AbortSignal): Promise<void> {
  await cluster.ask({ method: 'POST', path: `${pair.articles},${pair.passages}/_refresh` }, { ...afterMuch, signal });
}

/** From one moment to the next, answers come from a version and no longer from the one before; waits until it has what it needs for that. */
export async function swapTo(cluster: Cluster, prefix: string, pair: Pair, signal?: AbortSignal): Promise<void> {
  const health = `_cluster/health/${pair.articles},${pair.passages}?wait_for_status=green&timeout=20s`;
  await cluster.ask({ method: 'GET', path: health, allow: [408] }, { ...afterMuch, signal });
  const alias = aliasesOf(prefix);
  const actions = kinds.flatMap((rows) => [
    { remove: { index: `${prefix}-${rows}-v*`, alias: alias[rows], must_exist: false } },
    { add: { index: pair[rows], alias: alias[rows] } },
  ]);
  await cluster.ask({ method: 'POST', path: '_aliases', body: { actions } }, { ...calm, signal });
}

/** Removes every version but the one that answers come from. */
export async function removeOthers(cluster: Cluster, { all }: Versions, but: Pair, signal?: AbortSignal): Promise<void> {
  for (const { pair } of all) {
    if (pair.articles === but.articles) continue;
    for (const rows of kinds) await cluster.ask({ method: 'DELETE', path: pair[rows], allow: [404] }, { ...calm, signal });
  }
}

const pairOf = (prefix: string, number: number): Pair => ({
  articles: `${prefix}-articles-v${number}`,
  passages: `${prefix}-passages-v${number}`,
});
