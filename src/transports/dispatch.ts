import type { Commands } from '../command/load.ts';
import { type Asker, AskerFault, type CommandResult } from '../command/request.ts';
import { type Call, unknownCommand } from '../command/typed.ts';
import { usage, valuesOf } from '../command/values.ts';
import type { Library } from '../index/library.ts';
import type { Reply, Words } from '../model/reply.ts';
import { type Log, reference } from '../ops/faults.ts';
import { notice } from '../present/reply.ts';
import { wording } from '../present/wording.ts';
import { resultsOf } from './results.ts';

/** What became of a call. Every kind has a reply that may be shown as it is. */
export type Dispatched =
  | {
      readonly kind: 'done';
      readonly command: string;
      readonly reply: Reply;
      readonly result: CommandResult;
      readonly ms: number;
    }
  /** The asker's mistake; `line` says what and how to mend it. */
  | { readonly kind: 'refused'; readonly command: string; readonly reply: Reply; readonly line: string; readonly ms: number }
  /** Our failure: a neutral line with a reference; the log has the whole. */
  | {
      readonly kind: 'failed';
      readonly command: string;
      readonly reply: Reply;
      readonly line: string;
      readonly reference: string;
      readonly ms: number;
    };

/** Runs commands for every transport in the same way. */
export interface Dispatcher {
  readonly commands: Commands;
  /** The articles that are answered from now. */
  library(): Library;
  /** Never rejects. */
  run(call: Call, asker: Asker): Promise<Dispatched>;
  /** What to offer while an option is being typed: at most 25, values of at most 100 characters; empty when nothing fits or it fails. */
  suggest(command: string, option: string, typed: string): readonly { readonly name: string; readonly value: string }[];
}

/** What a dispatcher is made of; time and chance are passed in. */
export interface DispatcherParts {
  readonly commands: Commands;
  readonly library: () => Library;
  readonly log: Log;
  readonly timeoutMs?: number;
  readonly now?: () => number;
  readonly reference?: () => string;
}

/** Makes a dispatcher. */
export function dispatcher(parts: DispatcherParts): Dispatcher {
  const { commands, library, log, timeoutMs = 20_000 } = parts;
  const now = parts.now ?? (() => performance.now());
  const listing = [...commands.values()].map((one) => ({ name: one.name, about: one.about, usage: usage(one) }));

  const recent = resultsOf();

  async function perform({ command: name, options }: Call, asker: Asker, signal: AbortSignal): Promise<CommandResult> {
    const command = commands.get(name);
    if (!command) throw new AskerFault(unknownCommand(name, commands));
    const values = valuesOf(command, options);
    const from = library();
    const key = command.repeatable ? JSON.stringify([name, asker.locale, values]) : null;
    const known = key === null ? undefined : recent(from).get(key);
    if (known) return known;
    const result = await command.run({ values, library: from, asker, signal, commands: listing });
    if (key !== null) recent(from).set(key, result);
    return result;
  }

  async function run(call: Call, asker: Asker): Promise<Dispatched> {
    const began = now();
    const spent = () => Math.max(0, now() - began);
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
      const result = await Promise.race([perform(call, asker, abort.signal), late]);
      return { kind: 'done', command: call.command, reply: result.reply, result, ms: spent() };
    } catch (error) {
      if (error instanceof AskerFault) return refused(call, error.message, spent());
      const ref = (parts.reference ?? reference)();
      log.error(`/${call.command} failed`, error, { reference: ref, options: call.options });
      const say = wording(asker.locale);
      return failed(call, error instanceof TooSlow ? say.tooSlow(error.seconds) : say.failure(ref), ref, spent());
    } finally {
      clearTimeout(timer);
    }
  }

  function suggest(name: string, option: string, typed: string) {
    const definition = commands.get(name)?.options[option];
    if (definition?.kind !== 'text' || !definition.suggest) return [];
    try {
      const offered = definition.suggest(typed.slice(0, definition.maxLength), library());
      return offered.filter(({ name: label, value }) => label !== '' && value !== '' && value.length <= 100).slice(0, 25);
    } catch (error) {
      log.error(`suggestions of /${name} ${option} failed`, error, { typed });
      return [];
    }
  }

  return { commands, library, run, suggest };
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly seconds: number;
  constructor(seconds: number) {
    super(`stopped after ${seconds} s`);
    this.seconds = seconds;
  }
}

function refused(call: Call, line: string, ms: number): Dispatched {
  return { kind: 'refused', command: call.command, line, reply: notice([{ foreign: line }]), ms };
}

function failed(call: Call, words: Words, ref: string, ms: number): Dispatched {
  const line = words.map((part) => (typeof part === 'string' ? part : part.foreign)).join('');
  return { kind: 'failed', command: call.command, line, reference: ref, reply: notice(words), ms };
}
