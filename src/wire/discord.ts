import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { tokenHint } from '../cli/arguments.ts';
import { print } from '../cli/io.ts';
import type { Config } from '../ops/config.ts';
import { eventLoop } from '../ops/eventLoop.ts';
import { OperatorFault } from '../ops/faults.ts';
import { health } from '../ops/health.ts';
import { visible } from '../render/visible.ts';
import type { SettingsStore } from '../transports/discord/discordSettings.ts';
import { botInProcesses, ownPart, sayReady, serveInProcesses } from './processes.ts';
import { aborted, type Running, said } from './running.ts';
import { kept } from './shelf.ts';
import { watching } from './watching.ts';

/** Publishes the commands to Discord. */
export async function register(running: Running): Promise<number> {
  const discord = discordOf(running);
  const [{ loadCommands }, { publish }] = await Promise.all([import('../command/load.ts'), import('../transports/publish.ts')]);
  const { outcome, commands } = await publish(await loadCommands(), discord);
  const names = commands.map((name) => `/${name}`).join(', ');
  return said(running.io, outcome === 'published' ? `Published to Discord: ${names}` : `Discord has them already: ${names}`);
}

/** Runs the bot over the gateway until it is stopped. */
export async function bot(running: Running): Promise<number> {
  const { io, log, signal, config, wish } = running;
  const discord = discordOf(running);
  const part = ownPart(io);
  if (!part && ((wish.workers ?? 1) > 1 || wish.shards !== null)) return botInProcesses(running, discord);
  const [{ startGateway }, { dispatcher, shelf, collections, sourceNow, close }] = await Promise.all([
    import('../transports/gateway.ts'),
    kept(running),
  ]);
  // A bot that runs for months must not end because some library forgot to listen to a promise.
  process.on('unhandledRejection', (error) => log.error('a promise failed and nobody listened', error));
  const stopped = aborted(signal);
  const settings = await serverSettings(config);
  const watches = watching({ config, library: dispatcher.library, ready: dispatcher.ready, settings, log });
  const loop = eventLoop(longTurn(running));
  const starting = startGateway({
    ...discord,
    ...{ shards: part?.shards ?? null, publishes: !part?.nth },
    ...{ settings, watching: watches?.desk ?? null, version: packageJson.version, eventLoop: loop },
    ...{ dispatcher, shelf, collections, log, sourceNow },
  });
  const gateway = await Promise.race([starting, stopped]);
  // Told to stop before Discord said hello: the connection is closed as soon as it stands.
  if (!gateway) return starting.then(({ stop }) => stop()).then(() => 0);
  const invite = `https://discord.com/oauth2/authorize?client_id=${gateway.application}&scope=bot+applications.commands&permissions=0`;
  sayReady(part);
  if (part?.speaks ?? true) await print(io.errors, `Footnote is in Discord as ${visible(gateway.name)}. Invite it: ${invite}\n`);
  const telling = watches?.start();
  try {
    await Promise.race([gateway.ended, stopped]);
  } finally {
    await Promise.all([gateway.stop(), telling?.stop(), close()]);
  }
  return 0;
}

/** Takes interactions over HTTP until it is stopped. */
export async function serve(running: Running): Promise<number> {
  const { io, log, signal, config, wish } = running;
  const { DISCORD_PUBLIC_KEY: publicKey, DISCORD_APP_ID, DISCORD_API_BASE: apiBase, HOST: host, PORT: port } = config;
  if (!publicKey)
    throw new OperatorFault('DISCORD_PUBLIC_KEY is not set; it stands in the Developer Portal under General Information.');
  const part = ownPart(io);
  if (!part && (wish.workers ?? 1) > 1) return serveInProcesses(running, wish.workers ?? 1);
  const [{ startInteractions }, { firstSeen }, { dispatcher, shelf, collections, sourceNow, close }] = await Promise.all([
    import('../transports/interactions.ts'),
    import('../adapters/firstSeen.ts'),
    kept(running),
  ]);
  const settings = await serverSettings(config);
  const watches = watching({ config, library: dispatcher.library, ready: dispatcher.ready, settings, log });
  const loop = eventLoop(longTurn(running));
  const { version } = packageJson;
  const parts = {
    ...{
      settings,
      watching: watches?.desk ?? null,
      version,
      eventLoop: loop,
      health: health({ articles: () => shelf.status(null), eventLoop: loop, version }),
    },
    publicKey,
    application: DISCORD_APP_ID ?? null,
    host,
    port,
    apiBase,
    isFirst: firstSeen(join(config.DATA_DIR, 'seen'), (error) =>
      log.warn(`replays to other programs go unseen: ${String(error)}`),
    ),
    ...{ dispatcher, shelf, collections, log, sourceNow },
  };
  const endpoint = await startInteractions(parts);
  sayReady(part);
  if (part?.speaks ?? true) await print(io.errors, `Taking interactions at http://${host}:${endpoint.port}/interactions\n`);
  const telling = watches?.start();
  await Promise.race([endpoint.warmUp(600), aborted(signal)]);
  await aborted(signal);
  await Promise.all([endpoint.stop(), telling?.stop(), close()]);
  return 0;
}

/** Where Discord is and who this program is there; throws an OperatorFault without a token. */
function discordOf({ config }: Running) {
  const { DISCORD_TOKEN: token, DISCORD_APP_ID, DISCORD_GUILD_ID, DISCORD_API_BASE } = config;
  if (!token) throw new OperatorFault(`DISCORD_TOKEN is not set: ${tokenHint}`);
  return { token, application: DISCORD_APP_ID ?? null, server: DISCORD_GUILD_ID ?? null, apiBase: DISCORD_API_BASE };
}

/** Turns that kept everybody waiting are written down. */
const longTurn =
  ({ log }: Running) =>
  (ms: number): void =>
    log.warn('the program was busy and nobody else had a turn', { ms: Math.round(ms) });

/** Settings of servers, kept in DATA_DIR. */
async function serverSettings({ DATA_DIR }: Config): Promise<SettingsStore> {
  const [{ settingsFiles }, { settingsFrom }] = await Promise.all([
    import('../adapters/settingsFiles.ts'),
    import('../transports/discord/discordSettings.ts'),
  ]);
  const files = settingsFiles(join(DATA_DIR, 'servers'));
  return { of: async (server) => settingsFrom(await files.read(server)), keep: files.write };
}
