import { expect, it } from 'vitest';
import { buttonsOf, type Conversation, until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { button, library } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

it('two thousand clicks on cards of an earlier run are all answered', async () => {
  // Every payload is of a few kinds: looking at one in twenty is enough.
  const discord = await startLoopback({ checking: 20 });
  const first = await smallBot(discord, library);
  const cards = [
    await discord.answered(discord.slash('ask', { question: 'trade', private: true })),
    await discord.answered(discord.slash('ask', { question: 'commerce', private: true })),
    await discord.answered(discord.slash('ask', { question: 'zeppelin', private: true })),
  ];
  const source = await discord.answered(discord.click(cards[0] ?? null, button(cards[0] ?? null, 'Source')));
  await first.stop();
  const second = await smallBot(discord, library);
  const buttons = [...cards, source].flatMap((card) =>
    buttonsOf(card).flatMap(({ id, label }) => (id && label !== 'Dismiss' ? [{ card: { ...card, private: false }, id }] : [])),
  );
  const clicks: Conversation[] = [];
  while (clicks.length < 2_000) {
    const some = Array.from({ length: 50 }, (_, i) => {
      const at = clicks.length + i;
      const { card, id } = buttons[at % buttons.length] ?? { card: null, id: '' };
      return discord.click(card, id, { user: `1000000000001${String(at).padStart(5, '0')}` });
    });
    clicks.push(...some);
    await until(() => some.every((one) => one.first !== null), 20_000);
  }
  const failed = clicks.filter((one) => /went wrong|another version/.test(JSON.stringify(one.first?.data)));
  expect(failed.length).toBe(0);
  expect(new Set(clicks.map((one) => one.first?.type))).toEqual(new Set([4, 9]));
  await second.stop();
  await discord.stop();
  expect(discord.problems).toEqual([]);
}, 120_000);
