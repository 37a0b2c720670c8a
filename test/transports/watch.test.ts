import { describe, expect, it } from 'vitest';
import { type ServerSettings, standardSettings } from '../../src/transports/discord/discordSettings.ts';
import { buttonsOf } from '../loopback/conversation.ts';
import { directChannel } from '../loopback/rest.ts';
import { v2 } from '../loopback/rules.ts';
import { shown } from './gatewayStory.ts';
import { day, here, hour, moderator, owner, second, third, watchStory } from './watchStory.ts';

const story = watchStory();
const { warned, restart, arrive, pass, begin, click, posts, content } = story;

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
    await story.settings.keep('700000000000000001', rules);
    await begin();
    story.time = Date.parse('2024-05-02T21:30:00Z');
    arrive(second);
    await pass(hour);
    story.time = Date.parse('2024-05-03T04:59:00Z');
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
    arrive({ ...story.first, ...Object.fromEntries(many) });
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
      ...story.first,
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
    expect(shown(await begin({ here: true }, { ...moderator, group: true }))).toContain('not allowed to write');
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
    story.discord.closed.add(here);
    arrive(second);
    for (let days = 0; days < 3; days++) await pass(day);
    await restart();
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts().map(({ channel }) => channel)).toEqual([directChannel(moderator.user)]);
    expect(content(0)).toContain('rests');
    expect(warned.length).toBe(1);
    story.discord.closed.clear();
    await click(posts()[0], 'Resume', { ...moderator, server: null });
    await pass(10_000);
    expect(posts()[1]?.channel).toBe(here);
    expect(content(1)).toContain('$120 billion');
  });

  it('is given up when its owner takes no direct messages, which the list says', async () => {
    await begin();
    story.discord.closed.add(owner);
    arrive(second);
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts()).toEqual([]);
    const list = await story.discord.answered(story.discord.slash('watch'));
    expect(shown(list)).toContain('you take no direct messages');
    story.discord.closed.clear();
    story.time += 1_000;
    await click(list, 'Resume: trade');
    await pass(10_000);
    expect(posts().length).toBe(1);
  });
});

describe('the list of watches', () => {
  it('holds the asker’s own, each with a button to end it', async () => {
    expect(shown(await story.discord.answered(story.discord.slash('watch')))).toContain('nothing yet');
    await begin();
    await begin({ topic: 'salt' });
    await begin({ topic: 'ships' }, { user: '100000000000000009' });
    const list = await story.discord.answered(story.discord.slash('watch'));
    expect(buttonsOf(list).map(({ label }) => label)).toEqual(['Unsubscribe: trade', 'Unsubscribe: salt', 'Dismiss']);
  });

  it('takes a topic once, none without words, and ten for each person', async () => {
    await begin();
    expect(shown(await begin({ topic: ' Trade ' }))).toContain('already');
    expect(shown(await begin({ topic: 'the of' }))).toContain('needs a word');
    for (let i = 0; i < 9; i++) await begin({ topic: `salt ${i}` }, { server: null, user: owner }).then(() => (story.time += 1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const eleventh = story.discord.slash('watch', { topic: 'one more' }, { user: owner });
    expect(shown(await story.discord.answered(eleventh))).toMatch(/10 topics already|wait/);
  });
});
