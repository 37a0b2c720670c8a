import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Library } from '../../src/index/library.ts';
import { clickThrough, newcomer } from '../loopback/crawl.ts';
import { hostileArticles } from '../loopback/hostileArticles.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';
import { type WholeBot, wholeBot } from './wholeBot.ts';

let whole: WholeBot;
let discord: LoopbackDiscord;
let library: Library;

beforeAll(async () => {
  whole = await wholeBot(hostileArticles());
  ({ discord, library } = whole);
}, 30_000);

afterEach(() => {
  expect(discord.problems.splice(0)).toEqual([]);
});

afterAll(() => whole.end());

it('reads nearly all of the hostile articles', () => {
  expect(library.articles.length).toBeGreaterThanOrEqual(Object.keys(hostileArticles()).length - 1);
});

it.each([
  ['ask', { question: 'turnips' }],
  ['ask', { question: 'how much did turnips cost in 2018?' }],
  ['ask', { question: '**turnips** <@1> # [a](https://b.example) ||x||\n- `y`' }],
  ['ask', { question: `turnips ${'of the *bay* '.repeat(76)}`.slice(0, 1_000), private: true }],
  ['ask', { question: 'zeppelins over Marrow Bay' }],
  ['search', { query: 'turnips' }],
  ['search', { query: '"turnips stood beside"' }],
  ['quote', { speaker: 'Vera Smith' }],
  ['quote', { about: 'turnips' }],
  ['quote', { speaker: '<@1> **nobody**' }],
  ['figures', { about: 'turnips' }],
  ['compare', { a: 'talk.txt', b: 'many.txt', about: 'turnips' }],
  ['timeline', { topic: 'turnips' }],
  ['who', { name: 'Smith' }],
  ['said', { text: 'Turnips stood beside a bar at the side' }],
  ['sources', {}],
  ['help', {}],
])('/%s %j shows the articles’ words to the character, whatever is clicked', async (name, options) => {
  const message = await discord.answered(discord.slash(name, options, { user: newcomer() }));
  const { wrong, clicks } = await clickThrough(discord, message, library, 60);
  if (!['sources', 'help'].includes(name) && !JSON.stringify(options).includes('nobody')) expect(clicks).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

it.each([
  ['ask', { question: 'how much did turnips cost in 2018?' }],
  ['search', { query: '"turnips stood beside"' }],
  ['quote', { about: 'turnips' }],
  ['figures', { about: 'turnips' }],
  ['sources', {}],
  ['help', {}],
])('/%s %j keeps every limit in the script that takes most bytes', async (name, options) => {
  const who = { user: newcomer(), locale: 'ru', serverLocale: 'ru' };
  const { wrong } = await clickThrough(discord, await discord.answered(discord.slash(name, options, who)), library, 20);
  expect(wrong).toEqual([]);
});

it.each(Object.entries(hostileArticles()))('a message that repeats %s is checked and shown as it is', async (_, text) => {
  for (const name of ['Check this message', 'Find sources']) {
    const message = await discord.answered(discord.checkMessage(name, text.slice(0, 4_000), { user: newcomer() }));
    expect(message.private).toBe(true);
    const { wrong } = await clickThrough(discord, message, library, 10);
    expect(wrong).toEqual([]);
  }
});
