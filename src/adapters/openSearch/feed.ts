import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { RemoteCounts } from '../../index/remote/needs.ts';
import { type BulkLimits, openBulk } from './bulk.ts';
import type { Cluster, Patience } from './cluster.ts';
import { documentId, documentOf, type Fed, removal, sharedScope, unpacked } from './documents.ts';
import type { Spread } from './layout.ts';
import { newVersion, type Pair, removeOthers, show, swapTo, versionsOf } from './versions.ts';

/** Where articles are fed to. */
export interface FeedTo {
  readonly cluster: Cluster;
  readonly prefix: string;
  readonly spread: Spread;
  readonly limits?: BulkLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How long an old version stays after the swap, for searches that are still reading it. */
  readonly graceMs?: number;
}

/** All articles of one scope. */
export interface FeedAll {
  readonly scope: string;
  readonly articles: Iterable<Fed>;
  readonly about?: Pick<RemoteCounts, 'synonyms' | 'refused'>;
  /** True: into a new version, swapped in when it is whole; otherwise only what changed is sent, where there is a readable version. */
  readonly anew?: boolean;
  readonly onSent?: (done: number) => void;
}

/** What became of a feeding. */
export interface FeedCount {
  readonly sent: number;
  readonly same: number;
  readonly removed: number;
  readonly anew: boolean;
}

const calm: Patience = { withinMs: 120_000, tryMs: 30_000 };
const pageRows = 1_000;

/**
 * Makes the index hold exactly these articles of a scope: what is there already is not sent, what is there and not among them goes.
 * The first articles of all are the shared ones; those of a server wait for them.
 */
export async function feedAll(to: FeedTo, all: FeedAll): Promise<FeedCount> {
  const { cluster, prefix, signal, spread } = to;
  const versions = await versionsOf(cluster, prefix, signal);
  if (!versions.current && all.scope !== sharedScope) return { sent: 0, same: 0, removed: 0, anew: false };
  const anew = all.anew === true || versions.current === null || !versions.readable;
  const into = anew ? await newVersion(cluster, prefix, versions, spread, signal) : versions.current;
  if (!into) throw new Error('there is no version to feed');
  if (anew && versions.current) await carryOver(to, versions.current, into);
  const count = await send(to, into, all, anew ? new Map() : await known(to, into, all.scope));
  await show(cluster, into, signal);
  if (anew) {
    await swapTo(cluster, prefix, into, signal);
    await sleep(to.graceMs ?? 2_000);
    await removeOthers(cluster, versions, into, signal);
  }
  return { ...count, anew };
}

/** Feeds some articles of a scope and takes others out, at once; nothing when there is no index yet. */
export async function feedSome(
  to: FeedTo,
  { scope, articles, removed }: { readonly scope: string; readonly articles: Iterable<Fed>; readonly removed: readonly string[] },
): Promise<void> {
  const { cluster, prefix, signal } = to;
  const { current } = await versionsOf(cluster, prefix, signal);
  if (!current) return;
  const fed = [...articles];
  const there = await known(to, current, scope, [...removed, ...fed.map(({ article }) => article.id)]);
  const bulk = openBulk(cluster, (rows) => current[rows], { ...to });
  for (const one of fed) await bulk.send(actionsFor(scope, one, there.get(one.article.id), Date.now())?.actions ?? []);
  for (const id of removed) await bulk.send(removal(scope, id, { from: 0, to: there.get(id)?.passages ?? 0 }));
  await bulk.done();
  await show(cluster, current, signal);
}

interface There {
  readonly hash: string;
  readonly passages: number;
}

function actionsFor(scope: string, fed: Fed, there: There | undefined, stamp: number) {
  const { hash, actions } = documentOf(scope, fed);
  if (there?.hash === hash) return null;
  const rest = { from: Math.max(1, fed.article.passages.length), to: there?.passages ?? 0 };
  const gone = there && rest.to > rest.from ? removal(scope, fed.article.id, rest) : [];
  const first = there && fed.article.passages.length === 0 ? removal(scope, fed.article.id, { from: 0, to: 1 }).slice(1) : [];
  return { actions: [...gone, ...first, ...actions(stamp)] };
}

async function send(to: FeedTo, into: Pair, all: FeedAll, there: Map<string, There>): Promise<Omit<FeedCount, 'anew'>> {
  const bulk = openBulk(to.cluster, (rows) => into[rows], { ...to });
  const stamp = Date.now();
  let [sent, same] = [0, 0];
  for (const fed of all.articles) {
    const todo = actionsFor(all.scope, fed, there.get(fed.article.id), stamp);
    there.delete(fed.article.id);
    if (todo) {
      await bulk.send(todo.actions);
      sent += 1;
    } else same += 1;
    all.onSent?.(sent + same);
    await setImmediate();
  }
  for (const [id, { passages }] of there) await bulk.send(removal(all.scope, id, { from: 0, to: passages }));
  if (all.about) {
    const source = { scope: 'about', stamp: stamp, words: '', record: Buffer.from(JSON.stringify(all.about)).toString('base64') };
    await bulk.send([{ rows: 'articles', id: documentId('about', 'about'), routing: 'about', source }]);
  }
  await bulk.done();
  return { sent, same, removed: there.size };
}

const page = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _source: z.object({
          id: z.string(),
          hash: z.string(),
          passages: z.number(),
          scope: z.string(),
          place: z.number().optional(),
          record: z.string().optional(),
          words: z.string().optional(),
        }),
      }),
    ),
  }),
});
type Row = z.output<typeof page>['hits']['hits'][number]['_source'];

/** What is there of a scope, by article. */
async function known(to: FeedTo, pair: Pair, scope: string, ids?: readonly string[]): Promise<Map<string, There>> {
  const there = new Map<string, There>();
  // What was written last may not be shown yet.
  await show(to.cluster, pair, to.signal);
  const filter = [{ term: { scope } }, ...(ids ? [{ terms: { id: ids } }] : [])];
  for await (const { id, hash, passages } of rowsOf(to, pair, { bool: { filter } }, pageRows, [
    'id',
    'hash',
    'passages',
    'scope',
  ]))
    there.set(id, { hash, passages });
  return there;
}

/** Servers' own articles are taken along from version to version, made anew from what is kept of them. */
async function carryOver(to: FeedTo, from: Pair, into: Pair): Promise<void> {
  const bulk = openBulk(to.cluster, (rows) => into[rows], { ...to });
  const query = { bool: { must_not: [{ terms: { scope: ['about', sharedScope] } }] } };
  const fields = ['id', 'hash', 'passages', 'scope', 'place', 'record', 'words'];
  for await (const { scope, record, words, place } of rowsOf(to, from, query, 50, fields)) {
    if (record === undefined || words === undefined) continue;
    const { article, analysis } = unpacked({ record, words });
    await bulk.send(documentOf(scope, { article, analysis, place: place ?? 0 }).actions(Date.now()));
  }
  await bulk.done();
}

async function* rowsOf(to: FeedTo, pair: Pair, query: object, size: number, fields: readonly string[]): AsyncGenerator<Row> {
  for (let after: readonly string[] | null = null; ; ) {
    const body: object = {
      ...{ size, query, _source: fields, track_total_hits: false, sort: [{ scope: 'asc' }, { id: 'asc' }] },
      ...(after ? { search_after: after } : {}),
    };
    const path = `${pair.articles}/_search?allow_partial_search_results=false`;
    const reply = await to.cluster.ask({ method: 'POST', path, body }, { ...calm, signal: to.signal });
    const { hits } = page.parse(reply.body).hits;
    for (const { _source } of hits) yield _source;
    const last = hits.at(-1);
    if (!last || hits.length < size) return;
    after = [last._source.scope, last._source.id];
  }
}
