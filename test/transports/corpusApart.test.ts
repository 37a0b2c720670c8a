import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, type LoopbackMessage } from '../loopback/conversation.ts';
import type { Who } from '../loopback/world.ts';
import { button, shown } from './gatewayStory.ts';
import { elsewhere, here, manager } from './ownArticles.ts';
import { inServers, secret } from './ownArticlesStory.ts';

const { own: now, did, tells, add, clicked, offered, clear } = inServers();

describe('a server’s own articles', () => {
  const question = 'How many crates of saffron are in the vault of Quellmark?';
  const others: readonly (readonly [string, Who])[] = [
    ['another server', { server: elsewhere }],
    ['a direct message', { server: null }],
    ['a conversation of several', { group: true }],
    ['the same server where only a person brought Footnote', { installed: 'person' }],
    ['another server where a person brought Footnote', { server: elsewhere, installed: 'both' }],
  ];
  const traces = /912|saffron|Byron|crates|vault\.txt|Quellmark holds|was dug/;
  let answer: LoopbackMessage;

  beforeAll(async () => {
    await add('vault.txt', secret);
    answer = await did('ask', { question });
    expect(shown(answer)).toContain('912');
  });
  afterAll(clear);

  it.each(others)('are seen by no command in %s', async (_, who) => {
    const asked: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
      ['ask', { question: 'What was said of Quellmark?' }],
      ['quote', { speaker: 'Ada' }],
      ['search', { query: 'Quellmark' }],
      ['sources', {}],
      ['figures', { about: 'Quellmark' }],
      ['timeline', { topic: 'Quellmark' }],
      ['said', { text: 'the vault holds much' }],
      ['who', { name: 'Ada' }],
      ['compare', { first: 'Quellmark', second: 'Orvik' }],
      ['footnote status', {}],
    ];
    for (const [name, values] of asked) {
      const text = await tells(name, values, who);
      expect(text, name).not.toMatch(traces);
    }
    expect(await tells('sources', {}, who)).toMatch(/1 article/);
    expect(await tells('corpus list', {}, { ...manager, ...who })).not.toMatch(traces);
  });

  it.each(others)('are not offered while typing in %s', async (_, who) => {
    for (const [name, option] of [
      ['ask', 'question'],
      ['quote', 'speaker'],
      ['search', 'query'],
      ['figures', 'about'],
      ['timeline', 'topic'],
      ['who', 'name'],
      ['corpus remove', 'file'],
    ] as const)
      for (const typed of ['', 'A', 'Ada', 'Quell', 'vault', 'saf'])
        expect(JSON.stringify(await offered(name, option, typed, { ...manager, ...who })), `${name} ${typed}`).not.toMatch(
          traces,
        );
  });

  it.each(others)('are not reached by a copied button in %s', async (_, who) => {
    const buttons = buttonsOf(answer).flatMap(({ label, id }) => (id && !/Dismiss|Follow/.test(label) ? [id] : []));
    expect(buttons.length).toBeGreaterThan(0);
    const sourceReply = await clicked(answer, button(answer, 'Source'));
    const exact = button(sourceReply, 'Exact text');
    const card = await did('search', { query: 'harbour' }, who);
    for (const id of [...buttons, exact]) {
      const text = shown(await clicked(card, id, who));
      expect(text, id).not.toMatch(traces);
    }
  });

  it.each(others)('verify nothing in %s', async (_, who) => {
    for (const name of ['Check this message', 'Find sources']) {
      const given = now().discord.checkMessage(name, 'The vault holds many things. It was made in 2016.', {
        server: here,
        ...who,
      });
      expect(shown(await now().discord.answered(given))).not.toMatch(traces);
    }
    const given = now().discord.checkMessage('Check this message', secret, { server: here, ...who });
    expect(shown(await now().discord.answered(given))).not.toMatch(/exact|altered/i);
  });

  it('answer messages in that server alone', async () => {
    const self = `<@${now().discord.self}>`;
    const heard = async (who: Who) => {
      const before = now().discord.messages.length;
      now().discord.say(`${self} ${question}`, who);
      while (now().discord.messages.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
      return shown(now().discord.messages.at(-1) ?? null);
    };
    expect(await heard({ server: here })).toContain('912');
    expect(await heard({ server: elsewhere })).not.toMatch(/912|Byron|was dug/);
    expect(await heard({ server: null })).not.toMatch(/912|Byron|was dug/);
  });

  it('are found again by their own server’s buttons', async () => {
    const source = await clicked(answer, button(answer, 'Source'));
    expect(shown(source)).toMatch(/vault\.txt/);
    expect(shown(source)).toContain('the file is unchanged');
  });

  it('with the same name in two servers stay apart', async () => {
    await add('vault.txt', secret.replace('912', '555'), {}, { ...manager, server: elsewhere });
    expect(await tells('ask', { question }, { server: elsewhere })).toContain('555 crates');
    expect(await tells('ask', { question })).toContain('912 crates');
    expect(shown(await clicked(answer, button(answer, 'Source'), { server: elsewhere }))).not.toMatch(/912|555/);
  });
});
