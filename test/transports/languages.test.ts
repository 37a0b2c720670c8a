import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/index/library.ts';
import { languages } from '../../src/present/words/language.ts';
import { buttonState } from '../../src/render/customId.ts';
import { buttonsOf, type Conversation, type LoopbackMessage } from '../loopback/conversation.ts';
import { newcomer, wrongWith } from '../loopback/crawl.ts';
import type { LoopbackDiscord, Who } from '../loopback/world.ts';
import { shown } from './gatewayStory.ts';
import { englishIn, ownWords, wordsOf } from './ownWords.ts';
import { type WholeBot, wholeBot } from './wholeBot.ts';

const articles: Readonly<Record<string, string>> = {
  'herald.md': `---
title: Norrland trade climbs
publisher: Norrland Herald
date: 2022-01-18
url: https://herald.example/trade
---
Trade between Norrland and the Vale Republic grew by 12.5 percent to $61 billion in 2021, the Norrland Ministry of Trade said.

Hanna Brandt, director of the customs office, opened the new bridge. “The bridge will last a hundred years,” she said.
`,
  'gazette.md': `---
title: Vale trade climbs higher
publisher: Vale Gazette
date: 2022-01-20
---
Trade between Norrland and the Vale Republic came to $64 billion in 2021, up 14 percent, according to the customs office.

Hanna Brandt called the figure “a record that will not last forever”.
`,
  'undated.txt': 'Barges carried salt down the river in winter. Tom Hale said that the river was high.',
};

const asked: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['ask', { question: 'trade between Norrland and the Vale Republic in 2021' }],
  ['ask', { question: 'zeppelins over Norrland' }],
  ['ask', { question: '31 February 2019 trade' }],
  ['ask', { question: 'trade 2021', private: true }],
  ['quote', { speaker: 'Hanna Brandt' }],
  ['quote', { speaker: 'Nobody Known' }],
  ['quote', { speaker: 'Hanna Brandt', about: 'salt' }],
  ['quote', {}],
  ['said', { text: 'The bridge will last a thousand years', by: 'Hanna Brandt' }],
  ['said', { text: 'x' }],
  ['search', { query: 'trade bridge' }],
  ['search', { query: 'by:Nobody trade' }],
  ['search', { query: '-trade' }],
  ['figures', { about: 'trade' }],
  ['figures', {}],
  ['timeline', { topic: 'trade' }],
  ['timeline', { topic: 'zeppelins' }],
  ['who', { name: 'Hanna Brandt' }],
  ['who', { name: 'Nobody' }],
  ['compare', { a: 'herald.md', b: 'gazette.md' }],
  ['compare', { a: 'Atlantis', b: '2021' }],
  ['sources', {}],
  ['help', {}],
  ['footnote status', {}],
  ['footnote setup', {}],
  ['watch', {}],
  ['corpus list', {}],
];

/** What is no word of Footnote's own: names, and what is typed as it is. */
const typed = wordsOf([
  'Footnote Discord SHA ms UTC JSON p en fr md txt https example herald year from to in title by of about',
  ...Object.entries(articles).flat(),
  ...asked.flatMap(([name, options]) => [name, ...Object.values(options).map(String)]),
  '/ask how much did trade grow in 2018? /ask trade volume 2018 /quote Peskov about:pivot /search trade war tariffs year /sources',
  'press spokesman true false English unknown',
]);

let whole: WholeBot;
let discord: LoopbackDiscord;
let library: Library;
let english: ReadonlySet<string>;

beforeAll(async () => {
  whole = await wholeBot(articles, { version: '1.2.3' });
  ({ discord, library } = whole);
  english = await ownWords('en');
}, 30_000);

afterEach(() => {
  expect(discord.problems.splice(0)).toEqual([]);
});

afterAll(() => whole.end());

const tags = { en: 'en-US', de: 'de', fr: 'fr', es: 'es-419', ru: 'ru', zh: 'zh-TW' } as const;
const manager = { permissions: String(1 << 5) };

/** Somebody whose Discord and whose server speak a language. */
const native = (locale: string, more: Who = {}): Who => ({ user: newcomer(), locale, serverLocale: locale, ...more });

const labels = (message: LoopbackMessage) => buttonsOf(message).map(({ label }) => label ?? '');
const everything = (message: LoopbackMessage) => [shown(message), ...labels(message)].join('\n');

function button(message: LoopbackMessage, what: string): string {
  const found = buttonsOf(message).find(({ id }) => buttonState(id ?? '')?.do === what)?.id;
  if (!found) throw new Error(`no ${what} among ${labels(message).join(', ')}`);
  return found;
}

const slash = (name: string, options: Readonly<Record<string, unknown>>, who: Who): Promise<LoopbackMessage> =>
  discord.answered(discord.slash(name, options, who));
const click = (card: LoopbackMessage, what: string, who: Who): Promise<LoopbackMessage> =>
  discord.answered(discord.click(card, button(card, what), who));

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  const tag = tags[language];
  const leftIn = async (text: string) => englishIn(text, english, [await ownWords(language), typed]);

  it.each(asked)('/%s %j says nothing of its own in English', async (name, options) => {
    const card = await slash(name, options, native(tag, manager));
    expect(await leftIn(everything(card))).toEqual([]);
    expect(wrongWith(card, library)).toEqual([]);
    const same = await slash(name, options, native('en-US', manager));
    // Both show the same passages, to the character.
    const places = (message: LoopbackMessage) =>
      buttonsOf(message)
        .map(({ id }) => buttonState(id ?? ''))
        .filter((state) => state?.do === 'source');
    expect(places(card).slice(0, 1)).toEqual(places(same).slice(0, 1));
  });

  it('every button leads to the same language', async () => {
    const card = await slash('ask', { question: 'trade between Norrland and the Vale Republic in 2021' }, native(tag));
    for (const what of ['source', 'compare']) {
      const next = await click(card, what, native(tag));
      expect(next.private).toBe(true);
      expect(await leftIn(everything(next))).toEqual([]);
      if (what === 'source') expect(await leftIn(everything(await click(next, 'exact', native(tag))))).toEqual([]);
    }
    const denied = await click(card, 'dismiss', native(tag));
    expect(await leftIn(everything(denied))).toEqual([]);
    const window = discord.click(card, button(card, 'follow'), native(tag));
    await until(() => window.first !== null && window.first !== undefined);
    expect(await leftIn(JSON.stringify(texts(window)))).toEqual([]);
  });

  it('forged buttons, floods and unknown commands are answered in it', async () => {
    const card = await slash('ask', { question: 'trade' }, native(tag));
    expect(await leftIn(everything(await discord.answered(discord.click(card, 'fn0|old', native(tag)))))).toEqual([]);
    expect(await leftIn(everything(await slash('gone', {}, native(tag))))).toEqual([]);
    const hasty = native(tag);
    const all = await Promise.all(Array.from({ length: 12 }, () => slash('sources', {}, hasty)));
    expect(await leftIn(all.map(everything).join('\n'))).toEqual([]);
  });

  it('messages are checked and sourced in it', async () => {
    const message =
      'Hanna Brandt said “The bridge will last a thousand years”. Trade came to $64 billion in 2021. Cows fly at night over Paris.';
    for (const name of ['Check this message', 'Find sources']) {
      const card = await discord.answered(discord.checkMessage(name, message, native(tag)));
      const left = (await leftIn(everything(card))).filter((word) => !wordsOf([message]).has(word));
      expect(left).toEqual([]);
    }
  });
});

/** The texts of a window. */
function texts({ first }: Conversation): readonly string[] {
  const data = Object(first?.data);
  return [data.title, ...data.components.flatMap((one: { label: string; description: string }) => [one.label, one.description])];
}

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('who sees what in which language', () => {
  const german = { locale: 'de', serverLocale: 'fr' };
  const question = { question: 'trade between Norrland and the Vale Republic in 2021' };

  it('is the server’s for what everybody sees, the asker’s for what the asker alone sees', async () => {
    expect(shown(await slash('ask', question, { user: newcomer(), ...german }))).toContain('Les sources divergent');
    expect(shown(await slash('ask', { ...question, private: true }, { user: newcomer(), ...german }))).toContain(
      'Die Quellen weichen',
    );
    expect(shown(await slash('help', {}, { user: newcomer(), ...german }))).toContain('Worauf du dich verlassen kannst');
    expect(shown(await slash('ask', { question: '31 February 2019' }, { user: newcomer(), ...german }))).toContain(
      'prüf das Datum',
    );
    expect(shown(await slash('ask', question, { user: newcomer(), ...german, server: null }))).toContain('Die Quellen weichen');
  });

  it('is the language that was set up, before that of the server', async () => {
    const server = '700000000000000077';
    const boss = { user: newcomer(), ...german, server, ...manager };
    const panel = await slash('footnote setup', {}, boss);
    const chosen = discord.choose(panel, 'fn1|p|language', ['ru'], boss);
    await discord.answered(chosen);
    expect(shown(await slash('ask', question, { user: newcomer(), ...german, server }))).toContain('Источники расходятся');
    const asker = { user: newcomer(), ...german, server };
    const mine = await slash('ask', { ...question, private: true }, asker);
    expect(shown(mine)).toContain('Die Quellen weichen');
    const shared = await click(mine, 'share', asker);
    expect(shared.private).toBe(false);
    expect(shown(shared)).toContain('Источники расходятся');
    expect(labels(shared)).toContain('Сравнить');
    expect(labels(shared)).not.toContain('Teilen');
  });

  it('is the language of who clicks for a private copy', async () => {
    const card = await slash('ask', question, { user: newcomer(), ...german });
    const other = await click(card, 'source', { user: newcomer(), locale: 'zh-CN', serverLocale: 'fr' });
    expect(other.private).toBe(true);
    expect(shown(other)).toContain('文件');
  });

  it.each([
    ['de', 'Quelle?', 'Mit den Artikeln verglichen'],
    ['fr', 'c’est vrai ?', 'Vérifié d’après les articles'],
    ['es', '¿Es verdad?', 'Cotejado con los artículos'],
    ['ru', 'Это правда?', 'Сверено со статьями'],
    ['zh', '是真的吗？', '已与文章核对'],
  ])('is understood where a message is to be checked, in %s', async (language, wish, title) => {
    const server = `70000000000000009${language.length}${language.charCodeAt(0) % 10}`;
    const user = newcomer();
    await slash('sources', {}, { user, locale: language, serverLocale: language, server });
    const before = discord.messages.length;
    discord.say(`<@${discord.self}> ${wish}`, { user, server, under: 'The bridge will last a hundred years.' });
    await until(() => discord.messages.length > before);
    expect(shown(discord.messages.at(-1) ?? null)).toContain(title);
  });

  it('is known for messages from what Discord told before', async () => {
    const server = '700000000000000088';
    const user = newcomer();
    await slash('sources', {}, { user, ...german, server });
    const before = discord.messages.length;
    discord.say(`<@${discord.self}> trade between Norrland and the Vale Republic in 2021`, { user, server });
    await until(() => discord.messages.length > before);
    expect(shown(discord.messages.at(-1) ?? null)).toContain('Les sources divergent');
    const then = discord.messages.length;
    discord.say('trade between Norrland and the Vale Republic in 2021', { user, server: null });
    await until(() => discord.messages.length > then);
    expect(shown(discord.messages.at(-1) ?? null)).toContain('Die Quellen weichen');
  });
});
