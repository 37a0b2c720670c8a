import { type Call, parseTyped } from '../../command/typed.ts';
import { freeText } from '../../command/values.ts';
import type { Library } from '../../index/library.ts';
import type { Article } from '../../model/article.ts';
import type { Block, Reply } from '../../model/reply.ts';
import { notice } from '../../present/reply.ts';
import { compareReply, exactReply, goneReply, sourceReply } from '../../present/source.ts';
import { speakerProof } from '../../present/speakerProof.ts';
import { discordWording } from '../../present/words/discordWording.ts';
import { type ButtonState, buttonState, recall } from '../../render/customId.ts';
import { type DiscordOptions, discordMessage } from '../../render/discord.ts';
import type { Dispatcher } from '../dispatch.ts';
import { type CorpusParts, corpus, corpusOrigin } from './corpus/corpus.ts';
import { corpusCommand } from './corpus/corpusData.ts';
import type { Outcome } from './discordAnswer.ts';
import { askerIn } from './discordAsker.ts';
import { askerOf, titleOf } from './discordCards.ts';
import { charted } from './discordCharts.ts';
import { followUpModal } from './discordFollowUp.ts';
import { type FootnoteParts, keptPrivate, set, settingsFor } from './discordFootnote.ts';
import type { Incoming } from './discordIncoming.ts';
import { sharedLocale } from './discordLanguage.ts';
import { share } from './discordShare.ts';
import { changeWatch } from './watch/watchButtons.ts';
import type { WatchDesk } from './watch/watching.ts';

type Press = Extract<Incoming, { kind: 'button' }>;

/** What answering a click needs. */
export interface ButtonParts {
  readonly dispatcher: Dispatcher;
  readonly sourceNow: (article: Article) => Promise<'identical' | 'changed' | 'gone'>;
  /** A card of a reply whose words are cut from `library`. */
  readonly cardOf: (reply: Reply, library: Library, options: DiscordOptions) => Outcome;
  readonly footnote: FootnoteParts;
  readonly watching: WatchDesk | null;
  readonly corpus: CorpusParts | null;
}

/** The answer to a click; a button that was forged or is too old gets a polite line. */
export async function pressed(press: Press, parts: ButtonParts): Promise<Outcome> {
  const state = buttonState(press.id);
  const { locale } = press.from;
  const here = parts.dispatcher.library(press.from.collection);
  const line = (text: string) => parts.cardOf(notice([text]), here, { locale, asker: press.from.user });
  const say = discordWording(locale);
  if (!state) return line(say.unknownButton);
  switch (state.do) {
    case 'source':
    case 'exact':
      return await passage(state, press, parts);
    case 'compare':
      return await compare(state, press, parts);
    case 'more':
    case 'run':
      return await again(state, press, parts);
    case 'chart': {
      if (state.share && (await staysPrivate(press, parts))) return line(say.staysPrivate);
      const seen = state.share ? await forEverybody(press, parts) : press;
      return (await charted(state, seen, askerIn(press.from, seen.from.locale), parts)) ?? unknown(press, parts);
    }
    case 'setting':
      return await set(state.name, press, parts.footnote);
    case 'watch': {
      const reply = await changeWatch(state, press.from, parts.watching);
      const options = { locale, asker: press.from.user };
      return press.card.ephemeral ? inPlace(reply, options, here) : parts.cardOf(reply, here, options);
    }
    case 'follow':
      return { kind: 'window', window: followUpModal(titleOf(press.card), say) };
    case 'share': {
      if (await staysPrivate(press, parts)) return line(say.staysPrivate);
      const { from } = await forEverybody(press, parts);
      return (await share(state, press, from.locale, parts.dispatcher)) ?? line(say.cannotShare);
    }
    case 'dismiss': {
      const asker = askerOf(press.card);
      const allowed = press.card.ephemeral || press.from.moderator || asker === press.from.user;
      return allowed ? { kind: 'remove' } : line(say.notYours);
    }
  }
}

async function passage(
  state: Extract<ButtonState, { do: 'source' | 'exact' }>,
  { from }: Press,
  parts: ButtonParts,
): Promise<Outcome> {
  const { locale } = from;
  const options = { locale, asker: from.user };
  const { result: article, library } = await parts.dispatcher.within(from.collection, [], (known) => known.byKey(state.key));
  if (!article) return parts.cardOf(goneReply(locale), library, options);
  const span = { start: state.start, end: state.end };
  const same = article.sha256.startsWith(state.sha) && span.end <= article.text.length;
  if (!same) return parts.cardOf(notice([discordWording(locale).moved]), library, options);
  if (state.do === 'exact') return parts.cardOf(exactReply(article, span, locale), library, options);
  const now = await parts.sourceNow(article);
  const reply = sourceReply(article, span, now === 'identical' ? 'same' : now, locale);
  const proof = speakerProof(article, span, library, locale);
  const lines = proof.map((words): Block => ({ kind: 'says', words, tone: 'small' }));
  return parts.cardOf({ ...reply, blocks: [...reply.blocks, ...lines] }, library, options);
}

async function compare(state: Extract<ButtonState, { do: 'compare' }>, press: Press, parts: ButtonParts): Promise<Outcome> {
  const { from } = press;
  const text = recall(state.kept, titleOf(press.card));
  const ask = parts.dispatcher.commands.get('ask');
  const key = ask && freeText(ask);
  if (text === null || !ask || !key) return unknown(press, parts);
  const done = await parts.dispatcher.run({ command: ask.name, options: { [key]: text } }, askerIn(from));
  const found = done.kind === 'done' ? done.result.answer : null;
  const { result: reply, library } = found
    ? await parts.dispatcher.within(from.collection, [text], (known) => compareReply(found, known, from.locale))
    : { result: done.reply, library: done.library };
  const options: DiscordOptions = { locale: from.locale, asker: from.user, page: state.page, origin: { do: 'compare', text } };
  return state.page > 0 && press.card.ephemeral ? inPlace(reply, options, library) : parts.cardOf(reply, library, options);
}

/** Runs a command again, for another page or with other words: in place for the asker, as a private copy for others. */
async function again(state: Extract<ButtonState, { do: 'more' | 'run' }>, press: Press, parts: ButtonParts): Promise<Outcome> {
  const { from, card } = press;
  const text = recall(state.kept, titleOf(card));
  const { commands } = parts.dispatcher;
  if (state.command === corpusCommand) {
    const reply = await corpus(
      { kind: 'command', from, name: corpusCommand, part: 'list', options: {}, attachments: [] },
      parts.corpus,
    );
    const options = { locale: from.locale, asker: from.user, page: state.do === 'more' ? state.page : 0, origin: corpusOrigin };
    const library = parts.dispatcher.library(null);
    return card.ephemeral ? inPlace(reply, options, library) : parts.cardOf(reply, library, options);
  }
  if (text === null || !commands.has(state.command)) return unknown(press, parts);
  let call: Call;
  try {
    call = parseTyped(`/${state.command} ${text}`, commands);
  } catch {
    return unknown(press, parts);
  }
  const own = card.ephemeral || askerOf(card) === from.user;
  const { locale } = own && !card.ephemeral ? (await forEverybody(press, parts)).from : from;
  const { reply, library } = await parts.dispatcher.run(call, askerIn(from, locale));
  const page = state.do === 'more' ? state.page : 0;
  const options: DiscordOptions = {
    locale,
    asker: from.user,
    page,
    origin: { do: 'more', command: state.command, text },
  };
  if (own) return inPlace(card.ephemeral ? hidden(reply) : reply, options, library);
  return parts.cardOf(hidden(reply), library, options);
}

/** True in a channel where the server lets nobody answer for everybody. */
async function staysPrivate({ from }: Press, { footnote }: ButtonParts): Promise<boolean> {
  return keptPrivate(await settingsFor(from, footnote.settings), from, false);
}

function inPlace(reply: Reply, options: DiscordOptions, library: Library): Outcome {
  return { kind: 'replace', card: discordMessage(reply, library, options) };
}

/** The reply for one person's eyes, who may share it; one that was never for everybody stays as it is. */
export function hidden(reply: Reply): Reply {
  if (reply.private) return reply;
  const shared = reply.actions.some((action) => action.do === 'share');
  return { ...reply, private: true, actions: shared ? reply.actions : [...reply.actions, { do: 'share' }] };
}

function unknown({ from }: Press, { cardOf, dispatcher }: ButtonParts): Outcome {
  const options = { locale: from.locale, asker: from.user };
  return cardOf(notice([discordWording(from.locale).unknownButton]), dispatcher.library(from.collection), options);
}

/** The click as if its language were that of everybody who will see what it leads to. */
async function forEverybody(press: Press, { footnote }: ButtonParts): Promise<Press> {
  const locale = sharedLocale(await settingsFor(press.from, footnote.settings), press.from);
  return { ...press, from: { ...press.from, locale } };
}
