import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type AnalysisWorkers, analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { engines, loadLibrary, reloadLibrary } from '../../src/adapters/loadLibrary.ts';
import { usualSizes } from '../../src/adapters/saved/batches.ts';
import { savedFolder, savedMark } from '../../src/adapters/saved/savedParts.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import { folderSource } from '../../src/adapters/shelf/folderSource.ts';
import { folderWatch } from '../../src/adapters/shelf/folderWatch.ts';
import { type OpenShelf, openShelf } from '../../src/adapters/shelf/openShelf.ts';
import { reloading } from '../../src/adapters/shelf/reloading.ts';
import { serverFiles } from '../../src/adapters/shelf/serverFiles.ts';
import { suggestionSteps } from '../../src/answer/suggest/suggestions.ts';
import type { Library } from '../../src/index/library.ts';
import type { ShelfChange } from '../../src/index/shelf.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { builtWorker } from '../fakes/builtWorker.ts';

/** A text that says how many. */
export const ships = (n: number) =>
  `The harbour master counted ${n} ships in the bay of Orvik on Monday. Nobody had expected so many.`;
let workers: AnalysisWorkers;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  workers = analysisWorkers({ entry: await builtWorker() });
}, 60_000);
afterAll(() => workers.close());
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Where the shared articles are: all of them in memory, or in the parts of their saved library. */
export const keeping: { shared: 'in memory' | 'in parts' } = { shared: 'in memory' };

/** Articles in a folder, on a shelf. */
export interface Opened {
  readonly shelf: OpenShelf;
  readonly folder: string;
  readonly data: string;
  readonly changes: ShelfChange[];
  put(name: string, text: string): void;
}

/** Puts files on a shelf for as long as a test runs; `watched`: their folder is followed. */
export async function opened(
  files: Readonly<Record<string, string>>,
  watched = false,
  data = mkdtempSync(join(tmpdir(), 'footnote-data-')),
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-shelf-'));
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  const source = folderSource(folder, () => undefined);
  const listing = await source.list();
  const inParts = keeping.shared === 'in parts';
  const from = { corpusPath: folder, dataDir: data, workers, ...(inParts ? { build: 'test', partSizes: usualSizes } : {}) };
  const library = await loadLibrary({ ...from, save: inParts ? 'always' : 'never' });
  const servers = serverFiles(join(data, 'servers'));
  const shelf = openShelf({
    ...{ library, source, listing, servers, workers, engines, log: silentLog, build: 'test', prepare: suggestionSteps },
    ...(inParts
      ? {
          reload: reloading({
            ...{ listing, savedMark: () => savedMark(savedFolder(data, realpathSync(folder))) },
            load: (before, signal, onLeft) => reloadLibrary(before, { ...from, signal, follows: true, onLeft }),
          }),
        }
      : {}),
  });
  const changes: ShelfChange[] = [];
  shelf.onChange((change) => changes.push(change));
  const watch = watched
    ? folderWatch(folder, async () => void (await shelf.refresh(null)), { quietMs: 100, pollMs: 60_000 })
    : null;
  ends.push(async () => {
    await watch?.stop();
    await shelf.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { shelf, folder, data, changes, put };
}

export const texts = (library: Library) => library.articles.map(({ text }) => text);
export const names = (articles: readonly { readonly file: string }[]) => articles.map(({ file }) => file);
/** Waits until it holds. */
export async function until(holds: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await sleep(20);
  }
}
/** Adds a file for a server, as another process would; gives its id. */
export async function add(data: string, server: string, name: string, text: string): Promise<string> {
  const content = Buffer.from(text);
  const about = {
    name,
    path: name,
    added: sha256(content),
    bytes: content.length,
    at: new Date().toISOString(),
    by: '1',
    title: null,
  };
  return (await serverFiles(join(data, 'servers')).keep(server, about, content)).id;
}
