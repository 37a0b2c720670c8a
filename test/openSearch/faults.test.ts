import { afterEach, describe, expect, test } from 'vitest';
import { openBulk } from '../../src/adapters/openSearch/bulk.ts';
import { type Cluster, openCluster } from '../../src/adapters/openSearch/cluster.ts';
import { remoteArticles } from '../../src/adapters/openSearch/remoteArticles.ts';
import { remoteIndex } from '../../src/adapters/openSearch/remoteIndex.ts';
import { Away } from '../../src/index/remote/needs.ts';
import { plainTypingIndex } from '../../src/index/typing.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { library } from '../fakes/articles.ts';
import { type Does, standIn } from './standIn.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function node(does: Parameters<typeof standIn>[0]) {
  const made = await standIn(does);
  ends.push(made.stop);
  return made;
}

function clusterOf(...nodes: readonly { readonly url: URL }[]): Cluster {
  const cluster = openCluster({ nodes: nodes.map(({ url }) => url), user: 'ann', password: 's3cret', ca: null, insecure: false });
  ends.push(() => cluster.close());
  return cluster;
}

const inTurn = (...all: readonly Does[]) => {
  let at = 0;
  return (): Does => all[Math.min(at++, all.length - 1)] ?? 'drop';
};
const fine = (body: unknown = {}): Does => ({ status: 200, body });
const get = { method: 'GET', path: 'some' } as const;
const patience = { withinMs: 5_000, tryMs: 1_000 };

describe('a cluster that goes wrong', () => {
  test('is asked again when it is busy, fails, breaks off or talks nonsense', async () => {
    const one = await node(inTurn({ status: 429, body: {} }, { status: 503, body: {} }, 'drop', fine({ well: true })));
    expect((await clusterOf(one).ask(get, patience)).body).toEqual({ well: true });
    expect(one.open.requests).toBe(4);
  });

  test('is asked at another node when one does not answer, and that one is left alone for a while', async () => {
    const [gone, here] = [await node(() => 'drop'), await node(() => fine())];
    const cluster = clusterOf(gone, here);
    for (let nth = 0; nth < 10; nth += 1) await cluster.ask(get, patience);
    expect(here.open.requests).toBe(10);
    expect(gone.open.requests).toBe(1);
  });

  test('that keeps silent is given up when the time is over, not later', async () => {
    const one = await node(() => 'silence');
    const began = Date.now();
    await expect(clusterOf(one).ask(get, { withinMs: 400, tryMs: 200 })).rejects.toThrow(Away);
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  test('that refuses is not asked again, and no message holds the password', async () => {
    const one = await node(({ authorization }) => {
      expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe('ann:s3cret');
      return { status: 403, body: { error: 'no' } };
    });
    const error = await clusterOf(one)
      .ask(get, patience)
      .catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/refused GET some with 403/);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/s3cret|YW5u/);
    expect(one.open.requests).toBe(1);
  });
});

const action = (id: number) => ({ rows: 'passages' as const, id: `id${id}`, routing: 'r', source: { text: 'x'.repeat(50) } });
const idsIn = (body: string): string[] => [...body.matchAll(/"_id":"(id\d+)"/g)].map((match) => match[1] ?? '');
const took = (ids: readonly string[], status: (id: string) => number): Does =>
  fine({ errors: true, items: ids.map((id) => ({ index: { _id: id, status: status(id) } })) });

describe('sending many documents', () => {
  test('goes in bounded requests, few at once, and what was not taken is sent again until it is', async () => {
    const times = new Map<string, number>();
    const one = await node(({ body }) => {
      const ids = idsIn(body);
      for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
      return took(ids, (id) => (Number(id.slice(2)) % 7 === 0 && (times.get(id) ?? 0) < 3 ? 429 : 201));
    });
    const limits = { bytes: 2_000, actions: 10, requests: 2, patienceMs: 10_000 };
    const bulk = openBulk(clusterOf(one), (rows) => rows, { limits });
    for (let id = 0; id < 200; id += 1) await bulk.send([action(id)]);
    await bulk.done();
    expect(times.size).toBe(200);
    for (const [id, count] of times) expect(count, id).toBe(Number(id.slice(2)) % 7 === 0 ? 3 : 1);
    expect(one.open.most).toBeLessThanOrEqual(2);
    expect(one.open.largest).toBeLessThanOrEqual(2_000);
  });

  test('says so when a document is not taken at all', async () => {
    const one = await node(({ body }) => took(idsIn(body), () => 400));
    const bulk = openBulk(clusterOf(one), (rows) => rows);
    await bulk.send([action(1)]);
    await expect(bulk.done()).rejects.toThrow('does not take a document');
  });
});

const here = library([{ text: 'Gas fell. Oil rose.' }]);
const asker = { id: 'me', server: null, locale: 'en' };

function answering(cluster: Cluster, embedded: boolean) {
  const index = remoteIndex({ cluster, prefix: 'x', withinMs: () => 600 });
  const remote = remoteArticles({
    ...{ cluster, prefix: 'x', index, makeTyping: plainTypingIndex, feeder: null, log: silentLog, watched: true },
    embedded: async () => (embedded ? here : null),
  });
  ends.push(() => remote.close());
  const count = {
    name: 'count',
    about: 'Counts',
    options: {},
    run: ({ library: known }: { library: typeof here }) => ({
      reply: { blocks: [], actions: [], private: false },
      answer: null,
      charts: known.articles.length === 1 ? [] : [],
    }),
  };
  const bot = dispatcher({
    commands: new Map([['count', count]]),
    library: () => here,
    within: remote.within,
    log: silentLog,
  });
  return { remote, ask: () => bot.run({ command: 'count', options: {} }, asker) };
}

describe('a cluster that is away', () => {
  test('is replaced by the articles of this machine, without anybody waiting long', async () => {
    const { ask, remote } = answering(clusterOf(await node(() => 'silence')), true);
    const began = Date.now();
    expect((await ask()).kind).toBe('done');
    expect(Date.now() - began).toBeLessThan(2_000);
    const again = Date.now();
    await ask();
    expect(Date.now() - again).toBeLessThan(100);
    expect(remote.health().state).toBe('away');
  });

  test('is told in one line where there are no articles on this machine', async () => {
    const { ask } = answering(clusterOf(await node(() => 'drop')), false);
    const done = await ask();
    expect(done.kind).toBe('failed');
    expect(JSON.stringify(done.reply)).toContain('The articles cannot be reached at the moment.');
  });

  test('that has no index yet is told from one that cannot be reached', async () => {
    const missing = { responses: [{ status: 404, error: { type: 'index_not_found_exception' } }] };
    const { ask, remote } = answering(clusterOf(await node(() => fine(missing))), true);
    await ask();
    expect(remote.health().state).toBe('empty');
  });

  test('with a part that does not answer is asked again rather than believed', async () => {
    const half = fine({ responses: [{ _shards: { failed: 1 }, hits: { hits: [] } }] });
    const one = await node(() => half);
    const index = remoteIndex({ cluster: clusterOf(one), prefix: 'x', withinMs: () => 500 });
    await expect(index.open(null, new AbortController().signal)).rejects.toThrow(Away);
    expect(one.open.requests).toBeGreaterThan(2);
  });
});
