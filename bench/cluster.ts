import { argv, stdout } from 'node:process';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { openCluster } from '../src/adapters/openSearch/cluster.ts';
import { scopeOf } from '../src/adapters/openSearch/documents.ts';
import { feedAll, feedSome } from '../src/adapters/openSearch/feed.ts';
import { remoteIndex } from '../src/adapters/openSearch/remoteIndex.ts';
import { ask } from '../src/answer/answer.ts';
import { buildLibrary, unanalysed } from '../src/index/buildLibrary.ts';
import { compactIndex } from '../src/index/compact/compactIndex.ts';
import type { Library } from '../src/index/library.ts';
import { answerOver } from '../src/index/remote/answerOver.ts';
import { plainTypingIndex } from '../src/index/typing.ts';
import { hindrance, startCluster } from '../test/openSearch/server.ts';
import { readArticles } from './articles.ts';
import { compared, found, managerOf, type Over, questioning } from './clusterQuestions.ts';
import { articles } from './corpus.ts';
import { questionsOn } from './questions.ts';
import { shown } from './table.ts';

/*
 * npm run bench:cluster [-- PASSAGES] [--swap] [--heap MB]: a real OpenSearch of three nodes on this machine (Java 17, Maven) with so many
 * passages (100000): how fast they are sent, whether 500 searches and 100 answers are those of the embedded index, ties included, how long
 * they take, and what is seen when the elected manager is killed; with --swap also while everything is
 * indexed anew. The articles are not analysed, as nothing of what is measured depends on it.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { swap: { type: 'boolean' }, heap: { type: 'string', default: '1024' } },
});
const passages = Number(positionals[0] ?? 100_000);
const say = (line: string): void => void stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
const prefix = 'bench';
const nothingElse = { synonyms: [], refused: [] };
const { signal } = new AbortController();

const why = hindrance(true);
if (why) {
  say(`no cluster can be started: ${why}`);
  process.exitCode = 1;
} else await measure();

async function measure(): Promise<void> {
  const library = buildLibrary({
    articles: [...readArticles(articles(passages))],
    analyses: new Map(),
    refused: [],
    makeIndex: compactIndex,
  });
  say(`${passages.toLocaleString('en')} passages are at hand`);
  const local = await startCluster({ nodes: 3, heapMb: Number(values.heap) });
  const urls = local.nodes.map(({ url }) => new URL(url));
  const cluster = openCluster({ nodes: urls, user: null, password: null, ca: null, insecure: false });
  try {
    say('three nodes are up');
    const to = { cluster, prefix, spread: { shards: 3, replicas: 1 }, graceMs: 2_000 };
    const began = performance.now();
    const sent = await feedAll(to, { scope: 'shared', articles: fed(library), about: nothingElse });
    const seconds = (performance.now() - began) / 1000;
    say(`${sent.sent} articles sent in ${shown(seconds)} s, ${shown(passages / seconds)} passages a second`);
    const index = remoteIndex({ cluster, prefix, withinMs: () => 60_000, stepMs: 30_000 });
    const over: Over = async (work) => {
      const view = await index.open(null, signal);
      return (await answerOver({ view, words: [], makeTyping: plainTypingIndex, signal }, work)).result;
    };
    const { searches, content, asks } = questionsOn(passages, 320);
    const lines = [...searches, ...content].slice(0, 500);
    const searched = await compared(lines, library, over, found);
    say(`searches, order and scores: ${searched.line}`);
    for (const one of searched.different.slice(0, 5)) say(`  not the same: ${one}`);
    const asked = await compared(asks.slice(0, 100), library, over, (from, question) => ask(from, { question, limit: 5 }));
    say(`answers of /ask: ${asked.line}`);
    for (const one of asked.different.slice(0, 5)) say(`  not the same: ${one}`);

    const [line = ''] = content;
    const expected = found(library, line);
    const manager = await managerOf(cluster, local.nodes);
    const right = async () => isDeepStrictEqual(await over((from) => found(from, line)), expected);
    const killed = await questioning(right, async (pause) => {
      await pause(3_000);
      manager.kill();
      const at = performance.now();
      await feedSome(to, { scope: scopeOf('1'), articles: later(), removed: [] });
      const took = shown((performance.now() - at) / 1000);
      say(`${manager.name}, the elected manager, killed; a write that began then was through after ${took} s`);
      await pause(5_000);
    });
    say(`around the kill: ${killed}`);
    await manager.again();
    if (!values.swap) return;
    const swapped = await questioning(right, async () => {
      await feedAll(to, { scope: 'shared', articles: fed(library), about: nothingElse, anew: true });
    });
    say(`while all was indexed anew and swapped in: ${swapped}`);
  } finally {
    cluster.close();
    await local.stop();
  }
}

function* fed(library: Library) {
  const places = new Map<string, number>();
  for (const article of library.articles) {
    const place = places.get(article.file) ?? 0;
    places.set(article.file, place + 1);
    yield { article, analysis: library.analysis(article.id), place };
  }
}

/** An article of a server, which the shared ones know nothing of. */
function* later() {
  for (const article of readArticles(articles(4, 2))) yield { article, analysis: unanalysed, place: 0 };
}
