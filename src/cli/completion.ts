import type { Command } from '../command/define.ts';
import { freeText } from '../command/values.ts';
import type { Dispatcher } from '../transports/dispatch.ts';

/** What readline wants: the lines to offer, and the part of the line they replace. */
export type Completion = [string[], string];

const own = ['/quit'];

/** Completes command names, then what the command suggests for the text so far, then names of options. */
export function completion(line: string, dispatcher: Dispatcher): Completion {
  const name = /^\/(\S*)$/.exec(line);
  if (name)
    return [[...[...dispatcher.commands.keys()].map((one) => `/${one} `), ...own].filter((one) => one.startsWith(line)), line];
  const typed = /^\/(\S+) +([\s\S]*)$/.exec(line);
  const command = typed ? dispatcher.commands.get(typed[1] ?? '') : dispatcher.commands.get('ask');
  if (!command) return [[], line];
  return completedOption(typed ? (typed[2] ?? '') : line, command, dispatcher);
}

function completedOption(text: string, command: Command, dispatcher: Dispatcher): Completion {
  const value = /(?:^|\s)([\w-]+):("?)([^"]*)$/.exec(text);
  const option = value?.[1];
  if (option && Object.hasOwn(command.options, option)) {
    const typed = value[3] ?? '';
    const offered = texts(command, option, typed, dispatcher).map((text) => (text.includes(' ') ? `"${text}"` : text));
    return [offered, `${value[2]}${typed}`];
  }
  const last = /\S*$/.exec(text)?.[0] ?? '';
  const free = freeText(command);
  const names = Object.keys(command.options).filter((one) => one !== free && last !== '' && one.startsWith(last));
  if (names.length > 0 && text !== last) return [names.map((one) => `${one}:`), last];
  return free ? [texts(command, free, text, dispatcher), text] : [[], text];
}

/** What is offered, each whole: a terminal needs no short ids for long texts. */
function texts(command: Command, name: string, typed: string, dispatcher: Dispatcher): string[] {
  const option = command.options[name];
  const whole = (value: string) => (option?.kind === 'text' && option.expand?.(value, dispatcher.library(null))) || value;
  return dispatcher.suggest(command.name, name, typed, null).map(({ value }) => whole(value));
}
