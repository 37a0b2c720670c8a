import { setImmediate as immediate } from 'node:timers/promises';
import { freeText } from '../../command/values.ts';
import type { Article } from '../../model/article.ts';
import type { Reply } from '../../model/reply.ts';
import { type Log, reference } from '../../ops/faults.ts';
import { discordWording } from '../../present/discordWording.ts';
import { notice } from '../../present/reply.ts';
import { wording } from '../../present/wording.ts';
import { buttonState } from '../../render/customId.ts';
import { type DiscordCard, type DiscordOptions, discordMessage, type Origin as Source } from '../../render/discord.ts';
import type { Dispatcher } from '../dispatch.ts';
import { type Answering, answer, body, type First, type Outcome } from './discordAnswer.ts';
import type { DiscordApi } from './discordApi.ts';
import { hidden, pressed } from './discordButtons.ts';
import { check } from './discordCheck.ts';
import { find, findCommand } from './discordFind.ts';
import { type Flood, flood } from './discordFlood.ts';
import { type FootnoteParts, footnote, footnoteCommand, keptPrivate, settingsFor } from './discordFootnote.ts';
import type { Incoming, Origin } from './discordIncoming.ts';
import { type Mention, mention } from './discordMentions.ts';
import { asTyped, personIn, rerunnable } from './discordRerun.ts';
import { type SettingsStore, settingsInMemory, standardSettings } from './discordSettings.ts';
import { watch } from './discordStatus.ts';
import { trials } from './discordWarmUp.ts';

/** What a fresh look at the file behind an article finds. */
export type SourceNow = (article: Article) => Promise<'identical' | 'changed' | 'gone'>;

export interface DiscordBotParts {
  readonly dispatcher: Dispatcher;
  readonly api: DiscordApi;
  readonly log: Log;
  readonly sourceNow: SourceNow;
  readonly flood?: Flood;
  readonly deferAfterMs?: number;
  /** Where servers' settings are kept; as long as the program runs when unset. */
  readonly settings?: SettingsStore;
  readonly version?: string;
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
  const seen = watch(dispatcher.library, parts.version ?? 'unknown');
  const busy = new Set<Promise<void>>();
  const unseen = trials(dispatcher);

  function tracked(work: Promise<void>): Promise<void> {
    const settled = work.catch((error: unknown) => log.error('Discord could not be answered', error));
    busy.add(settled);
    return settled.finally(() => busy.delete(settled));
  }

  function failure(from: Pick<Origin, 'locale'>): (error: unknown) => DiscordCard {
    return (error) => {
      const ref = reference();
      log.error('an answer for Discord failed', error, { reference: ref });
      return discordMessage(notice(wording(from.locale).failure(ref)), dispatcher.library(), { locale: from.locale });
    };
  }

  function refused(from: Origin, seconds: number): Outcome {
    return cardOf(notice([discordWording(from.locale).flood(seconds)]), { locale: from.locale, asker: from.user });
  }

  function cardOf(reply: Reply, options: DiscordOptions): Outcome {
    const library = dispatcher.library();
    const card = discordMessage(reply, library, options);
    const others = card.linked ? [] : Array.from({ length: card.pages - 1 }, (_, i) => i + 1);
    const rest = others.map((page) => discordMessage(reply, library, { ...options, page, tell: null }));
    return { kind: 'card', card, rest, private: reply.private };
  }

  async function command(given: Extract<Incoming, { kind: 'command' }>): Promise<Outcome> {
    const { from, name } = given;
    const rules = await settingsFor(from, settings);
    const wait = mayAsk(from.user, rules.limit === standardSettings.limit ? undefined : rules.limit);
    if (wait) return refused(from, wait);
    if (name === footnoteCommand) return footnote(given.part, from, footnoteParts(from));
    const definition = dispatcher.commands.get(name);
    if (!definition)
      return cardOf(notice([discordWording(from.locale).unknownCommand]), { locale: from.locale, asker: from.user });
    const secret = keptPrivate(rules, from, given.options['private']);
    const options = definition.options['private'] && secret ? { ...given.options, private: true } : given.options;
    const done = await dispatcher.run({ command: name, options }, { id: from.user, server: from.server, locale: from.locale });
    log.debug('command answered', { command: name, kind: done.kind, ms: done.ms });
    const origin: Source = { do: 'more', command: name, text: asTyped(definition, options) };
    const reply = secret && !done.reply.private ? hidden(done.reply) : done.reply;
    const tell = reply.private ? null : personIn(definition, options);
    return cardOf(reply, { locale: from.locale, asker: from.user, origin, tell });
  }

  const footnoteParts = (from: Origin): FootnoteParts => {
    return { settings, watch: seen, cardOf, dismiss: discordWording(from.locale).dismiss };
  };

  async function checked(given: Extract<Incoming, { kind: 'check' }>): Promise<Outcome> {
    const { from, text } = given;
    const wait = mayAsk(from.user);
    if (wait) return refused(from, wait);
    const options = { locale: from.locale, asker: from.user };
    if (given.name === findCommand) return cardOf(await find(text, from, dispatcher), options);
    return cardOf(check(text, dispatcher.library(), from.locale), options);
  }

  /** A further question, written into a window. */
  async function asked({ from, id, written, secret }: Extract<Incoming, { kind: 'window' }>): Promise<Outcome> {
    const ask = dispatcher.commands.get('ask');
    const key = ask && freeText(ask);
    const [question = ''] = written;
    if (buttonState(id)?.do !== 'follow' || !ask || !key || !question.trim())
      return cardOf(notice([discordWording(from.locale).unknownButton]), { locale: from.locale, asker: from.user });
    const hidden = secret && ask.options['private'] ? { private: true } : {};
    return command({ kind: 'command', from, name: ask.name, part: null, options: { [key]: question, ...hidden } });
  }

  async function button(given: Extract<Incoming, { kind: 'button' }>): Promise<Outcome> {
    const { from } = given;
    const wait = mayClick(from.user);
    if (wait) return refused(from, wait);
    return await pressed(given, { dispatcher, sourceNow: parts.sourceNow, cardOf, footnote: footnoteParts(from) });
  }

  function suggestions({ name, option, typed }: Extract<Incoming, { kind: 'suggest' }>, first: First): Promise<unknown> {
    const choices = dispatcher.suggest(name, option, typed).slice(0, 25);
    const named = choices.map(({ name: label, value }) => ({ name: label.slice(0, 100).replace(/[\uD800-\uDBFF]$/, ''), value }));
    return first({ type: 8, data: { choices: named } }, []);
  }

  async function take(given: Incoming, first: First): Promise<void> {
    if (given.kind === 'ping') {
      await first({ type: 1 }, []);
      return;
    }
    if (given.kind === 'suggest') {
      await suggestions(given, first);
      return;
    }
    const { from } = given;
    const base: Omit<Answering, 'expects'> = { from, first, api, log, failure: failure(from), ...deferral(parts) };
    switch (given.kind) {
      case 'command': {
        const secret = keptPrivate(await settingsFor(from, settings), from, given.options['private']);
        return answer(command(given), { ...base, expects: { private: secret, replace: false } });
      }
      case 'check':
        return answer(checked(given), { ...base, expects: { private: true, replace: false } });
      case 'window':
        return answer(asked(given), { ...base, expects: { private: given.secret, replace: false } });
      case 'button':
        return answer(button(given), { ...base, expects: rerunnable(given) });
    }
  }

  async function say(to: Mention): Promise<void> {
    const locale = 'en';
    const options: DiscordOptions = { asker: to.author, locale };
    const wait = mayAsk(to.author);
    if (wait && to.server !== null) return;
    const ask = dispatcher.commands.get('ask');
    const key = ask && freeText(ask);
    let outcome: Outcome;
    if (wait) outcome = cardOf(notice([discordWording(locale).flood(wait)]), options);
    else if (to.check) outcome = cardOf(forAll(check(to.check, dispatcher.library(), locale)), options);
    else if (!to.question || !ask || !key) outcome = cardOf(notice([discordWording(locale).askMe]), options);
    else {
      const done = await dispatcher.run(
        { command: ask.name, options: { [key]: to.question } },
        { id: to.author, server: to.server, locale },
      );
      outcome = cardOf(done.reply, {
        ...options,
        origin: { do: 'more', command: ask.name, text: asTyped(ask, { [key]: to.question }) },
      });
    }
    if (outcome.kind !== 'card') return;
    for (const [i, card] of [outcome.card, ...outcome.rest].entries()) await post(to, card, i);
  }

  async function post(to: Mention, card: DiscordCard, part: number): Promise<void> {
    const message = {
      ...Object(body(card, false)),
      message_reference: { message_id: to.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      // Should the connection be lost while sending, the second try does not post twice.
      nonce: `${to.id}${part}`.slice(-25),
      enforce_nonce: true,
    };
    const until = Date.now() + 5 * 60_000;
    await api.send({
      method: 'POST',
      route: `/channels/${to.channel}/messages`,
      body: message,
      files: card.files,
      until,
      auth: true,
    });
  }

  return {
    async interaction(given, first) {
      await tracked(take(given, first));
      if (given.kind === 'command') seen.took(Date.now() - given.from.received);
    },
    message(raw, self) {
      const to = mention(raw, self);
      return to ? tracked(say(to)) : Promise.resolve();
    },
    async warmUp(forMs) {
      const end = Date.now() + forMs;
      while (Date.now() < end && busy.size === 0) {
        const next = unseen?.next();
        if (!next || next.done) return;
        await take(next.value, async () => 'sent').catch((error: unknown) => log.error('a trial failed', error));
        // Whatever came in meanwhile goes first.
        await immediate();
      }
    },
    async idle() {
      while (busy.size) await Promise.all(busy);
    },
  };
}

/** A private reply for everybody in a channel, where there is nothing left to share. */
function forAll(reply: Reply): Reply {
  return { ...reply, private: false, actions: reply.actions.filter((action) => action.do !== 'share') };
}

function deferral({ deferAfterMs }: DiscordBotParts): { readonly deferAfterMs?: number } {
  return deferAfterMs === undefined ? {} : { deferAfterMs };
}
