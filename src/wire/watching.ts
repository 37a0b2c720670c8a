import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lease } from '../adapters/lease.ts';
import { settingsFiles } from '../adapters/settingsFiles.ts';
import type { Library } from '../index/library.ts';
import type { Config } from '../ops/config.ts';
import type { Log } from '../ops/faults.ts';
import type { SettingsStore } from '../transports/discord/discordSettings.ts';
import { messenger } from '../transports/discord/watch/messenger.ts';
import { type WatchDesk, watchDesk } from '../transports/discord/watch/watching.ts';
import { watchKeeper } from '../transports/discord/watch/watchKeeper.ts';
import { watchStore } from '../transports/discord/watch/watchStore.ts';

/** What telling of news needs of the rest. */
export interface WatchingNeeds {
  readonly config: Pick<Config, 'DATA_DIR' | 'DISCORD_TOKEN' | 'DISCORD_API_BASE'>;
  readonly library: (server: string | null) => Library;
  readonly ready: (server: string | null) => Promise<void>;
  readonly settings: SettingsStore;
  readonly log: Log;
}

/** How often there is a look for news. */
const everyMs = 2_000;

/** Watches kept in DATA_DIR, and their messages, which `start` begins to send; null without a token, as nothing could be sent. */
export function watching({
  config,
  library,
  ready,
  settings,
  log,
}: WatchingNeeds): { readonly desk: WatchDesk; start(): { stop(): Promise<void> } } | null {
  const { DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase, DATA_DIR } = config;
  if (!token) return null;
  const folder = join(DATA_DIR, 'watches');
  const store = watchStore(settingsFiles(folder));
  const newId = () => randomBytes(6).toString('hex');
  const desk = watchDesk({ store, library, now: Date.now, newId });
  return {
    desk,
    start() {
      const keeper = watchKeeper({
        store,
        library,
        ready,
        settings,
        messenger: messenger(apiBase, token),
        log,
        now: Date.now,
        lease: lease(folder, 'sender'),
      });
      const timer = setInterval(() => void keeper.tick(), everyMs);
      return {
        async stop() {
          clearInterval(timer);
          // Whatever is being sent is written down: the next start finds out whether it arrived.
          await Promise.race([keeper.idle(), sleep(1_500, undefined, { ref: false })]);
        },
      };
    },
  };
}
