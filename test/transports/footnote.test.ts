import { describe, expect, it } from 'vitest';
import { settingsInMemory } from '../../src/transports/discord/discordSettings.ts';
import type { LoopbackMessage } from '../loopback/conversation.ts';
import { flat } from '../loopback/rules.ts';
import { button, inDiscord, library, shown } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

const story = inDiscord();

const manager = { permissions: String(1 << 5) };
const ask = (who = {}, options = {}) =>
  story.discord.answered(story.discord.slash('ask', { question: 'trade', ...options }, who));

/** The ids of the lists on a card. */
const lists = (message: LoopbackMessage) =>
  flat(message.body['components'] as readonly unknown[]).flatMap((one) =>
    one['options'] || one['type'] === 8 ? [String(one['custom_id'])] : [],
  );

async function setUp(name: string, values: readonly string[]): Promise<void> {
  const panel = await story.discord.answered(story.discord.slash('footnote setup', {}, manager));
  const list = lists(panel).find((id) => id.includes(name));
  const change = story.discord.choose(panel, list ?? '', values, manager);
  await story.discord.answered(change);
  expect(change.first?.type).toBe(7);
}

describe('/footnote setup', () => {
  it('is one private panel for those who manage the server', async () => {
    const panel = await story.discord.answered(story.discord.slash('footnote setup', {}, manager));
    expect(panel.private).toBe(true);
    expect(lists(panel).length).toBe(6);
    expect(shown(await story.discord.answered(story.discord.slash('footnote setup')))).toContain('Only people who may manage');
    const alone = story.discord.slash('footnote setup', {}, { server: null });
    expect(shown(await story.discord.answered(alone))).toContain('only in a server');
  });

  it('takes no choice from anybody else, and no nonsense', async () => {
    const panel = await story.discord.answered(story.discord.slash('footnote setup', {}, manager));
    const list = lists(panel).find((id) => id.includes('visibility')) ?? '';
    expect(shown(await story.discord.answered(story.discord.choose(panel, list, ['private'])))).toContain(
      'Only people who may manage',
    );
    await story.discord.answered(story.discord.choose(panel, list, ['whatever'], manager));
    expect((await ask()).private).toBe(false);
  });

  it('can make answers private, which may then be shared', async () => {
    await setUp('visibility', ['private']);
    const card = await ask();
    expect(card.private).toBe(true);
    expect((await story.discord.answered(story.discord.click(card, button(card, 'Share')))).private).toBe(false);
    expect((await ask({}, { private: false })).private).toBe(false);
    expect((await ask({ server: '700000000000000099' })).private).toBe(false);
  });

  it('can name the channels where answers are for all to see, threads included', async () => {
    await setUp('channels', ['800000000000000055']);
    expect((await ask()).private).toBe(true);
    expect((await ask({}, { private: false })).private).toBe(true);
    expect((await ask({ channel: '800000000000000055' })).private).toBe(false);
    expect((await ask({ channel: '800000000000000077', parent: '800000000000000055' })).private).toBe(false);
    await setUp('channels', []);
    expect((await ask()).private).toBe(false);
  });

  it('keeps Share from posting where answers are for the asker alone, also for moderators', async () => {
    await setUp('channels', ['800000000000000055']);
    const card = await ask();
    for (const who of [{}, manager, { permissions: '8' }, { locale: 'de' }]) {
      const shared = await story.discord.answered(story.discord.click(card, button(card, 'Share'), who));
      expect(shared.private).toBe(true);
      expect(shown(shared)).toMatch(/only for the person who asks|sieht eine Antwort nur, wer fragt/);
    }
    const chosen = story.discord.click(card, button(card, 'Share'), { channel: '800000000000000055' });
    expect((await story.discord.answered(chosen)).private).toBe(false);
  });

  it('can say how much one person may ask', async () => {
    await setUp('limit', ['20']);
    const many = Array.from({ length: 22 }, () => ask({ user: '100000000000000077' }));
    const held = (await Promise.all(many)).filter((one) => shown(one).includes('Please wait'));
    expect(held.length).toBe(2);
  });

  it('says so for messages that are checked as well', async () => {
    await setUp('limit', ['5']);
    const check = () => story.discord.answered(story.discord.checkMessage('Check this message', 'Trade reached $107 billion.'));
    const many = await Promise.all(Array.from({ length: 6 }, check));
    // Setting up was a command too.
    expect(many.filter((one) => shown(one).includes('Please wait')).length).toBe(2);
  });

  it('is kept over a restart', async () => {
    const settings = settingsInMemory();
    await story.bot.stop();
    story.bot = await smallBot(story.discord, library, { settings });
    await setUp('visibility', ['private']);
    await story.bot.stop();
    story.bot = await smallBot(story.discord, library, { settings });
    expect((await ask()).private).toBe(true);
  });
});

describe('/footnote status', () => {
  it('tells everybody how it is: articles, newest, indexing, speed, version', async () => {
    await story.bot.stop();
    story.bot = await smallBot(story.discord, library, { version: '1.2.3' });
    await ask();
    const status = await story.discord.answered(story.discord.slash('footnote status'));
    expect(status.private).toBe(true);
    const text = shown(status);
    for (const part of ['Articles: 5', 'Newest: ', '+5 −0 ~0', 'of the last 1', '1.2.3']) expect(text).toContain(part);
  });
});
