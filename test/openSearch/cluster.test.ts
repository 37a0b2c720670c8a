import { setMaxListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { type Cluster, openCluster } from '../../src/adapters/openSearch/cluster.ts';
import { scopeOf } from '../../src/adapters/openSearch/documents.ts';
import { type FeedAll, feedAll, feedSome } from '../../src/adapters/openSearch/feed.ts';
import { remoteArticles } from '../../src/adapters/openSearch/remoteArticles.ts';
import { remoteIndex } from '../../src/adapters/openSearch/remoteIndex.ts';
import type { Library } from '../../src/index/library.ts';
import { openQuery } from '../../src/index/port.ts';
import { answerOver } from '../../src/index/remote/answerOver.ts';
import { plainTypingIndex } from '../../src/index/typing.ts';
import { articleId } from '../../src/model/ids.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { textIndexContract } from '../contracts/textIndex.contract.ts';
import { article, library } from '../fakes/articles.ts';
import { questions, sameAnswer } from './questions.ts';
import { rowsOver } from './rowsOver.ts';
import { hindrance, type LocalCluster, startCluster } from './server.ts';

// npm run test:cluster sets this to 3.
const nodes = Number(process.env['FOOTNOTE_CLUSTER'] ?? 1);
const why = hindrance(nodes > 1);
if (why) process.stderr.write(`\nNOT TESTED: answers over a real OpenSearch, because ${why}.\n\n`);

const state: { local?: LocalCluster; cluster?: Cluster } = {};
const clusterNow = (): Cluster => {
  if (!state.cluster) throw new Error('the cluster is not up');
  return state.cluster;
};
const spread = { shards: 3, replicas: nodes > 1 ? 1 : 0 };
const to = (prefix: string) => ({ cluster: clusterNow(), prefix, spread, graceMs: 300 });
const fed = (from: Library) => from.articles.map((one) => ({ article: one, analysis: from.analysis(one.id), place: 0 }));
const { signal } = new AbortController();
setMaxListeners(0, signal);
const over = (prefix: string) => remoteIndex({ cluster: clusterNow(), prefix, withinMs: () => 20_000, stepMs: 20_000 });

async function answers<Result>(prefix: string, work: (from: Library) => Result, server: string | null = null): Promise<Result> {
  const view = await over(prefix).open(server, signal);
  return (await answerOver({ view, words: [], makeTyping: plainTypingIndex, signal }, work)).result;
}
const found = (from: Library, term: string): readonly string[] =>
  from.passageIndex.search({ ...openQuery, terms: [{ term, weight: 1 }] }).map(({ id }) => id);
const titles = (from: Library): readonly string[] => from.articles.map(({ title }) => title);
const shared = (prefix: string, from: Library, more: Partial<FeedAll> = {}) =>
  feedAll(to(prefix), { scope: 'shared', articles: fed(from), ...more });

describe.skipIf(why !== null)(`a real OpenSearch of ${nodes}`, () => {
  beforeAll(async () => {
    state.local = await startCluster({ nodes });
    const urls = state.local.urls.split(',').map((url) => new URL(url));
    state.cluster = openCluster({ nodes: urls, user: null, password: null, ca: null, insecure: false });
    await shared('rows', library([{ text: 'Something.' }]));
  }, 240_000);
  afterAll(async () => {
    state.cluster?.close();
    await state.local?.stop();
  }, 60_000);

  textIndexContract('an index in a cluster', () => rowsOver(clusterNow(), 'rows'), 25);

  test('answers every command as the same articles do that are at hand', async () => {
    const corpusPath = new URL('../corpus/articles', import.meta.url).pathname;
    const here = await loadLibrary({ corpusPath, dataDir: '/nowhere', save: 'never' });
    await shared('same', here, { about: { synonyms: [], refused: here.refused } });
    for (const line of questions)
      await sameAnswer(line, here, async (server, words, work) =>
        answerOver({ view: await over('same').open(server, signal), words, makeTyping: plainTypingIndex, signal }, work),
      );
  }, 120_000);

  test('is sent only what changed, and what is gone leaves nothing behind', async () => {
    const [a, b, c] = [
      { file: 'a.txt', text: 'Gas fell.\nCoal stayed.\nPeat burned.' },
      { file: 'b.txt', text: 'Oil rose.' },
      { file: 'c.txt', text: 'Wind.' },
    ];
    expect(await shared('changes', library([a, b, c]))).toMatchObject({ sent: 3, anew: true });
    const next = library([{ ...a, text: 'Gas fell.' }, b]);
    expect(await shared('changes', next)).toEqual({ sent: 1, same: 1, removed: 1, anew: false });
    const seen = await answers('changes', (from) => [
      from.passageIndex.size,
      from.sentences,
      ...['gas', 'coal', 'peat', 'wind'].map((term) => found(from, term).length + from.sentenceFrequency(term)),
    ]);
    expect(seen).toEqual([2, 2, 2, 0, 0, 0]);
    await feedSome(to('changes'), { scope: 'shared', articles: fed(library([c])), removed: ['a.txt'] });
    expect(await answers('changes', (from) => [...found(from, 'wind'), ...found(from, 'gas')])).toEqual(['c.txt#p0']);
  }, 60_000);

  test('keeps the articles of servers apart: nobody else finds them, counts them, or is told of their words', async () => {
    await shared('servers', library([{ file: 'all.txt', text: 'Gas fell.' }]));
    const own = (server: string, word: string) => {
      const made = article({ file: `${server}.txt`, title: word, text: `Gas and ${word}.` });
      const id = articleId(`server:${server}/${server}.txt`);
      const passages = made.passages.map((one) => ({ ...one, id: `${id}#p${one.index}` as typeof one.id })); // An id like any other.
      return { ...made, id, key: word, passages };
    };
    const blank = library([]).analysis(articleId('x'));
    for (const [server, word] of [
      ['1', 'walrus'],
      ['2', 'narwhal'],
    ] as const) {
      const articles = [{ article: own(server, word), analysis: blank, place: 0 }];
      await feedAll(to('servers'), { scope: scopeOf(server), articles });
    }
    const look = (from: Library) => ({
      gas: found(from, 'gas'),
      walrus: found(from, 'walrus'),
      counted: [from.articles.length, from.sentenceFrequency('walrus'), from.passageIndex.documentFrequency('walrus')],
      near: from.passageIndex.similar('walrusy', 3),
      byId: from.article(articleId('server:1/1.txt'))?.title ?? null,
      byKey: from.byKey('walrus')?.title ?? null,
      titles: titles(from),
    });
    const nothing = { walrus: [], near: [], byId: null, byKey: null };
    expect(await answers('servers', look, '1')).toMatchObject({
      gas: ['all.txt#p0', 'server:1/1.txt#p0'],
      walrus: ['server:1/1.txt#p0'],
      counted: [2, 1, 1],
      byId: 'walrus',
      byKey: 'walrus',
      titles: ['A title', 'walrus'],
    });
    expect(await answers('servers', look, '2')).toMatchObject({ ...nothing, counted: [2, 0, 0], titles: ['A title', 'narwhal'] });
    expect(await answers('servers', look, null)).toMatchObject({ ...nothing, counted: [1, 0, 0], titles: ['A title'] });
    // A new version takes the servers' articles along.
    await shared('servers', library([{ file: 'all.txt', text: 'Gas fell.' }]), { anew: true });
    expect(await answers('servers', (from) => found(from, 'walrus'), '1')).toEqual(['server:1/1.txt#p0']);
    expect(await answers('servers', (from) => found(from, 'walrus'), '2')).toEqual([]);
  }, 90_000);

  test('is indexed anew without a gap: every question in between is answered, from the old or from the new', async () => {
    const make = (word: string) =>
      library(Array.from({ length: 200 }, (_, at) => ({ file: `${at}.txt`, text: `Gas and ${word}.` })));
    await shared('swap', make('coal'));
    let done = false;
    const seen = new Set<string>();
    let asked = 0;
    const asking = (async () => {
      while (!done) {
        const counts = await answers('swap', (from) => ['gas', 'coal', 'peat'].map((term) => from.sentenceFrequency(term)));
        seen.add(counts.join(' '));
        asked += 1;
      }
    })();
    await shared('swap', make('peat'), { anew: true });
    done = true;
    await asking;
    expect([...seen].filter((counts) => counts !== '200 200 0' && counts !== '200 0 200')).toEqual([]);
    expect(asked).toBeGreaterThan(3);
    const { body } = await clusterNow().ask(
      { method: 'GET', path: '_cat/indices/swap-*?format=json&h=index' },
      { withinMs: 9_000, tryMs: 3_000 },
    );
    expect(JSON.stringify(body)).toMatch(/^\[({"index":"swap-(articles|passages)-v2"},?){2}\]$/);
  }, 90_000);

  test.skipIf(nodes < 3)(
    'goes on when its elected manager is killed: no answer fails, none is lost, and writing goes on at once',
    async () => {
      const here = library(Array.from({ length: 120 }, (_, at) => ({ file: `${at}.txt`, text: `Gas number ${at}. Oil.` })));
      await shared('killed', here);
      const index = remoteIndex({ cluster: clusterNow(), prefix: 'killed', withinMs: () => 2_000 });
      const parts = {
        cluster: openCluster({
          nodes: (state.local?.nodes ?? []).map(({ url }) => new URL(url)),
          user: null,
          password: null,
          ca: null,
          insecure: false,
        }),
        prefix: 'killed',
        index,
      };
      const remote = remoteArticles({
        ...parts,
        makeTyping: plainTypingIndex,
        embedded: async () => null,
        feeder: null,
        log: silentLog,
        watched: false,
      });
      const patience = { withinMs: 9_000, tryMs: 3_000 };
      const { body } = await clusterNow().ask({ method: 'GET', path: '_cat/cluster_manager?format=json&h=node' }, patience);
      const manager = state.local?.nodes.find(({ name }) => JSON.stringify(body).includes(`"${name}"`));
      if (!manager) throw new Error(`no node is the manager: ${JSON.stringify(body)}`);
      let done = false;
      const results: string[] = [];
      const slowest = { ms: 0 };
      const asking = [0, 1].map(async () => {
        while (!done) {
          const began = Date.now();
          const { result } = await remote
            .within(null, [], (from) => `${found(from, 'oil').join()} ${from.sentenceFrequency('oil')}`)
            .catch((error: unknown) => ({ result: String(error) }));
          slowest.ms = Math.max(slowest.ms, Date.now() - began);
          results.push(result);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const before = results.length;
      manager.kill();
      const began = Date.now();
      const written = library([{ file: 'later.txt', text: 'Peat.' }]);
      await feedSome(to('killed'), { scope: 'shared', articles: fed(written), removed: [] });
      const writtenMs = Date.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      done = true;
      await Promise.all(asking);
      process.stderr.write(
        `manager ${manager.name} killed: ${before} answers before, ${results.length - before} after, slowest ${slowest.ms} ms; written after ${writtenMs} ms\n`,
      );
      expect(results.filter((one) => !one.endsWith(' 120') || !one.startsWith('0.txt#p0'))).toEqual([]);
      expect(results.length - before).toBeGreaterThan(3);
      expect(await answers('killed', (from) => [found(from, 'peat'), from.articles.length])).toEqual([['later.txt#p0'], 121]);
      await manager.again();
      await remote.close();
      expect(await answers('killed', (from) => from.articles.length)).toBe(121);
    },
    180_000,
  );
});
