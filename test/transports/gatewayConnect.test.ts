import { describe, expect, it } from 'vitest';
import { OperatorFault } from '../../src/ops/faults.ts';
import { textsOf, until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { inDiscord, library } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

const story = inDiscord();

describe('connecting', () => {
  it('asks for no privileged intent, only for messages in servers and direct ones', () => {
    expect(story.discord.gateway.identified.map(({ intents }) => intents)).toEqual([(1 << 9) | (1 << 12)]);
  });

  it('publishes every command once, and not again when Discord has them', async () => {
    expect(story.discord.puts).toBe(1);
    expect(story.discord.commands.map((one) => one['name'])).toEqual([
      'ask',
      'slow',
      'broken',
      'footnote',
      'corpus',
      'Check this message',
      'Find sources',
    ]);
    const second = await smallBot(story.discord, library);
    expect((await second.published)?.outcome).toBe('unchanged');
    expect(story.discord.puts).toBe(1);
    await second.stop();
  });

  it('publishes to one server alone when told to', async () => {
    const first = await smallBot(story.discord, library, { server: '700000000000000001' });
    expect((await first.published)?.outcome).toBe('published');
    expect(story.discord.serverCommands.length).toBe(7);
    await first.stop();
    const again = await smallBot(story.discord, library, { server: '700000000000000001' });
    expect((await again.published)?.outcome).toBe('unchanged');
    await again.stop();
  });

  it('closes the gateway with a close frame when it stops', async () => {
    await story.bot.stop();
    await until(() => story.discord.gateway.closed.length > 0);
    expect(story.discord.gateway.closed[0]?.code).toBe(1000);
  });

  it('comes back after a dropped connection and answers what it missed', async () => {
    story.discord.gateway.drop();
    const asked = story.discord.slash('ask', { question: 'trade' });
    await story.discord.answered(asked, 10_000);
    expect(story.discord.gateway.resumed.length).toBe(1);
  });

  it('says in one line that the token was refused', async () => {
    const refused = await smallBot(story.discord, library, { token: 'wrong.token.secret' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OperatorFault);
    expect(String(refused)).toContain('DISCORD_TOKEN');
    expect(String(refused)).not.toContain('secret');
  });

  it('ends with one line when Discord throws it out for good while it runs', async () => {
    story.discord.gateway.close(4004);
    const end = await story.bot.ended.catch((error: unknown) => error);
    expect(end).toBeInstanceOf(OperatorFault);
    expect(String(end)).toContain('DISCORD_TOKEN');
  });

  it('opens as many connections as Discord advises, and answers on each', async () => {
    const big = await startLoopback({ shards: 2 });
    const twice = await smallBot(big, library);
    expect(big.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    for (const server of ['700000000000000000', String(700000000000000000n + (1n << 22n)), null]) {
      const message = await big.answered(big.slash('ask', { question: 'trade' }, { server }));
      expect(textsOf(message).join()).toContain('billion');
    }
    big.gateway.drop();
    await big.answered(big.slash('ask', { question: 'trade' }), 10_000);
    await twice.stop();
    expect(big.problems).toEqual([]);
    await big.stop();
  });

  it('connects again when Discord asks it to', async () => {
    story.discord.gateway.close(4000);
    await story.discord.answered(story.discord.slash('ask', { question: 'trade' }), 10_000);
    expect(story.discord.gateway.resumed.length + story.discord.gateway.identified.length).toBeGreaterThan(1);
  });
});
