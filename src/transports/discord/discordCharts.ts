import type { Asker } from '../../command/request.ts';
import { type Call, parseTyped } from '../../command/typed.ts';
import type { Library } from '../../index/library.ts';
import type { Reply } from '../../model/reply.ts';
import { type ButtonState, recall } from '../../render/customId.ts';
import type { DiscordOptions } from '../../render/discord.ts';
import { drawChart } from '../charts.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { Outcome } from './discordAnswer.ts';
import { titleOf } from './discordCards.ts';
import type { Incoming } from './discordIncoming.ts';

/** What drawing for a click needs. */
interface ChartParts {
  readonly dispatcher: Dispatcher;
  readonly cardOf: (reply: Reply, library: Library, options: DiscordOptions) => Outcome;
}

/** The chart behind a button: for the one who clicked, or for everybody where it is shared; null where the button leads nowhere any more. */
export async function charted(
  state: Extract<ButtonState, { do: 'chart' }>,
  { card, from }: Extract<Incoming, { kind: 'button' }>,
  asker: Asker,
  { dispatcher, cardOf }: ChartParts,
): Promise<Outcome | null> {
  const text = recall(state.kept, titleOf(card));
  if (text === null || !dispatcher.commands.has(state.command)) return null;
  let call: Call;
  try {
    call = parseTyped(`/${state.command} ${text}`, dispatcher.commands);
  } catch {
    return null;
  }
  const { reply, library, drawn } = await drawChart(dispatcher, call, state.key, asker);
  const origin = { do: 'more', command: state.command, text } as const;
  return cardOf(state.share && drawn ? shared(reply) : reply, library, { locale: from.locale, asker: from.user, origin });
}

function shared(reply: Reply): Reply {
  return { ...reply, private: false, actions: reply.actions.filter((action) => action.do !== 'chart' || !action.share) };
}
