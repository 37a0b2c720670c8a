import { freeText } from '../../command/values.ts';
import type { Library } from '../../index/library.ts';
import type { Reply } from '../../model/reply.ts';
import { notice } from '../../present/reply.ts';
import { discordWording } from '../../present/words/discordWording.ts';
import type { DiscordCard, DiscordOptions } from '../../render/discord.ts';
import type { Dispatcher } from '../dispatch.ts';
import { body, type Outcome } from './discordAnswer.ts';
import type { DiscordApi } from './discordApi.ts';
import { check } from './discordCheck.ts';
import type { Flood } from './discordFlood.ts';
import { settingsFor } from './discordFootnote.ts';
import { type Heard, sharedLocale } from './discordLanguage.ts';
import type { Mention } from './discordMentions.ts';
import { asTyped } from './discordRerun.ts';
import { limitIn, type ServerSettings, type SettingsStore } from './discordSettings.ts';
import type { Messenger } from './watch/messenger.ts';

/** What answering messages needs. */
export interface TalkParts {
  readonly dispatcher: Dispatcher;
  readonly api: DiscordApi;
  readonly settings: SettingsStore;
  readonly mayAsk: Flood;
  readonly heard: Heard;
  /** A card of a reply whose words are cut from `library`. */
  readonly cardOf: (reply: Reply, library: Library, options: DiscordOptions) => Outcome;
  readonly messenger?: Messenger | null;
}

/** Answers a message under it, or to its writer alone where the server's settings keep answers from the others. */
export async function talk(to: Mention, parts: TalkParts): Promise<void> {
  const rules = await settingsFor(to, parts.settings);
  const wait = parts.mayAsk(to.author, limitIn(rules));
  // Too much of it is not answered in front of everybody.
  if (wait && to.server !== null) return;
  const place = (await secret(to, rules, parts)) ? await parts.messenger?.direct(to.author) : to.channel;
  if (typeof place !== 'string') return;
  const locale = languageFor(to, rules, parts.heard, place !== to.channel);
  const outcome = await replyTo(to, { wait, locale }, parts);
  if (outcome.kind !== 'card') return;
  for (const [i, card] of [outcome.card, ...outcome.rest].entries()) await post({ to, place, card, part: i }, parts);
}

/** A message says nothing of languages: what is known of the person where only they read on, else of the server. */
function languageFor({ author, server }: Mention, rules: ServerSettings, heard: Heard, alone: boolean): string {
  const own = heard.ofPerson(author) ?? 'en';
  return alone ? own : sharedLocale(rules, { server, locale: own, serverLocale: server && heard.ofServer(server) });
}

/** True where the settings let only the asker see answers. A thread belongs to its channel. */
async function secret(to: Mention, { visibility, channels }: ServerSettings, { messenger }: TalkParts): Promise<boolean> {
  if (to.server === null) return false;
  if (visibility === 'private') return true;
  if (channels.length === 0 || channels.includes(to.channel)) return false;
  const parent = await messenger?.parent(to.channel);
  return !parent || !channels.includes(parent);
}

async function replyTo(
  to: Mention,
  { wait, locale }: { readonly wait: number; readonly locale: string },
  { dispatcher, cardOf }: TalkParts,
): Promise<Outcome> {
  const say = discordWording(locale);
  const options: DiscordOptions = { asker: to.author, locale };
  const ask = dispatcher.commands.get('ask');
  const key = ask && freeText(ask);
  // Messages of a server come only from where Footnote was added to it.
  await dispatcher.ready(to.server);
  const library = dispatcher.library(to.server);
  if (wait) return cardOf(notice([say.flood(wait)]), library, options);
  const { check: claimed } = to;
  if (claimed) {
    const checked = await dispatcher.within(to.server, [claimed], (known) => check(claimed, known, locale));
    return cardOf(forAll(checked.result), checked.library, options);
  }
  if (!to.question || !ask || !key) return cardOf(notice([say.askMe]), library, options);
  const call = { command: ask.name, options: { [key]: to.question } };
  const done = await dispatcher.run(call, { id: to.author, server: to.server, collection: to.server, locale });
  return cardOf(done.reply, done.library, {
    ...options,
    origin: { do: 'more', command: ask.name, text: asTyped(ask, call.options) },
  });
}

interface Posted {
  readonly to: Mention;
  readonly place: string;
  readonly card: DiscordCard;
  readonly part: number;
}

async function post({ to, place, card, part }: Posted, { api }: TalkParts): Promise<void> {
  const message = {
    ...Object(body(card, false)),
    ...(place === to.channel ? { message_reference: { message_id: to.id, fail_if_not_exists: false } } : {}),
    allowed_mentions: { parse: [], replied_user: false },
    // Should the connection be lost while sending, the second try does not post twice.
    nonce: `${to.id}${part}`.slice(-25),
    enforce_nonce: true,
  };
  const until = Date.now() + 5 * 60_000;
  await api.send({ method: 'POST', route: `/channels/${place}/messages`, body: message, files: card.files, until, auth: true });
}

/** A private reply for everybody in a channel, where there is nothing left to share. */
function forAll(reply: Reply): Reply {
  return { ...reply, private: false, actions: reply.actions.filter((action) => action.do !== 'share') };
}
