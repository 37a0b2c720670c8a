import { describe, expect, it } from 'vitest';
import { buttonsOf, textsOf, until } from '../loopback/conversation.ts';
import { ephemeral } from '../loopback/rules.ts';
import type { Who } from '../loopback/world.ts';
import { button, shown } from './gatewayStory.ts';
import { articles, trade, wholeFootnote } from './wholeStory.ts';

const story = wholeFootnote();
const ask = (question: string, who: Who = {}, options = {}) =>
  story.discord.answered(story.discord.slash('ask', { question, ...options }, who));
const click = (message: Parameters<typeof button>[0], label: string, who: Who = {}) =>
  story.discord.answered(story.discord.click(message, button(message, label), who));
const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('what is agreed of Footnote in Discord', () => {
  it('its commands are there, with their options, everywhere and however it was installed', () => {
    const known = new Map(story.discord.commands.map((one) => [String(one['name']), one]));
    const options = (name: string) =>
      ((known.get(name)?.['options'] ?? []) as readonly { name: string; required?: boolean }[]).map(
        (one) => `${one.name}${one.required ? '' : '?'}`,
      );
    expect(options('ask')).toEqual(expect.arrayContaining(['question', 'private?']));
    expect(options('quote')).toEqual(expect.arrayContaining([expect.stringMatching(/^speaker\??$/), 'about?']));
    expect(options('search')).toEqual(['query']);
    expect(options('watch')).toEqual(['topic?', 'here?']);
    expect([...known.keys()]).toEqual(expect.arrayContaining(['sources', 'help', 'Check this message']));
    for (const name of ['ask', 'quote', 'search', 'sources', 'help', 'Check this message'])
      expect([known.get(name)?.['contexts'], known.get(name)?.['integration_types']]).toEqual([
        [0, 1, 2],
        [0, 1],
      ]);
  });

  it('a card has Source for each passage, Compare where sources differ, and Dismiss; Exact text is behind Source', async () => {
    const card = await ask(trade);
    expect(labels(card).filter((label) => label === 'Source').length).toBe(2);
    expect(labels(card)).toEqual(expect.arrayContaining(['Compare', 'Dismiss']));
    expect(labels(card)).not.toContain('Share');
    expect(labels(await click(card, 'Source'))).toContain('Exact text');
    expect(labels(await ask(trade, {}, { private: true }))).toContain('Share');
  });

  it('Source shows the file, start and end as in the JSON, and six digits of the hash at least', async () => {
    const card = await ask('who said never seen such ships?');
    const source = await click(card, 'Source');
    const file = shown(source).includes('gull.txt') ? articles[0] : articles[1];
    expect(shown(source)).toContain(file?.file);
    expect(shown(source)).toContain(file?.sha256.slice(0, 6));
    const [, start = '', end = ''] = /(\d+) to (\d+)/.exec(shown(source)) ?? [];
    const exact = await click(source, 'Exact text');
    expect(textsOf(exact)).toContain(`\`\`\`\n${file?.source.slice(Number(start), Number(end))}\n\`\`\``);
  });

  it('no invisible characters are added to passages', async () => {
    for (const text of textsOf(await ask(trade))) expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
  });

  it('one line says that sources differ', async () => {
    expect(shown(await ask(trade))).toMatch(/^.*differ.*$/m);
  });

  it('a passage under an abstention stands under “nearest” and is said to be no answer', async () => {
    const silent = shown(await ask('why do the ships of Marrow Bay carry zeppelins?'));
    expect(silent).toMatch(/no answer/i);
    if (silent.includes('gull.txt') || silent.includes('Marrow Bay')) expect(silent).toMatch(/nearest/i);
  });

  it.each([
    ['exact', '“We have never seen such ships”'],
    ['altered', 'Anna Keller, the mayor, said: “We have never seen such big ships.”'],
    ['figure differs', 'Trade in Marrow Bay grew by 29.9 percent to $107 billion in 2018, the harbour office said.'],
    ['not in these articles', 'The moon is made of cheese, said the astronomers of Orion.'],
  ])('Check this message says “%s” and shows both versions where they differ', async (kind, words) => {
    const card = await story.discord.answered(story.discord.checkMessage('Check this message', words));
    expect(card.private).toBe(true);
    expect(shown(card).toLowerCase()).toContain(kind);
    if (kind === 'altered') expect(shown(card)).toMatch(/such big ships[\s\S]*such ships/);
    if (kind === 'figure differs') expect(shown(card)).toMatch(/29\.9[\s\S]*27\.1|27\.1[\s\S]*29\.9/);
  });

  it('one person may use ten commands in ten seconds, and thirty people at once are no flood', async () => {
    const alone = await Promise.all(Array.from({ length: 22 }, () => ask(trade, { user: '100000000000000042' })));
    const held = alone.filter((one) => /wait \d+ second/.test(shown(one)));
    expect(held.length).toBeGreaterThanOrEqual(2);
    expect(held.length).toBeLessThanOrEqual(12);
    expect(held.every((one) => one.private)).toBe(true);
    const crowd = await Promise.all(Array.from({ length: 30 }, (_, i) => ask(trade, { user: `1000000000000002${10 + i}` })));
    for (const one of crowd) expect(shown(one)).toContain('$107');
  });
});

describe('the twelve things', () => {
  it('1: every passage can be checked in one click, against the file as it is now', async () => {
    const card = await ask(trade);
    expect(textsOf(card).join('\n')).toMatch(/\*\*.*27\.1.*\*\*|27\.1/);
    expect(shown(card)).toContain('The Gull');
    expect(buttonsOf(card).map(({ url }) => url)).toContain('https://gull.example/trade');
    const source = await click(card, 'Source');
    expect(source.private).toBe(true);
    expect(shown(source)).toContain('unchanged');
  });

  it('2: any message can be checked, privately, to be shared or dismissed', async () => {
    const card = await story.discord.answered(
      story.discord.checkMessage('Check this message', 'The wall of the harbour is old.'),
    );
    expect(card.private).toBe(true);
    expect(labels(card)).toEqual(expect.arrayContaining(['Share', 'Dismiss']));
  });

  it('3: disagreement is a headline, with a table of who says what', async () => {
    const card = await ask(trade);
    const [, second = ''] = textsOf(card);
    expect(`${textsOf(card)[0]}${second}`).toMatch(/differ/);
    const table = shown(await click(card, 'Compare'));
    for (const each of ['The Gull', 'The Tern', '27.1', '24.5']) expect(table).toContain(each);
  });

  it('4: a speaker comes with the proof where a pronoun stood for the name', async () => {
    const card = await story.discord.answered(story.discord.slash('quote', { speaker: 'Anna Keller', about: 'week' }));
    expect(shown(card)).toContain('They come every week');
    expect(shown(card)).toMatch(/she.{1,3}= Anna Keller/);
  });

  it('5: an abstention says what was searched and which words never occur', async () => {
    const card = shown(await ask('how many zeppelins does the abbey own?'));
    expect(card).toContain('zeppelins');
    expect(card).toMatch(/no answer/i);
  });

  it('6: autocomplete is a first answer, and whatever else is typed is taken too', async () => {
    for (const typed of ['', 'tra', 'anna']) {
      const given = story.discord.suggest('ask', 'question', typed);
      await until(() => given.first !== null);
      const choices = (given.first?.data['choices'] ?? []) as readonly { name: string; value: string }[];
      expect(choices.length).toBeGreaterThan(1);
      expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
    }
    expect(shown(await ask('anything at all about walls'))).toContain('wall');
  });

  it('6: a question of mine is offered to me again, and to nobody else', async () => {
    await ask('is the wall old?');
    const offered = async (user?: string) => {
      const given = story.discord.suggest('ask', 'question', 'is the w', user ? { user } : {});
      await until(() => given.first !== null);
      return JSON.stringify(given.first?.data);
    };
    expect(await offered()).toContain('is the wall old?');
    expect(await offered('100000000000000077')).not.toContain('is the wall old?');
  });

  it('7: somebody else’s click gives a private copy', async () => {
    const copy = await click(await ask(trade), 'Compare', { user: '100000000000000077' });
    expect(copy.private).toBe(true);
  });

  it('8: private first, shared on purpose, pinging nobody but who it is for', async () => {
    const card = await ask(trade, {}, { private: true });
    expect(card.private).toBe(true);
    const shared = await click(card, 'Share');
    expect(shared.private).toBe(false);
    expect(shared.body['allowed_mentions']).toEqual({ parse: [] });
    const told = await ask(trade, {}, { for: '100000000000000055' });
    expect(told.body['allowed_mentions']).toEqual({ parse: [], users: ['100000000000000055'] });
  });

  it('9: set up on one panel, with a status for everybody, and questions by mention', async () => {
    const panel = await story.discord.answered(story.discord.slash('footnote setup', {}, { permissions: String(1 << 5) }));
    expect(panel.private).toBe(true);
    const status = shown(await story.discord.answered(story.discord.slash('footnote status')));
    expect(status).toContain('2');
    expect(status).toContain('tern.txt');
    story.discord.say(`<@${story.discord.self}> ${trade}`);
    await until(() => story.discord.messages.some(({ asker }) => asker === null));
  });

  it('11: figures and time lines are lists of passages', async () => {
    const figures = shown(await story.discord.answered(story.discord.slash('figures', { about: 'trade' })));
    expect(figures).toContain('27.1');
    const times = shown(await story.discord.answered(story.discord.slash('timeline', { topic: 'trade' })));
    expect(times).toContain('2018');
  });
});

describe('a question is answered', () => {
  it.each([
    ['in a server', {}],
    ['in a direct message', { server: null }],
    ['in a conversation of several people', { group: true, installed: 'person' }],
    ['in a thread', { channel: '800000000000000009', parent: '800000000000000001' }],
    ['where only the person has installed Footnote', { installed: 'person' }],
    ['where both have', { installed: 'both' }],
  ] as const)('%s', async (_, who) => {
    const card = await ask(trade, who);
    expect(shown(card)).toContain('27.1');
    const source = story.discord.click(card, button(card, 'Source'), who);
    await story.discord.answered(source);
    expect(Number(source.first?.data['flags']) & ephemeral).toBe(ephemeral);
    expect(
      shown(
        await story.discord.answered(story.discord.checkMessage('Check this message', 'The wall of the harbour is old.', who)),
      ),
    ).toMatch(/exact/i);
  });
});
