import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { until } from '../loopback/conversation.ts';
import { shown } from './gatewayStory.ts';
import { trade, wholeFootnote } from './wholeStory.ts';

const story = wholeFootnote();

describe('a message', () => {
  const posts = () => story.discord.messages.filter(({ asker }) => asker === null);
  const mention = (words: string, who = {}) => story.discord.say(`<@${story.discord.self}> ${words}`, who);
  const set = async (name: string, values: readonly string[]) => {
    const manager = { permissions: String(1 << 5) };
    const panel = await story.discord.answered(story.discord.slash('footnote setup', {}, manager));
    await story.discord.answered(story.discord.choose(panel, `fn1|p|${name}`, values, manager));
  };

  it('of a bot, and one that is edited, is left alone', async () => {
    mention(trade, { bot: true });
    const id = mention(trade);
    await until(() => posts().length === 1);
    story.discord.edit(id, `<@${story.discord.self}> and the wall?`);
    await sleep(150);
    expect(posts().length).toBe(1);
  });

  it('under a card that pings the bot is a question if it asks something', async () => {
    story.discord.say('thanks', { pings: true, under: 'a card' });
    story.discord.say('how old is the wall?', { pings: true, under: 'a card' });
    await until(() => posts().length > 0);
    await sleep(100);
    expect(posts().length).toBe(1);
    expect(shown(posts()[0] ?? null)).toContain('wall');
  });

  it('is answered to its writer alone where answers are private', async () => {
    await set('visibility', ['private']);
    mention(trade);
    await until(() => posts().length > 0);
    expect(posts()[0]?.channel).toBe('500000000000000001');
    expect(posts()[0]?.body['message_reference']).toBeUndefined();
  });

  it('is answered in the channels that were chosen and their threads, to its writer elsewhere', async () => {
    await set('channels', ['800000000000000001']);
    story.discord.parents.set('800000000000000009', '800000000000000001');
    for (const channel of ['800000000000000001', '800000000000000009', '800000000000000005']) {
      const before = posts().length;
      mention(trade, { channel });
      await until(() => posts().length > before);
    }
    expect(posts().map(({ channel }) => channel)).toEqual(['800000000000000001', '800000000000000009', '500000000000000001']);
  });

  it('beyond a person’s limit is not answered in front of everybody', async () => {
    await set('limit', ['5']);
    for (let i = 0; i < 9; i++) mention(`${trade} ${i}`);
    // Opening the panel was the first of the five.
    await until(() => posts().length === 4);
    await sleep(150);
    expect(posts().length).toBe(4);
  });
});
