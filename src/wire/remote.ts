import { listCorpus } from '../adapters/corpusFolder.ts';
import { engines } from '../adapters/loadLibrary.ts';
import { type Cluster, openCluster } from '../adapters/openSearch/cluster.ts';
import { type Fed, scopeOf, sharedScope } from '../adapters/openSearch/documents.ts';
import { type FeedTo, feedAll } from '../adapters/openSearch/feed.ts';
import { feeder } from '../adapters/openSearch/feeder.ts';
import { type RemoteArticles, remoteArticles } from '../adapters/openSearch/remoteArticles.ts';
import { remoteIndex } from '../adapters/openSearch/remoteIndex.ts';
import { readSynonyms } from '../adapters/synonymsFile.ts';
import { print } from '../cli/io.ts';
import { progressBar } from '../cli/progress.ts';
import { buildLibrary } from '../index/buildLibrary.ts';
import type { Library } from '../index/library.ts';
import { Away } from '../index/remote/needs.ts';
import type { Shelf } from '../index/shelf.ts';
import type { Config } from '../ops/config.ts';
import { OperatorFault } from '../ops/faults.ts';
import type { Running } from './running.ts';

/** A person waits no longer than this for the index where the articles of this machine can answer instead, */
const hurryMs = 2_000;
/** and no longer than this where nothing else can. */
const patientMs = 8_000;

/** A library without articles, for where all of them are elsewhere. */
export const noArticles = (): Library => buildLibrary({ articles: [], analyses: new Map(), refused: [], ...engines });

/** The cluster of INDEX_URL; throws an OperatorFault where speaking to it would not be safe. */
export function clusterOf(config: Config): Cluster {
  const { INDEX_URL: nodes = [], INDEX_USER, INDEX_PASSWORD, INDEX_CA, INDEX_INSECURE } = config;
  const insecure = INDEX_INSECURE === 'yes';
  if (!insecure && nodes.some(({ protocol, hostname }) => protocol === 'http:' && !isLoopback(hostname)))
    throw new OperatorFault(
      'INDEX_URL goes over the network without TLS: anybody on the way could read and change the articles. Use https, or set INDEX_INSECURE=yes if the network is yours alone.',
    );
  try {
    return openCluster({ nodes, user: INDEX_USER ?? null, password: INDEX_PASSWORD ?? null, ca: INDEX_CA ?? null, insecure });
  } catch {
    throw new OperatorFault('INDEX_CA cannot be read; it must be a file with certificates in PEM.');
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

function feedTo(config: Config, cluster: Cluster): Omit<FeedTo, 'signal'> {
  return { cluster, prefix: config.INDEX_NAME, spread: { shards: config.INDEX_SHARDS, replicas: config.INDEX_REPLICAS } };
}

/** Answers from the cluster alone, for one command or a batch; the articles of this machine are loaded only if it is away. */
export function remoteOnce({ config, log }: Running, load: () => Promise<Library | null>): RemoteArticles {
  const cluster = clusterOf(config);
  const index = remoteIndex({ cluster, prefix: config.INDEX_NAME, withinMs: () => patientMs });
  let loaded: Promise<Library | null> | null = null;
  const embedded = () => {
    loaded ??= load();
    return loaded;
  };
  const common = { cluster, prefix: config.INDEX_NAME, index, makeTyping: engines.makeTyping };
  return remoteArticles({ ...common, embedded, feeder: null, log, watched: false });
}

/** Answers from the cluster while the program runs, and tells it of every change on the shelf. */
export function remoteKept({ config, log }: Running, shelf: Shelf): RemoteArticles & { own(server: string | null): void } {
  const cluster = clusterOf(config);
  const index = remoteIndex({
    ...{ cluster, prefix: config.INDEX_NAME },
    withinMs: () => (shelf.libraryFor(null).articles.length > 0 ? hurryMs : patientMs),
  });
  const feed = feeder(feedTo(config, cluster), log);
  const told = new Set<string>();
  const sentFor = (server: string | null) => (server === null ? shelf.libraryFor(null) : shelf.ownOf(server));
  const stop = shelf.onChange(({ server, added, changed, removed }) => {
    const wanted = new Set<string>([...added, ...changed].map(({ id }) => id));
    const articles = [...fedFrom(sentFor(server))].filter(({ article }) => wanted.has(article.id));
    feed.add({ scope: server === null ? sharedScope : scopeOf(server), articles, removed: removed.map(({ id }) => id) });
  });
  const remote = remoteArticles({
    ...{ cluster, prefix: config.INDEX_NAME, index, makeTyping: engines.makeTyping },
    async embedded(server) {
      const library = shelf.libraryFor(server);
      return library.articles.length > 0 ? library : null;
    },
    ...{ feeder: feed, log, watched: true },
  });
  return {
    ...remote,
    /** A server's own articles are sent when it is first heard of: they may be from before there was an index. */
    own(server) {
      if (server === null || told.has(server)) return;
      told.add(server);
      const articles = [...fedFrom(sentFor(server))];
      if (articles.length > 0) feed.add({ scope: scopeOf(server), articles, removed: null });
    },
    async close() {
      stop();
      await remote.close();
    },
  };
}

/** Sends the shared articles to the cluster and says so on stderr: those that changed, or all of them into new indices. */
export async function sendAll({ wish, config, io, log, signal }: Running, library: Library, anew: boolean): Promise<void> {
  const cluster = clusterOf(config);
  const bar = progressBar(io, 1000);
  try {
    const corpus = await listCorpus(wish.corpus ?? config.CORPUS_PATH);
    const synonyms = await readSynonyms(corpus.root, (line) => log.warn(line));
    const about = { synonyms, refused: library.refused.slice(0, 100) };
    const total = library.articles.length;
    const count = await feedAll(
      { ...feedTo(config, cluster), signal },
      {
        ...{ scope: sharedScope, articles: fedFrom(library), about, anew },
        onSent: (done) => bar.show({ phase: 'index', done, total }),
      },
    );
    bar.clear();
    const { sent, same, removed } = count;
    const how = count.anew ? 'into a new index' : 'into the index';
    await print(io.errors, `OpenSearch: ${sent} articles sent ${how}, ${same} were there already, ${removed} removed\n`);
  } catch (error) {
    if (error instanceof Away) throw new OperatorFault(`INDEX_URL: ${error.message}`, 1);
    throw error;
  } finally {
    bar.clear();
    cluster.close();
  }
}

function* fedFrom(library: Library): Generator<Fed> {
  const places = new Map<string, number>();
  for (const article of library.articles) {
    const place = places.get(article.file) ?? 0;
    places.set(article.file, place + 1);
    yield { article, analysis: library.analysis(article.id), place };
  }
}
