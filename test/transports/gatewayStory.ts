import { afterEach, beforeEach, expect } from 'vitest';
import { unescaped } from '../../src/render/escape.ts';
import type { Gateway, GatewayParts } from '../../src/transports/gateway.ts';
import { buttonsOf, type LoopbackMessage, textsOf } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';
import { libraryOf, smallBot } from './smallBot.ts';

export const hostile =
  '# Trade **grew** <@100000000000000001> @everyone [here](https://evil.example) `a` ||b|| :smile: https://c.example/x_y_z <t:1:R>';
const many = Array.from({ length: 8 }, (_, i) => `Commerce story number ${i + 1} says that much was sold.`).join('\n');

/** What the bot under test knows. */
export const library = libraryOf({
  'a.txt': 'Trade reached $107 billion in 2018.\nNothing else.',
  'b.txt': 'By another count trade came to $108 billion in 2018.',
  'hostile.txt': `Hostile words: ${hostile}\n${hostile} hostile`,
  'fence.txt': 'A fence such as ``` is hard to quote.',
  'many.txt': many,
});

/** What a person reads of a message. */
export const shown = (message: LoopbackMessage | null) => unescaped(textsOf(message).join('\n').replaceAll('**', ''));

/** The id of the first button with this label. */
export function button(message: LoopbackMessage | null, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label)?.id;
  if (!found) throw new Error(`no ${label} among ${buttonsOf(message).map((one) => one.label)}`);
  return found;
}

/** A loopback Discord and a bot in it; `bot` can be replaced, for a restart. */
export interface Story {
  readonly discord: LoopbackDiscord;
  bot: Gateway;
}

/** A loopback Discord and a connected bot for each test; at its end Discord must have had nothing to object to. */
export function inDiscord(more: (discord: LoopbackDiscord) => Partial<GatewayParts> = () => ({})): Story {
  let now: { readonly discord: LoopbackDiscord; bot: Gateway } | null = null;
  const current = () => {
    if (!now) throw new Error('there is a Discord only while a test runs');
    return now;
  };
  beforeEach(async () => {
    const discord = await startLoopback();
    const bot = await smallBot(discord, library, more(discord));
    await bot.published;
    now = { discord, bot };
  });
  afterEach(async () => {
    const { discord, bot } = current();
    await bot.stop();
    await discord.stop();
    expect(discord.problems).toEqual([]);
  });
  return {
    get discord() {
      return current().discord;
    },
    get bot() {
      return current().bot;
    },
    set bot(bot) {
      current().bot = bot;
    },
  };
}
