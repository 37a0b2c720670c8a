import { setImmediate as immediate } from 'node:timers/promises';
import { freeText } from '../../command/values.ts';
import type { Collections } from '../../index/collections.ts';
import type { Library } from '../../index/library.ts';
import { Away } from '../../index/remote/needs.ts';
import { type Shelf, shelfOf } from '../../index/shelf.ts';
import type { Article } from '../../model/article.ts';
import type { Reply, Words } from '../../model/reply.ts';
import { type Log, reference } from '../../ops/faults.ts';
import { notice } from '../../present/reply.ts';
import { discordWording } from '../../present/words/discordWording.ts';
import { wording } from '../../present/words/wording.ts';
import { buttonState } from '../../render/customId.ts';
import { type DiscordCard, type DiscordOptions, discordMessage, type Origin as Source } from '../../render/discord.ts';
import type { Dispatcher } from '../dispatch.ts';
import { recently } from '../recent.ts';
import { attachmentsFrom } from './corpus/attachment.ts';
import { corpus, corpusOrigin } from './corpus/corpus.ts';
import { corpusCommand } from './corpus/corpusData.ts';
import { type Answering, answer, type First, type Outcome } from './discordAnswer.ts';
import type { DiscordApi } from './discordApi.ts';
import { askerIn } from './discordAsker.ts';
import { hidden, pressed } from './discordButtons.ts';
import { check } from './discordCheck.ts';
import { find, findCommand } from './discordFind.ts';
import { type Flood, flood } from './discordFlood.ts';
import { type FootnoteParts, footnote, footnoteCommand, keptPrivate, settingsFor } from './discordFootnote.ts';
import type { Incoming, Origin } from './discordIncoming.ts';
import { heardLanguages, inLanguage, sharedLocale } from './discordLanguage.ts';
import { mention } from './discordMentions.ts';
import { asTyped, personIn, rerunnable } from './discordRerun.ts';
import { limitIn, type SettingsStore, settingsInMemory } from './discordSettings.ts';
import { type StatusParts, watch } from './discordStatus.ts';
import { choicesFor, remember } from './discordSuggest.ts';
import { talk } from './discordTalk.ts';
import { nowhere, trials } from './discordWarmUp.ts';
import type { Messenger } from './watch/messenger.ts';
import type { WatchDesk } from './watch/watching.ts';

/** What a fresh look at the file behind an article finds. */
export type SourceNow = (article: Article) => Promise<'identical' | 'changed' | 'gone'>;

export interface DiscordBotParts extends StatusParts {
  readonly dispatcher: Dispatcher;
  readonly api: DiscordApi;
  readonly log: Log;
  readonly sourceNow: SourceNow;
  readonly flood?: Flood;
  readonly deferAfterMs?: number;
  /** Where servers' settings are kept; as long as the program runs when unset. */
  readonly settings?: SettingsStore;
  /** The articles as they change; as they are now when unset. */
  readonly shelf?: Shelf;
  /** Articles that servers add themselves; none can when unset. */
  readonly collections?: Collections;
  /** REST base without version, from which follows where files that people send are kept; null: Discord. */
  readonly apiBase?: string | null;
  /** Opens direct messages where an answer to a message must not be seen by all. */
  readonly messenger?: Messenger | null;
  /** Where people can watch topics; nobody can when unset. */
  readonly watching?: WatchDesk | null;
}

/** Answers everything people do in Discord, whichever way it reached the program. */
export interface DiscordBot {
  /** Never rejects; resolved when the answer has been given. */
  interaction(given: Incoming, first: First): Promise<void>;
  /** A message as Discord sends it; `self` is the bot's own user id. Never rejects. */
  message(raw: unknown, self: string): Promise<void>;
  /** Answers questions of its own for nobody, about so long and until somebody comes, so that the first person's answer is as quick as every other. */
  warmUp(forMs: number): Promise<void>;
  /** Resolved when nothing is being answered any more. */
  idle(): Promise<void>;
}

/** Makes the bot. */
export function discordBot(parts: DiscordBotParts): DiscordBot {
  const { dispatcher, api, log } = parts;
  const mayAsk = parts.flood ?? flood();
  const mayClick = flood(20);
  const settings = parts.settings ?? settingsInMemory();
  const shelf = parts.shelf ?? shelfOf(dispatcher.library(null), new Date());
  const seen = watch(shelf, parts);
  const asked = recently();
  const corpusParts = parts.collections
    ? { collections: parts.collections, fetchAttachment: attachmentsFrom(parts.apiBase ?? null) }
    : null;
  const busy = new Set<Promise<void>>();
  const unseen = trials(dispatcher);
  const heard = heardLanguages();

  function tracked(work: Promise<void>): Promise<void> {
    const settled = work.catch((error: unknown) => log.error('Discord could not be answered', error));
    busy.add(settled);
    return settled.finally(() => busy.delete(settled));
  }

  function failure(from: Pick<Origin, 'locale'>): (error: unknown) => DiscordCard {
    return (error) => {
      const say = wording(from.locale);
      const told = (words: Words) => discordMessage(notice(words), dispatcher.library(null), { locale: from.locale });
      if (error instanceof Away) return told(say.indexAway());
      const ref = reference();
      log.error('an answer for Discord failed', error, { reference: ref });
      return told(say.failure(ref));
    };
  }

  function refused(from: Origin, seconds: number): Outcome {
    return cardOf(notice([discordWording(from.locale).flood(seconds)]), { locale: from.locale, asker: from.user });
  }

  function cardFrom(reply: Reply, library: Library, options: DiscordOptions): Outcome {
    const card = discordMessage(reply, library, options);
    const others = card.linked ? [] : Array.from({ length: card.pages - 1 }, (_, i) => i + 1);
    const rest = others.map((page) => discordMessage(reply, library, { ...options, page, tell: null }));
    return { kind: 'card', card, rest, private: reply.private };
  }

  /** Where no words of articles are shown, any library will do. */
  const cardOf = (reply: Reply, options: DiscordOptions) => cardFrom(reply, dispatcher.library(null), options);

  async function command(given: Extract<Incoming, { kind: 'command' }>): Promise<Outcome> {
    const { from, name } = given;
    const rules = await settingsFor(from, settings);
    const wait = mayAsk(from.user, limitIn(rules));
    if (wait) return refused(from, wait);
    if (name === corpusCommand)
      return cardOf(await corpus(given, corpusParts), { locale: from.locale, asker: from.user, origin: corpusOrigin });
    if (name === footnoteCommand) return footnote(given.part, from, footnoteParts(from));
    const definition = dispatcher.commands.get(name);
    if (!definition)
      return cardOf(notice([discordWording(from.locale).unknownCommand]), { locale: from.locale, asker: from.user });
    const secret = keptPrivate(rules, from, given.options['private']);
    const options = definition.options['private'] && secret ? { ...given.options, private: true } : given.options;
    const shared = sharedLocale(rules, from);
    const { done, locale } = await inLanguage(definition, { secret, own: from.locale, shared }, (language) =>
      dispatcher.run({ command: name, options }, askerIn(from, language, shared), parts.watching ?? null),
    );
    remember(asked, from, definition, options);
    log.debug('command answered', { command: name, kind: done.kind, ms: done.ms });
    const origin: Source = { do: 'more', command: name, text: asTyped(definition, options) };
    const reply = secret && !done.reply.private ? hidden(done.reply) : done.reply;
    const tell = reply.private ? null : personIn(definition, options);
    return cardFrom(reply, done.library, { locale, asker: from.user, origin, tell });
  }

  const footnoteParts = (from: Origin): FootnoteParts => {
    return { settings, watch: seen, cardOf, dismiss: discordWording(from.locale).dismiss };
  };

  async function checked(given: Extract<Incoming, { kind: 'check' }>): Promise<Outcome> {
    const { from, text } = given;
    const wait = mayAsk(from.user, limitIn(await settingsFor(from, settings)));
    if (wait) return refused(from, wait);
    const options = { locale: from.locale, asker: from.user };
    if (given.name === findCommand) {
      const { reply, library } = await find(text, from, dispatcher);
      return cardFrom(reply, library, options);
    }
    const { result, library } = await dispatcher.within(from.collection, [text], (known) => check(text, known, from.locale));
    return cardFrom(result, library, options);
  }

  /** A further question, written into a window. */
  async function further({ from, id, written, secret }: Extract<Incoming, { kind: 'window' }>): Promise<Outcome> {
    const ask = dispatcher.commands.get('ask');
    const key = ask && freeText(ask);
    const [question = ''] = written;
    if (buttonState(id)?.do !== 'follow' || !ask || !key || !question.trim())
      return cardOf(notice([discordWording(from.locale).unknownButton]), { locale: from.locale, asker: from.user });
    const hidden = secret && ask.options['private'] ? { private: true } : {};
    const options = { [key]: question, ...hidden };
    return command({ kind: 'command', from, name: ask.name, part: null, options, attachments: [] });
  }

  async function button(given: Extract<Incoming, { kind: 'button' }>): Promise<Outcome> {
    const { from } = given;
    const wait = mayClick(from.user);
    if (wait) return refused(from, wait);
    return await pressed(given, {
      dispatcher,
      sourceNow: parts.sourceNow,
      cardOf: cardFrom,
      footnote: footnoteParts(from),
      watching: parts.watching ?? null,
      corpus: corpusParts,
    });
  }

  async function take(given: Incoming, first: First, through: DiscordApi = api): Promise<void> {
    if (given.kind === 'ping') {
      await first({ type: 1 }, []);
      return;
    }
    if (given.kind === 'suggest') {
      await first(
        { type: 8, data: { choices: await choicesFor(given, { dispatcher, recent: asked, corpus: corpusParts }) } },
        [],
      );
      return;
    }
    const { from } = given;
    heard.note(from);
    const base: Omit<Answering, 'expects'> = { from, first, api: through, log, failure: failure(from), ...deferral(parts) };
    switch (given.kind) {
      case 'command': {
        const secret =
          given.name === corpusCommand || keptPrivate(await settingsFor(from, settings), from, given.options['private']);
        return answer(command(given), { ...base, expects: { private: secret, replace: false } });
      }
      case 'check':
        return answer(checked(given), { ...base, expects: { private: true, replace: false } });
      case 'window':
        return answer(further(given), { ...base, expects: { private: given.secret, replace: false } });
      case 'button':
        return answer(button(given), { ...base, expects: rerunnable(given) });
    }
  }

  return {
    async interaction(given, first) {
      await tracked(take(given, first));
      if (given.kind === 'command') seen.took(Date.now() - given.from.received);
    },
    message(raw, self) {
      const to = mention(raw, self);
      return to ? tracked(talk(to, { ...parts, settings, mayAsk, heard, cardOf: cardFrom })) : Promise.resolve();
    },
    async warmUp(forMs) {
      const end = Date.now() + forMs;
      while (Date.now() < end && busy.size === 0) {
        const next = unseen?.next();
        if (!next || next.done) return;
        await take(next.value, async () => 'sent', nowhere).catch((error: unknown) => log.error('a trial failed', error));
        // Whatever came in meanwhile goes first.
        await immediate();
      }
    },
    async idle() {
      while (busy.size) await Promise.all(busy);
    },
  };
}

function deferral({ deferAfterMs }: DiscordBotParts): { readonly deferAfterMs?: number } {
  return deferAfterMs === undefined ? {} : { deferAfterMs };
}
