import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { helpText, tokenHint, type Wish, wishOf } from './cli/arguments.ts';
import { refusalLine } from './cli/indexing.ts';
import { type Io, print, readerGone } from './cli/io.ts';
import { progressBar } from './cli/progress.ts';
import type { Library } from './index/library.ts';
import type { Config } from './ops/config.ts';
import { OperatorFault } from './ops/faults.ts';
import { type OpenLog, openLog } from './ops/log.ts';
import { visible } from './render/visible.ts';
import type { SettingsStore } from './transports/discord/discordSettings.ts';
import type { Dispatcher } from './transports/dispatch.ts';

/**
 * Runs what the arguments ask for and resolves to the exit status; ends early, with status 0, when `signal` aborts.
 * The only place where ports meet adapters. What a way of starting does not need is not loaded for it.
 */
export async function program(argv: readonly string[], io: Io, signal: AbortSignal): Promise<number> {
  try {
    const wish = wishOf(argv);
    if (wish.do === 'help') return await said(io, helpText);
    if (wish.do === 'version') return await said(io, packageJson.version);
    const { configOf, environment } = await import('./ops/config.ts');
    const config = configOf(environment(io.environment));
    const secrets = [config.DISCORD_TOKEN];
    const log = openLog({ level: config.LOG_LEVEL, secrets, write: (line) => io.errors.write(line, () => {}) });
    try {
      return await perform({ wish, config, io, log, signal });
    } catch (error) {
      if (signal.aborted || readerGone(error) || error instanceof OperatorFault) throw error;
      log.error('the program failed', error);
      throw new OperatorFault('Something went wrong; the log has the whole of it (LOG_LEVEL=info shows it).', 1);
    } finally {
      await log.flush();
    }
  } catch (error) {
    if (signal.aborted || readerGone(error)) return 0;
    if (!(error instanceof OperatorFault)) throw error;
    await print(io.errors, `${visible(error.message)}\n`).catch(() => {});
    return error.status;
  }
}

interface Running {
  readonly wish: Wish;
  readonly config: Config;
  readonly io: Io;
  readonly log: OpenLog;
  readonly signal: AbortSignal;
}

async function perform(running: Running): Promise<number> {
  const { wish, io, config, signal } = running;
  switch (wish.do) {
    case 'typed': {
      const { loadCommands } = await import('./command/load.ts');
      const { oneShot } = await import('./cli/oneShot.ts');
      const commands = await loadCommands();
      return oneShot(wish.text, { json: wish.json, io, commands, open: () => opened(running) });
    }
    case 'batch': {
      const { batch } = await import('./cli/batch.ts');
      return batch(await opened(running), io, signal);
    }
    case 'quotations': {
      const { quotations } = await import('./cli/quotations.ts');
      return quotations(await articles(running, 'when slow'), io, wish.format);
    }
    case 'rank': {
      const [{ rankLines }, { rank }] = await Promise.all([import('./cli/rank.ts'), import('./answer/rank.ts')]);
      return rankLines(rank, io, signal);
    }
    case 'index': {
      const { indexSummary } = await import('./cli/indexing.ts');
      const began = performance.now();
      const library = await articles(running, 'always');
      return indexSummary(library, { seconds: (performance.now() - began) / 1000, json: wish.json, io });
    }
    case 'serve':
      return serve(running);
    case 'register':
      return register(running);
    case 'run':
      return config.DISCORD_TOKEN ? bot(running) : chat(running);
    case 'help':
    case 'version':
      return 0;
  }
}

/** Where Discord is and who this program is there; throws an OperatorFault without a token. */
function discordOf({ config }: Running) {
  const { DISCORD_TOKEN: token, DISCORD_APP_ID, DISCORD_GUILD_ID, DISCORD_API_BASE } = config;
  if (!token) throw new OperatorFault(`DISCORD_TOKEN is not set: ${tokenHint}`);
  return { token, application: DISCORD_APP_ID ?? null, server: DISCORD_GUILD_ID ?? null, apiBase: DISCORD_API_BASE };
}

async function register(running: Running): Promise<number> {
  const discord = discordOf(running);
  const [{ loadCommands }, { publish }] = await Promise.all([import('./command/load.ts'), import('./transports/publish.ts')]);
  const { outcome, commands } = await publish(await loadCommands(), discord);
  const names = commands.map((name) => `/${name}`).join(', ');
  return said(running.io, outcome === 'published' ? `Published to Discord: ${names}` : `Discord has them already: ${names}`);
}

async function bot(running: Running): Promise<number> {
  const { io, log, signal, wish, config } = running;
  const discord = discordOf(running);
  const [{ startGateway }, { sourceNow }, dispatcher] = await Promise.all([
    import('./transports/gateway.ts'),
    import('./adapters/sourceNow.ts'),
    opened(running),
  ]);
  // A bot that runs for months must not end because some library forgot to listen to a promise.
  process.on('unhandledRejection', (error) => log.error('a promise failed and nobody listened', error));
  const stopped = aborted(signal);
  const about = { settings: await serverSettings(config), version: packageJson.version };
  const starting = startGateway({
    ...discord,
    ...about,
    dispatcher,
    log,
    sourceNow: sourceNow(wish.corpus ?? config.CORPUS_PATH),
  });
  const gateway = await Promise.race([starting, stopped]);
  // Told to stop before Discord said hello: the connection is closed as soon as it stands.
  if (!gateway) return starting.then(({ stop }) => stop()).then(() => 0);
  const invite = `https://discord.com/oauth2/authorize?client_id=${gateway.application}&scope=bot+applications.commands&permissions=0`;
  await print(io.errors, `Footnote is in Discord as ${visible(gateway.name)}. Invite it: ${invite}\n`);
  try {
    await Promise.race([gateway.ended, stopped]);
  } finally {
    await gateway.stop();
  }
  return 0;
}

async function serve(running: Running): Promise<number> {
  const { io, log, signal, wish, config } = running;
  const { DISCORD_PUBLIC_KEY: publicKey, DISCORD_APP_ID, DISCORD_API_BASE: apiBase, HOST: host, PORT: port } = config;
  if (!publicKey)
    throw new OperatorFault('DISCORD_PUBLIC_KEY is not set; it stands in the Developer Portal under General Information.');
  const [{ startInteractions }, { sourceNow }, dispatcher] = await Promise.all([
    import('./transports/interactions.ts'),
    import('./adapters/sourceNow.ts'),
    opened(running),
  ]);
  const look = sourceNow(wish.corpus ?? config.CORPUS_PATH);
  const about = { settings: await serverSettings(config), version: packageJson.version };
  const parts = {
    ...about,
    publicKey,
    application: DISCORD_APP_ID ?? null,
    host,
    port,
    apiBase,
    dispatcher,
    log,
    sourceNow: look,
  };
  const endpoint = await startInteractions(parts);
  await print(io.errors, `Taking interactions at http://${host}:${endpoint.port}/interactions\n`);
  await aborted(signal);
  await endpoint.stop();
  return 0;
}

async function chat(running: Running): Promise<number> {
  const [{ chat: converse }, { sourceNow }] = await Promise.all([import('./cli/console.ts'), import('./adapters/sourceNow.ts')]);
  const { io, config, log, signal, wish } = running;
  const look = sourceNow(wish.corpus ?? config.CORPUS_PATH);
  const dispatcher = await opened(running);
  const { openPreview } = await import('./transports/preview/previewOpen.ts');
  const page = await openPreview({
    ...{ host: config.HOST, port: config.PORT, dispatcher, log, sourceNow: look, version: packageJson.version },
    folder: new URL('./preview/', import.meta.url),
    say: (line) => print(io.errors, `${visible(line)}\n`),
  });
  try {
    return await converse(dispatcher, {
      ...{ io, dataDir: config.DATA_DIR, signal, sourceNow: look },
      preview: page?.address ?? null,
    });
  } finally {
    await page?.stop();
  }
}

/** Settings of servers, kept in DATA_DIR. */
async function serverSettings({ DATA_DIR }: Config): Promise<SettingsStore> {
  const [{ settingsFiles }, { settingsFrom }] = await Promise.all([
    import('./adapters/settingsFiles.ts'),
    import('./transports/discord/discordSettings.ts'),
  ]);
  const files = settingsFiles(join(DATA_DIR, 'servers'));
  return { of: async (server) => settingsFrom(await files.read(server)), keep: files.write };
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** Commands and articles, ready to answer. */
async function opened(running: Running): Promise<Dispatcher> {
  const [{ loadCommands }, { dispatcher }] = await Promise.all([import('./command/load.ts'), import('./transports/dispatch.ts')]);
  const [commands, library] = await Promise.all([loadCommands(), articles(running, 'when slow')]);
  return dispatcher({ commands, library: () => library, log: running.log });
}

/** The articles, with a bar while that takes long and a line on stderr for each file that was refused. */
async function articles({ wish, config, io, signal }: Running, save: 'always' | 'when slow'): Promise<Library> {
  const { loadLibrary } = await import('./adapters/loadLibrary.ts');
  const corpusPath = wish.corpus ?? config.CORPUS_PATH;
  const bar = progressBar(io, 1000);
  try {
    const onWarning = (line: string) => io.errors.write(`${visible(line)}\n`, () => {});
    const library = await loadLibrary({ corpusPath, dataDir: config.DATA_DIR, save, onProgress: bar.show, onWarning, signal });
    bar.clear();
    for (const refusal of library.refused) onWarning(`refused ${refusalLine(refusal)}`);
    return library;
  } catch (error) {
    if (error instanceof Error && error.name === 'CorpusFault') throw new OperatorFault(error.message);
    throw error;
  } finally {
    bar.clear();
  }
}

async function said(io: Io, text: string): Promise<0> {
  await print(io.output, `${text}\n`);
  return 0;
}
