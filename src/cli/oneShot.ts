import type { Commands } from '../command/load.ts';
import { AskerFault } from '../command/request.ts';
import { parseTyped } from '../command/typed.ts';
import { valuesOf } from '../command/values.ts';
import { invalidJson, spokenJson, toJson } from '../present/json.ts';
import { terminalText } from '../render/terminal.ts';
import { visible } from '../render/visible.ts';
import type { Dispatched, Dispatcher } from '../transports/dispatch.ts';
import { appearance, type Io, print, printJson } from './io.ts';

/** Who asks on the command line. */
export const operator = { id: 'operator', server: null, locale: 'en' } as const;

/** A dispatched command as an answer for programs. */
export function jsonOf(done: Dispatched, id?: unknown): Readonly<Record<string, unknown>> {
  const envelope = { id, ms: done.ms };
  if (done.kind !== 'done') return invalidJson(done.command, done.line, envelope);
  const { library } = done;
  if (done.result.answer) return toJson(done.result.answer, library, envelope);
  const text = terminalText(done.reply, library, { width: 1e9, colour: false, hyperlinks: false });
  return spokenJson(done.command, text, envelope);
}

/** Answers one typed command and tells the exit status. A wrong command is told before `open` loads anything. */
export async function oneShot(
  text: string,
  { json, io, commands, open }: { json: boolean; io: Io; commands: Commands; open: () => Promise<Dispatcher> },
): Promise<0 | 1 | 2> {
  const refuse = async (line: string, command: string | null, ms = 0) => {
    if (json) await printJson(io.output, invalidJson(command, line, { ms }));
    await print(io.errors, `${visible(line)}\n`);
  };
  let call: ReturnType<typeof parseTyped>;
  try {
    call = parseTyped(text, commands);
    const command = commands.get(call.command);
    if (command) valuesOf(command, call.options);
  } catch (error) {
    if (!(error instanceof AskerFault)) throw error;
    await refuse(error.message, /^\s*\/(\S+)/.exec(text)?.[1] ?? null);
    return 2;
  }
  const dispatcher = await open();
  const done = await dispatcher.run(call, operator);
  if (done.kind !== 'done') {
    await refuse(done.line, done.command, done.ms);
    return done.kind === 'refused' ? 2 : 1;
  }
  const { answer } = done.result;
  if (answer?.outcome === 'invalid') {
    await refuse(answer.problem, done.command, done.ms);
    return 2;
  }
  if (json) await printJson(io.output, jsonOf(done));
  else await print(io.output, `${terminalText(done.reply, done.library, appearance(io.output, io.environment))}\n`);
  return 0;
}
