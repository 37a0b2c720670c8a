import { describe, expect, it } from 'vitest';
import { shareable } from '../../src/transports/discord/discordCards.ts';
import { mention } from '../../src/transports/discord/discordMentions.ts';
import { until } from '../loopback/conversation.ts';
import { button, inDiscord, shown } from './gatewayStory.ts';

const story = inDiscord();

describe('a private card', () => {
  it('is shared as it stands where making it again for the server gives other passages', async () => {
    const german = { locale: 'de', serverLocale: 'en-US' };
    const card = await story.discord.answered(story.discord.slash('ask', { question: 'trade', private: true }, german));
    const share = button(card, 'Teilen');
    expect(share).toContain('=trade');
    const again = await story.discord.answered(story.discord.click(card, share, german));
    expect(shown(again)).toContain('$107 billion');
    expect(() => button(again, 'Dismiss')).not.toThrow();
    const kept = await story.discord.answered(story.discord.click(card, share.replace('=trade', '=commerce'), german));
    expect(kept.private).toBe(false);
    expect(shown(kept)).toContain('$107 billion');
    expect(shown(kept)).not.toContain('Commerce story');
    expect(() => button(kept, 'Entfernen')).not.toThrow();
  });

  it('is not shared without the file or picture that belongs to it', () => {
    const text = { type: 10, content: 'words' };
    expect(shareable([{ type: 17, components: [text] }], 'id')).toEqual([{ type: 17, components: [text] }]);
    for (const type of [12, 13]) expect(shareable([{ type: 17, components: [text, { type }] }], 'id')).toBeNull();
  });
});

describe('an answer to a message', () => {
  it('carries a mark by which Discord posts it once, however often it is sent, and pings nobody', async () => {
    const ids = [0, 1].map(() => story.discord.say(`<@${story.discord.self}> trade?`));
    await until(() => story.discord.messages.length === 2);
    const bodies = story.discord.messages.map(({ body }) => body);
    for (const body of bodies) {
      expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false } });
      expect(String(body['nonce']).length).toBeLessThanOrEqual(25);
    }
    expect(new Set(bodies.map((body) => body['nonce'])).size).toBe(ids.length);
  });

  it('is not given to webhooks', () => {
    const message = { id: '1', channel_id: '2', guild_id: '3', content: '<@9> trade?', type: 0, author: { id: '4' } };
    expect(mention(message, '9')?.question).toBe('trade?');
    expect(mention({ ...message, webhook_id: '5' }, '9')).toBeNull();
  });
});
