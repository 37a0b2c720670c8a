import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import search from '../../commands/search.ts';
import watch from '../../commands/watch.ts';
import { settingsFiles } from '../../src/adapters/settingsFiles.ts';
import type { Command } from '../../src/command/define.ts';
import type { Library } from '../../src/index/library.ts';
import { type Log, silentLog } from '../../src/ops/faults.ts';
import { settingsInMemory } from '../../src/transports/discord/discordSettings.ts';
import { messenger } from '../../src/transports/discord/watch/messenger.ts';
import { watchDesk } from '../../src/transports/discord/watch/watching.ts';
import { watchKeeper } from '../../src/transports/discord/watch/watchKeeper.ts';
import { watchStore } from '../../src/transports/discord/watch/watchStore.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import type { Gateway } from '../../src/transports/gateway.ts';
import type { LoopbackMessage } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import type { LoopbackDiscord, Who } from '../loopback/world.ts';
import { button } from './gatewayStory.ts';
import { libraryOf, smallBot } from './smallBot.ts';

export const day = 24 * 60 * 60_000;
export const hour = 60 * 60_000;
export const owner = '100000000000000001';
export const moderator = { user: '100000000000000002', permissions: String(1 << 13) };
export const here = '800000000000000001';

const first = { 'a.txt': 'Trade reached $107 billion in 2018.\nThe harbour froze.' };
export const second = { ...first, 'b.txt': 'A ship brought *salt*.\nTrade came to $120 billion in 2020, the port said.' };
export const third = { ...second, 'c.txt': 'Trade fell in 2021 for the first time.' };

/** A bot whose people watch topics: the clock, the articles and the files of its watches are in the test's hands. */
export function watchStory() {
  let discord: LoopbackDiscord;
  let folder: string;
  let library: Library;
  let time: number;
  let settings: ReturnType<typeof settingsInMemory>;
  let bot: Gateway;
  let tick: () => Promise<void>;
  const warned: string[] = [];
  const log: Log = { ...silentLog, warn: (line) => warned.push(line) };

  /** A program that starts, on whatever is kept in the folder. */
  async function start(): Promise<void> {
    const store = watchStore(settingsFiles(folder));
    let count = 0;
    const newId = () => `watch${time.toString(36)}${count++}`;
    const common = { store, library: () => library, now: () => time };
    const desk = watchDesk({ ...common, newId });
    const post = messenger(discord.apiBase, discord.token);
    const keeper = watchKeeper({ ...common, settings, messenger: post, log, lease: async () => true });
    const commands = new Map<string, Command>([watch, search].map((one) => [one.name, one as unknown as Command]));
    const answering = dispatcher({ commands, library: () => library, log: silentLog });
    bot = await smallBot(discord, library, { dispatcher: answering, settings, watching: desk });
    tick = keeper.tick;
  }

  /** The program is killed and started again. */
  async function restart(): Promise<void> {
    await bot.stop();
    await start();
  }

  /** The articles are these from now on. */
  function arrive(now: Readonly<Record<string, string>>): void {
    library = libraryOf(now, { publisher: 'The Gull', date: '2024-05-01' });
  }

  /** Looks for news, and again when those that come together have settled. */
  async function pass(ms: number): Promise<void> {
    await tick();
    time += ms;
    await tick();
  }

  const begin = (options = {}, who: Who = {}) => discord.answered(discord.slash('watch', { topic: 'trade', ...options }, who));
  const click = (message: LoopbackMessage | undefined, label: string, who: Who = {}) =>
    discord.answered(discord.click(message ?? null, button(message ?? null, label), who));
  const posts = () => discord.messages.filter((one) => one.asker === null);
  const content = (at: number) => String(posts()[at]?.body['content']);

  beforeEach(async () => {
    discord = await startLoopback();
    folder = mkdtempSync(join(tmpdir(), 'footnote-watch-'));
    settings = settingsInMemory();
    time = Date.parse('2024-05-02T12:00:00Z');
    warned.length = 0;
    arrive(first);
    await start();
  });

  afterEach(async () => {
    await bot.stop();
    await discord.stop();
    rmSync(folder, { recursive: true });
    expect(discord.problems).toEqual([]);
  });

  return {
    get discord() {
      return discord;
    },
    get settings() {
      return settings;
    },
    get time() {
      return time;
    },
    set time(now) {
      time = now;
    },
    stop: () => bot.stop(),
    tick: () => tick(),
    ...{ first, warned, start, restart, arrive, pass, begin, click, posts, content },
  };
}
