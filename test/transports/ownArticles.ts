import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { engines, loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { collections } from '../../src/adapters/shelf/collections.ts';
import { folderSource } from '../../src/adapters/shelf/folderSource.ts';
import { openShelf } from '../../src/adapters/shelf/openShelf.ts';
import { serverFiles } from '../../src/adapters/shelf/serverFiles.ts';
import { sourceNow } from '../../src/adapters/sourceNow.ts';
import { loadCommands } from '../../src/command/load.ts';
import type { CollectionLimits } from '../../src/index/collections.ts';
import type { Log } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { startGateway } from '../../src/transports/gateway.ts';
import { builtWorker } from '../fakes/builtWorker.ts';
import { startLoopback } from '../loopback/discord.ts';

export const here = '700000000000000001';
export const elsewhere = '700000000000000002';
/** Someone who may manage the server. */
export const manager = { permissions: '32' };

/** The bot with every command, articles from a folder and from servers, in a loopback Discord. */
export async function ownArticles(files: Readonly<Record<string, string>>, limits: Partial<CollectionLimits> = {}) {
  const [corpus, data] = [mkdtempSync(join(tmpdir(), 'footnote-own-')), mkdtempSync(join(tmpdir(), 'footnote-data-'))];
  for (const [name, text] of Object.entries(files)) writeFileSync(join(corpus, name), text);
  const lines: { readonly message: string; readonly detail: unknown }[] = [];
  const note = (message: string, detail?: unknown) => void lines.push({ message, detail });
  const log: Log = { debug() {}, info: note, warn: note, error: (message, error) => note(`${message}: ${String(error)}`) };
  const source = folderSource(corpus, () => undefined);
  const listing = await source.list();
  const library = await loadLibrary({ corpusPath: corpus, dataDir: data, save: 'never' });
  const workers = analysisWorkers({ entry: await builtWorker() });
  const servers = serverFiles(join(data, 'servers'));
  const shelf = openShelf({ library, source, listing, servers, workers, engines, log, build: 'test' });
  const discord = await startLoopback();
  const bot = await startGateway({
    ...{ token: discord.token, application: null, server: null, apiBase: discord.apiBase, log, shelf },
    dispatcher: dispatcher({ commands: await loadCommands(), library: shelf.libraryFor, ready: shelf.ready, log }),
    sourceNow: sourceNow(corpus, servers),
    collections: collections({ files: servers, shelf, workers, log, limits }),
    flood: () => 0,
  });
  return {
    ...{ discord, bot, shelf, servers, corpus, data, lines },
    async end() {
      await bot.stop();
      await shelf.close();
      await workers.close();
      await discord.stop();
      for (const folder of [corpus, data]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Own = Awaited<ReturnType<typeof ownArticles>>;
