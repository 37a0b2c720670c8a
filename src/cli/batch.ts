import { AskerFault } from '../command/request.ts';
import { type Call, parseTyped } from '../command/typed.ts';
import { invalidJson } from '../present/json.ts';
import type { Dispatcher } from '../transports/dispatch.ts';
import { type Io, printJson } from './io.ts';
import { linesOf } from './lines.ts';
import { jsonOf, operator } from './oneShot.ts';
import { isRecord } from './record.ts';

/** Answers each line of stdin with one JSON line before it reads the next; a broken or blank line gets an `invalid` answer. */
export async function batch(dispatcher: Dispatcher, io: Io, signal: AbortSignal): Promise<0> {
  for await (const line of linesOf(io.input, signal)) await printJson(io.output, await answerLine(line, dispatcher));
  return 0;
}

/** The answer to one line of a batch. */
export async function answerLine(line: string, dispatcher: Dispatcher): Promise<Readonly<Record<string, unknown>>> {
  const read = callOf(line, dispatcher);
  if ('problem' in read) return invalidJson(read.command, read.problem, { id: read.id, ms: 0 });
  return jsonOf(await dispatcher.run(read.call, operator), read.id);
}

type Read =
  | { readonly call: Call; readonly id: unknown }
  | { readonly problem: string; readonly command: string | null; readonly id: unknown };

const wanted = 'a typed command (/ask …) or {"id":…,"command":"ask","options":{…}}';

function callOf(line: string, dispatcher: Dispatcher): Read {
  // A byte-order mark counts as a blank here.
  const text = line.trim();
  const bad = (problem: string, id?: unknown, command: string | null = null): Read => ({ problem, command, id });
  if (text === '') return bad(`The line is blank; it must be ${wanted}.`);
  if (text.startsWith('/')) return typedCall(text, dispatcher);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(`The line is not valid JSON and starts with no slash; it must be ${wanted}.`);
  }
  if (!isRecord(value)) return bad(`The line is no JSON object; it must be ${wanted}.`);
  const { id, command, options } = value;
  if (typeof command !== 'string' || command === '')
    return bad(`"command" is missing or no text; the line must be ${wanted}.`, id);
  if (options !== undefined && options !== null && !isRecord(options))
    return bad('"options" must be a JSON object.', id, command);
  return { call: { command: command.replace(/^\//, ''), options: options ?? {} }, id };
}

function typedCall(text: string, dispatcher: Dispatcher): Read {
  try {
    return { call: parseTyped(text, dispatcher.commands), id: undefined };
  } catch (error) {
    if (!(error instanceof AskerFault)) throw error;
    return { problem: error.message, command: /^\/(\S+)/.exec(text)?.[1] ?? null, id: undefined };
  }
}
