import { type Call, parseTyped } from '../../command/typed.ts';
import { languageOf } from '../../present/words/language.ts';
import { type ButtonState, buttonState, customId, recall } from '../../render/customId.ts';
import { type DiscordCard, discordMessage } from '../../render/discord.ts';
import type { Dispatcher } from '../dispatch.ts';
import type { Outcome } from './discordAnswer.ts';
import { askerIn } from './discordAsker.ts';
import { shareable, titleOf } from './discordCards.ts';
import type { Incoming } from './discordIncoming.ts';
import { idsIn } from './discordReadable.ts';

type Press = Extract<Incoming, { kind: 'button' }>;
type Share = Extract<ButtonState, { do: 'share' }>;

/**
 * The private card for everybody: made again in their language where that gives the same passages, else as it stands. Null where
 * a file goes with it.
 */
export async function share(state: Share, press: Press, locale: string, dispatcher: Dispatcher): Promise<Outcome | null> {
  const { card, from } = press;
  const components = shareable(card.components, customId({ do: 'dismiss', asker: from.user }) ?? '');
  if (!components?.length) return null;
  const same = languageOf(locale) === languageOf(from.locale);
  const anew = same ? null : await made(state, press, locale, dispatcher);
  if (anew && places(anew.message.components) === places(card.components))
    return { kind: 'card', card: anew, rest: [], private: false };
  return { kind: 'share', components };
}

async function made(
  { again }: Share,
  { card, from }: Press,
  locale: string,
  dispatcher: Dispatcher,
): Promise<DiscordCard | null> {
  const text = again && recall(again.kept, titleOf(card));
  if (!again || text === null || !dispatcher.commands.has(again.command)) return null;
  let call: Call;
  try {
    call = parseTyped(`/${again.command} ${text}`, dispatcher.commands);
  } catch {
    return null;
  }
  const done = await dispatcher.run(call, askerIn(from, locale, locale));
  if (done.kind !== 'done') return null;
  const reply = { ...done.reply, private: false, actions: done.reply.actions.filter((action) => action.do !== 'share') };
  const origin = { do: 'more', command: again.command, text } as const;
  return discordMessage(reply, done.library, { locale, asker: from.user, page: again.page, origin });
}

/** The places in articles that a card shows. */
function places(components: readonly unknown[]): string {
  const shown = idsIn(components).flatMap((id) => {
    const state = buttonState(id);
    return state?.do === 'source' ? [`${state.key} ${state.start} ${state.end} ${state.sha}`] : [];
  });
  return shown.join('\n');
}
