import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenShelf } from '../adapters/shelf/openShelf.ts';
import type { ServerFiles } from '../adapters/shelf/serverFiles.ts';
import type { CollectionLimits, Collections } from '../index/collections.ts';
import type { Library } from '../index/library.ts';
import type { Shelf } from '../index/shelf.ts';
import { build } from '../model/build.ts';
import type { SourceNow } from '../transports/discord/discordBot.ts';
import type { Dispatcher } from '../transports/dispatch.ts';
import { opened } from './library.ts';
import { ownPart } from './processes.ts';
import type { Running } from './running.ts';

/** Articles that follow their files while the program runs, and everything that answers from them. */
export interface Kept {
  readonly dispatcher: Dispatcher;
  readonly shelf: Shelf;
  readonly sourceNow: SourceNow;
  readonly collections: Collections;
  /** Ends the watching and whatever is being read. */
  close(): Promise<void>;
}

/** Where servers' own articles are, and how many they may have; in DATA_DIR and as many as usual when unset. */
interface OwnFiles {
  readonly files?: ServerFiles;
  readonly limits?: Partial<CollectionLimits>;
}

/** Where the system tells of changes, there is no need to look as well. */
const seldom = { pollMs: 24 * 60 * 60_000 };

/** Passages whose articles are all held in memory; those of a larger corpus stay in its saved library. */
const mostHeld = 10_000;

/** Loads commands and articles and keeps the articles as their files are. */
export async function kept(running: Running, own: OwnFiles = {}): Promise<Kept> {
  const { wish, config, log } = running;
  const corpusPath = wish.corpus ?? config.CORPUS_PATH;
  const [
    { folderSource },
    { openShelf },
    { serverFiles },
    { analysisWorkers },
    { engines, liesInParts, reloadLibrary },
    { usualSizes },
    { savedFolder, savedMark },
    { suggestionSteps },
    { speakerSteps },
    { reloading },
  ] = await Promise.all([
    import('../adapters/shelf/folderSource.ts'),
    import('../adapters/shelf/openShelf.ts'),
    import('../adapters/shelf/serverFiles.ts'),
    import('../adapters/analysisWorkers.ts'),
    import('../adapters/loadLibrary.ts'),
    import('../adapters/saved/batches.ts'),
    import('../adapters/saved/savedParts.ts'),
    import('../answer/suggest/suggestions.ts'),
    import('../answer/quote/suggestSpeakers.ts'),
    import('../adapters/shelf/reloading.ts'),
  ]);
  function* prepare(library: Library): Generator<void> {
    yield* suggestionSteps(library);
    yield* speakerSteps(library);
  }
  const source = folderSource(corpusPath, (line) => log.warn(line));
  // Listed before it is read: a file that changes in between is read again, never missed. What is wrong is told by the reading.
  const listing = await source.list().catch(() => ({ files: [], refusals: [], synonyms: [] }));
  const folder = savedFolder(config.DATA_DIR, await realpath(corpusPath).catch(() => corpusPath));
  const workers = analysisWorkers();
  // What people of servers add is read apart: it can neither keep the shared articles waiting nor take much memory.
  const serverWorkers = analysisWorkers({ heapMb: 512 });
  const servers = own.files ?? serverFiles(join(config.DATA_DIR, 'servers'));
  const remoteKept = config.INDEX_URL ? (await import('./remote.ts')).remoteKept : null;
  const loaded: { large?: boolean; shelf?: OpenShelf; remote?: ReturnType<NonNullable<typeof remoteKept>> } = {};
  const dispatcher = await opened(running, (library) => {
    const large = liesInParts(library) && library.passageIndex.size >= mostHeld;
    loaded.large = large;
    const verifies = !ownPart(running.io)?.nth;
    const again = { verifies, corpusPath, dataDir: config.DATA_DIR, onWarning: (line: string) => log.warn(line) };
    const shelf = openShelf({
      ...{ library, source, listing, servers, workers, serverWorkers, engines, log, build, prepare },
      ...(large
        ? {
            reload: reloading({
              ...{ listing, savedMark: () => savedMark(folder) },
              load: (before, signal, onLeft) =>
                reloadLibrary(before, { ...again, signal, workers, partSizes: usualSizes, follows: true, onLeft }),
            }),
          }
        : {}),
    });
    loaded.shelf = shelf;
    const remote = remoteKept?.(running, shelf);
    if (!remote) return { library: shelf.libraryFor, ready: shelf.ready };
    loaded.remote = remote;
    const ready = async (server: string | null) => {
      await shelf.ready(server);
      remote.own(server);
    };
    return { library: shelf.libraryFor, ready, within: remote.within };
  });
  const { shelf, remote } = loaded;
  if (!shelf) throw new Error('the articles were not put on the shelf');
  const [{ collections }, { folderWatch }, { sourceNow }] = await Promise.all([
    import('../adapters/shelf/collections.ts'),
    import('../adapters/shelf/folderWatch.ts'),
    import('../adapters/sourceNow.ts'),
  ]);
  const look = async () => {
    try {
      await shelf.refresh(null);
    } catch (error) {
      if (!running.signal.aborted) log.warn('the articles cannot be looked at again', { reason: String(error) });
    }
  };
  // What another program saves of a large corpus is taken over from there.
  const saved = loaded.large ? folderWatch(folder, look, seldom) : null;
  const watch = folderWatch(corpusPath, look);
  return {
    ...{ dispatcher, sourceNow: sourceNow(corpusPath, servers) },
    shelf: remote ? { ...shelf, status: (server) => ({ ...shelf.status(server), index: remote.health() }) } : shelf,
    collections: collections({ files: servers, shelf, workers: serverWorkers, log, limits: own.limits ?? {} }),
    async close() {
      await Promise.all([watch.stop(), saved?.stop(), remote?.close(), shelf.close()]);
      await Promise.all([workers.close(), serverWorkers.close()]);
    },
  };
}
