import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import search from '../../commands/search.ts';
import watch from '../../commands/watch.ts';
import { settingsFiles } from '../../src/adapters/settingsFiles.ts';
import type { Command } from '../../src/command/define.ts';
import type { Library } from '../../src/index/library.ts';
import { type Log, silentLog } from '../../src/ops/faults.ts';
import { type ServerSettings, settingsInMemory, standardSettings } from '../../src/transports/discord/discordSettings.ts';
import { messenger } from '../../src/transports/discord/watch/messenger.ts';
import { watchDesk } from '../../src/transports/discord/watch/watching.ts';
import { watchKeeper } from '../../src/transports/discord/watch/watchKeeper.ts';
import { watchStore } from '../../src/transports/discord/watch/watchStore.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import type { Gateway } from '../../src/transports/gateway.ts';
import { buttonsOf, type LoopbackMessage } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { directChannel } from '../loopback/rest.ts';
import { v2 } from '../loopback/rules.ts';
import type { LoopbackDiscord, Who } from '../loopback/world.ts';
import { button, shown } from './gatewayStory.ts';
import { libraryOf, smallBot } from './smallBot.ts';

const day = 24 * 60 * 60_000;
const hour = 60 * 60_000;
const owner = '100000000000000001';
const moderator = { user: '100000000000000002', permissions: String(1 << 13) };
const here = '800000000000000001';

const first = { 'a.txt': 'Trade reached $107 billion in 2018.\nThe harbour froze.' };
const second = { ...first, 'b.txt': 'A ship brought *salt*.\nTrade came to $120 billion in 2020, the port said.' };
const third = { ...second, 'c.txt': 'Trade fell in 2021 for the first time.' };

let discord: LoopbackDiscord;
let folder: string;
let texts: Readonly<Record<string, string>>;
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
  texts = now;
  library = libraryOf(texts, { publisher: 'The Gull', date: '2024-05-01' });
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

describe('a watch', () => {
  it('tells its owner of new passages, word for word and cited, in plain text that pings nobody', async () => {
    const begun = await begin();
    expect(begun.private).toBe(true);
    expect(shown(begun)).toContain('“trade”');
    await pass(day);
    expect(posts()).toEqual([]);
    arrive(second);
    await pass(10_000);
    expect(posts().map(({ channel }) => channel)).toEqual([directChannel(owner)]);
    expect(content(0)).toContain('Trade** came to $120 billion in 2020, the port said.');
    expect(content(0)).toContain('The Gull');
    expect(content(0)).not.toContain('107');
    expect(content(0)).not.toContain('salt');
    expect(Number(posts()[0]?.body['flags'] ?? 0) & v2).toBe(0);
    expect(posts()[0]?.body['allowed_mentions']).toEqual({ parse: [] });
    const source = await click(posts()[0], 'Source [1]');
    expect(shown(source)).toContain('b.txt');
  });

  it('writes at most once a day, and then what came meanwhile', async () => {
    await begin();
    arrive(second);
    await pass(10_000);
    arrive(third);
    for (let hours = 0; hours < 23; hours++) await pass(hour);
    expect(posts().length).toBe(1);
    await pass(hour);
    expect(posts().length).toBe(2);
    expect(content(1)).toContain('for the first time');
    expect(content(1)).not.toContain('$120');
    for (let days = 0; days < 5; days++) await pass(day);
    expect(posts().length).toBe(2);
  });

  it('waits for the end of quiet hours', async () => {
    const rules: ServerSettings = { ...standardSettings, quiet: '22-7', zone: 'Europe/Berlin' };
    await settings.keep('700000000000000001', rules);
    await begin();
    time = Date.parse('2024-05-02T21:30:00Z');
    arrive(second);
    await pass(hour);
    time = Date.parse('2024-05-03T04:59:00Z');
    await pass(30_000);
    expect(posts()).toEqual([]);
    await pass(60_000);
    expect(posts().length).toBe(1);
  });

  it('keeps silent while muted, and tells afterwards what came meanwhile', async () => {
    const begun = await begin();
    const muted = await click(begun, 'Mute');
    arrive(second);
    await pass(2 * day);
    expect(posts()).toEqual([]);
    await click(muted, 'Unmute');
    await pass(10_000);
    expect(posts().length).toBe(1);
  });

  it('ends with Unsubscribe, also on a message of before a restart', async () => {
    await begin();
    arrive(second);
    await pass(10_000);
    await restart();
    expect(shown(await click(posts()[0], 'Unsubscribe'))).toContain('no longer watched');
    arrive(third);
    await pass(2 * day);
    expect(posts().length).toBe(1);
    expect(shown(await click(posts()[0], 'Mute'))).toContain('no longer being watched');
  });

  it('shows whole passages in 2,000 characters at most, and leads to the rest', async () => {
    await begin();
    const many = Array.from({ length: 9 }, (_, i) => [
      `n${i}.txt`,
      `Trade of port ${i} *rose* ${'and rose again '.repeat(24)}by ${i} tonnes.`,
    ]);
    arrive({ ...first, ...Object.fromEntries(many) });
    await pass(10_000);
    expect(content(0).length).toBeLessThanOrEqual(2_000);
    expect(content(0)).toMatch(/by \d tonnes\.\n-# \\\[1\]/);
    expect(content(0)).toMatch(/\d more new passages/);
    expect(shown(await click(posts()[0], 'Search'))).toContain('Trade of port');
  });

  it('counts copies of one report once, and words that were there before not at all', async () => {
    await begin();
    const report = 'Trade of the northern harbours doubled within three years, the office said on Monday.';
    arrive({
      ...first,
      'x.txt': report,
      'y.txt': `${report} It gave no reason.`,
      'z.txt': 'Trade reached $107 billion in 2018.',
    });
    await pass(10_000);
    expect(content(0).match(/doubled/g)?.length).toBe(1);
    expect(content(0)).not.toContain('107');
  });
});

describe('where a watch writes', () => {
  it('is the channel, for those who may manage messages there', async () => {
    expect(shown(await begin({ here: true }))).toContain('manage messages');
    const deaf = { ...moderator, botPermissions: '0' };
    expect(shown(await begin({ here: true }, deaf))).toContain('not allowed to write');
    expect(shown(await begin({ here: true }, { ...moderator, installed: 'person' }))).toContain('not allowed to write');
    await begin({ here: true }, moderator);
    arrive(second);
    await pass(10_000);
    expect(posts().map(({ channel }) => channel)).toEqual([here]);
  });

  it('is changed by its owner or a moderator, by nobody else', async () => {
    await begin({ here: true }, moderator);
    arrive(second);
    await pass(10_000);
    expect(shown(await click(posts()[0], 'Mute', { user: '100000000000000009' }))).toContain('Only the person');
    expect(shown(await click(posts()[0], 'Mute', { ...moderator, user: '100000000000000003' }))).toContain('muted');
    expect(shown(await click(posts()[0], 'Unsubscribe', { ...moderator, server: '700000000000000002' }))).toContain('no longer');
  });

  it('is given up when the channel is closed: its owner is told once, and can resume', async () => {
    await begin({ here: true }, moderator);
    discord.closed.add(here);
    arrive(second);
    for (let days = 0; days < 3; days++) await pass(day);
    await restart();
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts().map(({ channel }) => channel)).toEqual([directChannel(moderator.user)]);
    expect(content(0)).toContain('rests');
    expect(warned.length).toBe(1);
    discord.closed.clear();
    await click(posts()[0], 'Resume', { ...moderator, server: null });
    await pass(10_000);
    expect(posts()[1]?.channel).toBe(here);
    expect(content(1)).toContain('$120 billion');
  });

  it('is given up when its owner takes no direct messages, which the list says', async () => {
    await begin();
    discord.closed.add(owner);
    arrive(second);
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts()).toEqual([]);
    const list = await discord.answered(discord.slash('watch'));
    expect(shown(list)).toContain('you take no direct messages');
    discord.closed.clear();
    time += 1_000;
    await click(list, 'Resume: trade');
    await pass(10_000);
    expect(posts().length).toBe(1);
  });
});

describe('the list of watches', () => {
  it('holds the asker’s own, each with a button to end it', async () => {
    expect(shown(await discord.answered(discord.slash('watch')))).toContain('nothing yet');
    await begin();
    await begin({ topic: 'salt' });
    await begin({ topic: 'ships' }, { user: '100000000000000009' });
    const list = await discord.answered(discord.slash('watch'));
    expect(buttonsOf(list).map(({ label }) => label)).toEqual(['Unsubscribe: trade', 'Unsubscribe: salt', 'Dismiss']);
  });

  it('takes a topic once, none without words, and ten for each person', async () => {
    await begin();
    expect(shown(await begin({ topic: ' Trade ' }))).toContain('already');
    expect(shown(await begin({ topic: 'the of' }))).toContain('needs a word');
    for (let i = 0; i < 9; i++) await begin({ topic: `salt ${i}` }, { server: null, user: owner }).then(() => (time += 1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const eleventh = discord.slash('watch', { topic: 'one more' }, { user: owner });
    expect(shown(await discord.answered(eleventh))).toMatch(/10 topics already|wait/);
  });
});

describe('when things go wrong, a watch', () => {
  it('is kept over a restart, with what it has not told yet', async () => {
    await begin();
    arrive(second);
    await tick();
    await restart();
    await pass(10_000);
    expect(posts().length).toBe(1);
    await restart();
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts().length).toBe(1);
  });

  it('tells of what came while the program was not running', async () => {
    await begin();
    await bot.stop();
    arrive(second);
    await start();
    await pass(10_000);
    expect(posts().length).toBe(1);
  });

  it.each([
    ['arrived without Discord’s receipt', 'cut after' as const],
    ['never arrived', 'cut' as const],
  ])('writes once where a message %s and the program died', async (_, fault) => {
    await begin();
    arrive(second);
    await tick();
    time += 10_000;
    discord.faults.post.push(fault, fault, fault);
    await tick();
    await restart();
    for (let minutes = 0; minutes < 30; minutes++) await pass(60_000);
    expect(posts().length).toBe(1);
    expect(content(0)).toContain('$120');
  });

  it('waits out a Discord that is unwell', async () => {
    await begin();
    arrive(second);
    await tick();
    time += 10_000;
    discord.faults.post.push(...Array.from({ length: 3 }, () => ({ status: 500 }) as const));
    await tick();
    expect(posts()).toEqual([]);
    for (let minutes = 0; minutes < 10; minutes++) await pass(60_000);
    expect(posts().length).toBe(1);
  });
});
