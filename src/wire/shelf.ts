import { join } from 'node:path';
import type { AnalysisWorkers } from '../adapters/analysisWorkers.ts';
import type { OpenShelf } from '../adapters/shelf/openShelf.ts';
import type { ServerFiles } from '../adapters/shelf/serverFiles.ts';
import type { Shelf } from '../index/shelf.ts';
import { build } from '../model/build.ts';
import type { SourceNow } from '../transports/discord/discordBot.ts';
import type { Dispatcher } from '../transports/dispatch.ts';
import { opened } from './library.ts';
import type { Running } from './running.ts';

/** Articles that follow their files while the program runs, and everything that answers from them. */
export interface Kept {
  readonly dispatcher: Dispatcher;
  readonly shelf: Shelf;
  readonly sourceNow: SourceNow;
  readonly servers: ServerFiles;
  readonly workers: AnalysisWorkers;
  /** Ends the watching and whatever is being read. */
  close(): Promise<void>;
}

/** Loads commands and articles and keeps the articles as their files are. */
export async function kept(running: Running): Promise<Kept> {
  const { wish, config, log } = running;
  const corpusPath = wish.corpus ?? config.CORPUS_PATH;
  const [{ folderSource }, { openShelf }, { serverFiles }, { analysisWorkers }, { engines }] = await Promise.all([
    import('../adapters/shelf/folderSource.ts'),
    import('../adapters/shelf/openShelf.ts'),
    import('../adapters/shelf/serverFiles.ts'),
    import('../adapters/analysisWorkers.ts'),
    import('../adapters/loadLibrary.ts'),
  ]);
  const source = folderSource(corpusPath, (line) => log.warn(line));
  // Listed before it is read: a file that changes in between is read again, never missed. What is wrong is told by the reading.
  const listing = await source.list().catch(() => ({ files: [], refusals: [], synonyms: [] }));
  const workers = analysisWorkers();
  const servers = serverFiles(join(config.DATA_DIR, 'servers'));
  const loaded: { shelf?: OpenShelf } = {};
  const dispatcher = await opened(running, (library) => {
    const shelf = openShelf({ library, source, listing, servers, workers, engines, log, build });
    loaded.shelf = shelf;
    return { library: shelf.libraryFor, ready: shelf.ready };
  });
  const { shelf } = loaded;
  if (!shelf) throw new Error('the articles were not put on the shelf');
  const [{ folderWatch }, { sourceNow }] = await Promise.all([
    import('../adapters/shelf/folderWatch.ts'),
    import('../adapters/sourceNow.ts'),
  ]);
  const watch = folderWatch(corpusPath, async () => {
    try {
      await shelf.refresh(null);
    } catch (error) {
      if (!running.signal.aborted) log.warn('the articles cannot be looked at again', { reason: String(error) });
    }
  });
  return {
    ...{ dispatcher, shelf, servers, workers, sourceNow: sourceNow(corpusPath, servers) },
    async close() {
      await Promise.all([watch.stop(), shelf.close()]);
      await workers.close();
    },
  };
}
