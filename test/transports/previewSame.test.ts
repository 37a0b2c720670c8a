import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartPainter } from '../../src/adapters/chartPainter.ts';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import type { Command } from '../../src/command/define.ts';
import { type Commands, loadCommands } from '../../src/command/load.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { languages } from '../../src/present/words/language.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import type { Gateway } from '../../src/transports/gateway.ts';
import { type Preview, startPreview } from '../../src/transports/preview/preview.ts';
import { buttonsOf } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';
import { broken, smallBot } from './smallBot.ts';

type Json = Readonly<Record<string, unknown>>;
interface Call {
  readonly body: { readonly type?: number; readonly data?: Json };
  readonly files: readonly { readonly name: string; readonly png?: string }[];
}

const user = '100000000000000001';
const server = '700000000000000001';
const tags = { en: 'en-US', de: 'de', fr: 'fr', es: 'es-ES', ru: 'ru', zh: 'zh-CN' } as const;
let [discord, bot, page]: [LoopbackDiscord | null, Gateway | null, Preview | null] = [null, null, null];

beforeAll(async () => {
  const library = await loadLibrary({ corpusPath: 'corpus', dataDir: 'data', save: 'never' });
  const commands: Commands = new Map([...(await loadCommands()), [broken.name, broken as unknown as Command]]);
  const made = () =>
    dispatcher({
      ...{ commands, library: () => library, log: silentLog, reference: () => 'the reference' },
      painter: chartPainter({ entry: null }),
    });
  discord = await startLoopback();
  bot = await smallBot(discord, library, { dispatcher: made(), flood: () => 0 });
  await bot.published;
  page = await startPreview({
    ...{ host: '127.0.0.1', port: 0, log: silentLog, sourceNow: async () => 'identical' as const, version: '0' },
    ...{ files: new Map(), dispatcher: made(), flood: () => 0 },
  });
}, 60_000);
afterAll(async () => {
  await page?.stop();
  await bot?.stop();
  await discord?.stop();
});

/** The first response of both to the same thing. */
async function both(name: string, values: Readonly<Record<string, string>>, locale: string) {
  if (!discord || !page) throw new Error('nothing is running');
  const asked = discord.slash(name, values, { user, server, locale, serverLocale: locale });
  const message = await discord.answered(asked);
  const options = Object.entries(values).map(([key, value]) => ({ name: key, type: 3, value }));
  const [first] = await onPage({ type: 2, data: { id: '1', type: 1, name, options } }, locale);
  return { asked, message, first };
}

async function onPage(given: Json, locale: string): Promise<readonly Call[]> {
  const person = {
    guild_id: server,
    guild_locale: locale,
    locale,
    channel_id: '5',
    member: { user: { id: user }, permissions: '0' },
  };
  const response = await fetch(`${page?.address}api/interactions`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ ...person, ...given }),
  });
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Call); // The page writes a call on every line.
}

describe('page and bot send the same JSON', { timeout: 60_000 }, () => {
  it.each([
    ['a question', 'ask', { question: 'trade volume 2018' }],
    ['an abstention', 'ask', { question: 'Who is Zebulon Quarkfeather?' }],
    ['a question that is none', 'ask', { question: '???' }],
    ['an option that is wrong', 'timeline', { topic: 'trade', from: 'yesterday-ish' }],
    ['a failure', 'broken', {}],
    ['what only Discord can do', 'watch', { topic: 'trade' }],
  ])('for %s', async (_, name, values) => {
    const { asked, first } = await both(name, values, 'en-US');
    expect(first?.body).toEqual({ type: asked.first?.type, data: asked.first?.data });
  });

  it('for a chart, picture included', async () => {
    const { message, first } = await both('figures', { about: 'trade turnover' }, 'en-US');
    const chart = buttonsOf(message).find(({ label }) => label === 'Chart')?.id ?? '';
    if (!discord || !message) throw new Error('nothing is running');
    const clicked = discord.click(message, chart, { user, server });
    await discord.answered(clicked);
    const wire = { ...first?.body.data, id: message.id, interaction_metadata: { user: { id: user } } };
    const [drawn] = await onPage({ type: 3, data: { component_type: 2, custom_id: chart }, message: wire }, 'en-US');
    const { attachments: _, ...data } = Object(clicked.first?.data);
    expect(drawn?.body).toEqual({ type: clicked.first?.type, data });
    expect(drawn?.files.map(({ name }) => name)).toEqual(Object.keys(clicked.message?.files ?? {}));
    expect(
      Buffer.from(drawn?.files[0]?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it.each(languages)('for who speaks %s', async (language) => {
    for (const question of ['trade volume 2018', 'Who is Zebulon Quarkfeather?']) {
      const { asked, first } = await both('ask', { question }, tags[language]);
      expect(first?.body).toEqual({ type: asked.first?.type, data: asked.first?.data });
    }
  });
});
