import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Log, OperatorFault, silentLog } from '../../src/ops/faults.ts';
import { until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { inDiscord, library, shown } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

const story = inDiscord();

describe('when things go wrong', () => {
  it.each([
    { status: 500 } as const,
    { status: 429, retryAfter: 0.2 } as const,
    'cut' as const,
    'cut after' as const,
    'hang' as const,
    'hang after' as const,
  ])('a first response met with %j is sent again', async (fault) => {
    story.discord.faults.callback.push(fault);
    const asked = story.discord.slash('ask', { question: 'trade' });
    await story.discord.answered(asked);
    expect(asked.first?.type).toBe(4);
  });

  it.each([{ status: 502 } as const, { status: 429, retryAfter: 0.2 } as const, 'cut' as const])(
    'a late answer met with %j is sent again',
    async (fault) => {
      story.discord.faults.edit.push(fault, fault);
      const asked = story.discord.slash('slow', { ms: '1600' });
      const message = await story.discord.answered(asked, 8_000);
      expect(shown(message)).toContain('$107 billion');
    },
  );

  it('an announcement whose receipt was lost is followed by the answer', async () => {
    story.discord.faults.callback.push('cut after');
    const asked = story.discord.slash('slow', { ms: '2000' });
    expect(shown(await story.discord.answered(asked, 8_000))).toContain('$107 billion');
    expect(asked.acknowledgements).toBe(2);
  });

  it('a token that is over is left alone at once', async () => {
    const asked = story.discord.slash('slow', { ms: '1700' });
    await until(() => asked.first !== null);
    asked.expired = true;
    const before = story.discord.requests.length;
    await sleep(800);
    expect(story.discord.requests.length - before).toBe(1);
  });

  it('a second program with the same token is noticed, and the person is answered once', async () => {
    const warned: string[] = [];
    const log: Log = { ...silentLog, warn: (message) => warned.push(message) };
    const twin = await smallBot(story.discord, library, { log });
    for (let i = 0; i < 6 && warned.length === 0; i++) {
      await story.discord.answered(story.discord.slash('ask', { question: `trade ${i}` }, { user: `10000000000000009${i}` }));
      await sleep(60);
    }
    await twin.stop();
    expect(warned.join()).toContain('same token');
  });

  it('an interaction that another program answered is left alone', async () => {
    const asked = story.discord.slash('ask', { question: 'trade' });
    asked.first = { type: 5, data: {}, ms: 1 };
    await until(() => asked.acknowledgements > 0);
    await sleep(100);
    expect(asked.acknowledgements).toBe(1);
  });

  it('somebody in a hurry is told privately how long to wait, others are not held up', async () => {
    const asked = Array.from({ length: 12 }, () =>
      story.discord.slash('ask', { question: 'trade' }, { user: '100000000000000042' }),
    );
    const messages = await Promise.all(asked.map((one) => story.discord.answered(one)));
    const held = messages.filter((one) => /wait \d+ second/.test(shown(one)));
    expect(held.length).toBe(2);
    expect(held.every((one) => one.private)).toBe(true);
    const crowd = Array.from({ length: 30 }, (_, i) =>
      story.discord.slash('ask', { question: 'trade' }, { user: `1000000000000001${10 + i}` }),
    );
    for (const one of await Promise.all(crowd.map((each) => story.discord.answered(each)))) expect(shown(one)).toContain('$107');
  });

  it('what is being answered is finished before it stops', async () => {
    const asked = story.discord.slash('slow', { ms: '600' });
    await sleep(100);
    await story.bot.stop();
    expect(asked.first?.type).toBe(4);
  });
});

describe('a bot that is not let in', () => {
  it('says so when the intents are refused', async () => {
    const strict = await startLoopback({ refusedIntents: 1 << 9 });
    const refused = await smallBot(strict, library).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OperatorFault);
    expect(String(refused)).toContain('intents');
    await strict.stop();
  });

  it('logs and goes on when its commands cannot be published', async () => {
    story.discord.faults.commands.push({ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }, { status: 500 });
    const other = await smallBot(story.discord, library);
    expect(await other.published).toBeNull();
    await other.stop();
  });
});
