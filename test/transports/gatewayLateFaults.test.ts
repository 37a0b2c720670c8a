import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/ops/faults.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { until } from '../loopback/conversation.ts';
import { inDiscord, shown } from './gatewayStory.ts';

const errors: string[] = [];
const log: Log = { ...silentLog, error: (message) => errors.push(message) };
const story = inDiscord(() => ({ log }));

describe('a late answer', () => {
  it.each([{ status: 502 } as const, { status: 429, retryAfter: 0.2 } as const, 'cut' as const])(
    'that must come as a message of its own is sent again after %j',
    async (fault) => {
      // "Thinking" was announced for all; that it failed is for the asker alone.
      story.discord.faults.followUp.push(fault);
      const asked = story.discord.slash('slow', { ms: '1600!' });
      const message = await story.discord.answered(asked, 12_000);
      expect(shown(message)).toMatch(/reference/);
      expect(message.private).toBe(true);
      expect(story.discord.faults.followUp.length).toBe(0);
      expect(asked.followUps.length).toBe(1);
    },
    15_000,
  );

  it('whose edit hangs is sent again', async () => {
    story.discord.faults.edit.push('hang');
    const asked = story.discord.slash('slow', { ms: '1600' });
    expect(shown(await story.discord.answered(asked, 12_000))).toContain('$107 billion');
  }, 15_000);
});

describe('an interaction', () => {
  it('that Discord no longer knows is left alone at once, quietly', async () => {
    errors.length = 0;
    const asked = story.discord.slash('slow', { ms: '100' });
    Object.assign(asked, { token: 'another' });
    const callbacks = () => story.discord.requests.filter((one) => one.includes('callback')).length;
    const before = callbacks();
    await until(() => callbacks() > before);
    await sleep(400);
    expect(callbacks() - before).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('an answer to a message', () => {
  it.each([{ status: 500 } as const, { status: 429, retryAfter: 0.2 } as const, 'cut' as const, 'cut after' as const])(
    'met with %j is sent again, and stands there once',
    async (fault) => {
      story.discord.faults.post.push(fault);
      story.discord.say(`<@${story.discord.self}> trade?`);
      await until(() => story.discord.messages.length > 0, 8_000);
      await sleep(500);
      expect(story.discord.messages.length).toBe(1);
    },
  );
});

it('a session that Discord has forgotten is begun anew', async () => {
  const before = story.discord.gateway.identified.length;
  story.discord.gateway.forget();
  await until(() => story.discord.gateway.identified.length > before, 15_000);
  await sleep(100);
  const asked = story.discord.slash('ask', { question: 'trade' });
  expect(shown(await story.discord.answered(asked, 8_000))).toContain('$107 billion');
}, 25_000);
