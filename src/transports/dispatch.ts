import { type Command, namedIn } from '../command/define.ts';
import type { Commands } from '../command/load.ts';
import { type Asker, AskerFault, type CommandResult, type Request, type Watching } from '../command/request.ts';
import { type Call, unknownCommand } from '../command/typed.ts';
import { usage, type Value, valuesOf } from '../command/values.ts';
import type { Library } from '../index/library.ts';
import { Away } from '../index/remote/needs.ts';
import type { Within } from '../index/remote/within.ts';
import type { Reply, Words } from '../model/reply.ts';
import { type Log, reference } from '../ops/faults.ts';
import { inSlices } from '../ops/inSlices.ts';
import { notice } from '../present/reply.ts';
import { type Language, languageOf } from '../present/words/language.ts';
import { wording } from '../present/words/wording.ts';
import type { ChartPainter } from '../render/chart/painter.ts';
import { resultsOf } from './results.ts';

/** What became of a call. Every kind has a reply that may be shown as it is. */
export type Dispatched =
  | {
      readonly kind: 'done';
      readonly command: string;
      readonly reply: Reply;
      readonly result: CommandResult;
      /** What it was answered from; its words are cut from there. */
      readonly library: Library;
      readonly ms: number;
    }
  /** The asker's mistake; `line` says in English what and how to mend it. */
  | {
      readonly kind: 'refused';
      readonly command: string;
      readonly reply: Reply;
      readonly line: string;
      readonly library: Library;
      readonly ms: number;
    }
  /** Our failure: a neutral line with a reference; the log has the whole. */
  | {
      readonly kind: 'failed';
      readonly command: string;
      readonly reply: Reply;
      readonly line: string;
      readonly reference: string;
      readonly library: Library;
      readonly ms: number;
    };

/** Runs commands for every transport in the same way. */
export interface Dispatcher {
  readonly commands: Commands;
  /** The articles that a server is answered from now: the shared ones and its own; null: the shared ones alone. */
  library(server: string | null): Library;
  /** Resolves when a server's own articles are among those of `library`. */
  ready(server: string | null): Promise<void>;
  /** Waits for a server's own articles first. */
  readonly within: Within;
  /** Draws charts; null where nothing can. */
  readonly painter: ChartPainter | null;
  /** Never rejects. `watching`: where people can be told of something later. */
  run(call: Call, asker: Asker, watching?: Watching | null): Promise<Dispatched>;
  /** What to offer while an option is being typed: at most 25, values of at most 100 characters; empty when nothing fits or it fails. */
  suggest(
    command: string,
    option: string,
    typed: string,
    server: string | null,
    /** What the person gave before, last first. */
    recent?: readonly string[],
  ): readonly { readonly name: string; readonly value: string }[];
}

/** What a dispatcher is made of; time and chance are passed in. */
export interface DispatcherParts {
  readonly commands: Commands;
  readonly library: (server: string | null) => Library;
  /** Waits for a server's own articles where they are not loaded yet. */
  readonly ready?: (server: string | null) => Promise<void>;
  /** With the articles of `library` when unset. */
  readonly within?: Within;
  readonly log: Log;
  readonly painter?: ChartPainter | null;
  readonly timeoutMs?: number;
  readonly now?: () => number;
  readonly reference?: () => string;
}

/** Makes a dispatcher. */
export function dispatcher(parts: DispatcherParts): Dispatcher {
  const { commands, library, log, ready = async () => undefined, timeoutMs = 20_000 } = parts;
  const now = parts.now ?? (() => performance.now());
  const listings = new Map<Language, Request<unknown>['commands']>();
  function listing(locale: string): Request<unknown>['commands'] {
    const language = languageOf(locale);
    const known =
      listings.get(language) ?? [...commands.values()].map((one) => ({ ...namedIn(language, one), usage: usage(one, language) }));
    listings.set(language, known);
    return known;
  }

  const recent = resultsOf();

  const within: Within = async (server, words, work) => {
    await ready(server);
    if (parts.within) return parts.within(server, words, work);
    const from = library(server);
    return { result: await work(from), library: from };
  };

  async function perform(
    { command: name, options }: Call,
    asker: Asker,
    signal: AbortSignal,
    watching: Watching | null,
  ): Promise<{ readonly result: CommandResult; readonly library: Library }> {
    const command = commands.get(name);
    if (!command) throw unknownCommand(name, commands);
    const words = Object.values(options).filter((value) => typeof value === 'string');
    return within(asker.collection ?? null, words, async (from) => {
      const values = expanded(command, valuesOf(command, options), from);
      const key = command.repeatable ? JSON.stringify([name, asker.locale, values]) : null;
      const known = key === null ? undefined : recent(from).get(key);
      if (known) return known;
      const work = command.run({ values, library: from, asker, signal, watching, commands: listing(asker.locale) });
      const result = 'next' in work ? await inSlices(work, signal) : await work;
      // Whoever shows the reply cuts its words from these.
      for (const block of result.reply.blocks) if ('article' in block) from.article(block.article);
      if (key !== null) recent(from).set(key, result);
      return result;
    });
  }

  async function run(call: Call, asker: Asker, watching: Watching | null = null): Promise<Dispatched> {
    const began = now();
    const spent = () => Math.max(0, now() - began);
    const own = asker.ownLocale ?? asker.locale;
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const fault = new TooSlow(Math.round(timeoutMs / 1000));
        abort.abort(fault);
        reject(fault);
      }, timeoutMs);
    });
    try {
      const done = await Promise.race([perform(call, asker, abort.signal, watching), late]);
      return { kind: 'done', command: call.command, reply: done.result.reply, ...done, ms: spent() };
    } catch (error) {
      const from = library(asker.collection ?? null);
      if (error instanceof AskerFault) return { ...refused(call, error, own), library: from, ms: spent() };
      if (error instanceof Away) {
        log.warn(`/${call.command} could not be answered`, { reason: error.message });
        return { ...failed(call, wording(own).indexAway(), ''), library: from, ms: spent() };
      }
      const ref = (parts.reference ?? reference)();
      log.error(`/${call.command} failed`, error, { reference: ref, options: call.options });
      const say = wording(own);
      const words = error instanceof TooSlow ? say.tooSlow(error.seconds) : say.failure(ref);
      return { ...failed(call, words, ref), library: from, ms: spent() };
    } finally {
      clearTimeout(timer);
    }
  }

  function suggest(name: string, option: string, typed: string, server: string | null, recent: readonly string[] = []) {
    const definition = commands.get(name)?.options[option];
    if (definition?.kind !== 'text' || !definition.suggest) return [];
    try {
      const offered = definition.suggest(typed.slice(0, definition.maxLength), library(server), recent);
      return offered.filter(({ name: label, value }) => label !== '' && value !== '' && value.length <= 100).slice(0, 25);
    } catch (error) {
      log.error(`suggestions of /${name} ${option} failed`, error, { typed });
      return [];
    }
  }

  return { commands, painter: parts.painter ?? null, library, ready, within, run, suggest };
}

/** The values with the whole text where a suggestion only stands for one. */
function expanded(command: Command, values: Readonly<Record<string, Value>>, from: Library): Readonly<Record<string, Value>> {
  const whole = Object.entries(values).map(([name, value]): [string, Value] => {
    const option = command.options[name];
    const text = option?.kind === 'text' && typeof value === 'string' ? option.expand?.(value, from) : null;
    return [name, text ?? value];
  });
  return Object.fromEntries(whole);
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly seconds: number;
  constructor(seconds: number) {
    super(`stopped after ${seconds} s`);
    this.seconds = seconds;
  }
}

function refused({ command }: Call, fault: AskerFault, locale: string) {
  return { kind: 'refused', command, line: fault.message, reply: notice([{ foreign: fault.line(locale) }]) } as const;
}

function failed({ command }: Call, words: Words, ref: string) {
  const line = words.map((part) => (typeof part === 'string' ? part : part.foreign)).join('');
  return { kind: 'failed', command, line, reference: ref, reply: notice(words) } as const;
}
