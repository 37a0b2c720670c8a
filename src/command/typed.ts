import type { Command } from './define.ts';
import { AskerFault } from './request.ts';
import { freeText } from './values.ts';

/** A command as a person or program calls it: its name and the options as given, unchecked. */
export interface Call {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads a typed command such as `/quote Peskov about:pivot`. The first text option takes the free text; any other is `name:value`,
 * with quotation marks around a value that holds spaces. A text value at the end of the line may go on without them.
 * Throws an AskerFault when the line is no command or names none that exists.
 */
export function parseTyped(line: string, commands: ReadonlyMap<string, Command>): Call {
  const match = /^\s*\/([^\s/]*)(?:\s+([\s\S]*))?$/.exec(line);
  if (!match) throw new AskerFault((say) => say.noSlash(nameList(commands)));
  const name = (match[1] ?? '').toLowerCase();
  const command = commands.get(name);
  if (!command) throw unknownCommand(name, commands);
  return { command: name, options: optionsIn(match[2] ?? '', command) };
}

/** Commands with which people look after Footnote in a server of theirs. */
const onlyInServers: ReadonlySet<string> = new Set(['corpus', 'footnote']);

/** The fault of calling a command that does not exist, with those that do. */
export function unknownCommand(name: string, commands: ReadonlyMap<string, Command>): AskerFault {
  const shown = JSON.stringify(`/${name.slice(0, 40)}`);
  if (onlyInServers.has(name)) return new AskerFault((say) => say.onlyInServers(`/${name}`));
  return new AskerFault((say) => say.noSuchCommand(shown, nameList(commands)));
}

const nameList = (commands: ReadonlyMap<string, Command>): string => [...commands.keys()].map((name) => `/${name}`).join(', ');

interface Given {
  readonly name: string;
  readonly value: string;
  readonly quoted: boolean;
  /** Start of `name:` and end of the value. */
  readonly start: number;
  readonly end: number;
}

function optionsIn(text: string, command: Command): Readonly<Record<string, unknown>> {
  const free = freeText(command);
  const given = named(text, command);
  const options: [string, string][] = [];
  let rest = '';
  let from = 0;
  given.forEach((option, i) => {
    rest += text.slice(from, option.start);
    const next = given[i + 1]?.start ?? text.length;
    // "/quote Peskov about:pivot to Asia": free text is there already, so what follows belongs to the value.
    const runsOn =
      !option.quoted && command.options[option.name]?.kind === 'text' && (option.name === free || rest.trim() !== '');
    from = runsOn ? next : option.end;
    const value = runsOn ? text.slice(option.end - option.value.length, next).trim() : option.value;
    if (options.some(([name]) => name === option.name)) throw new AskerFault((say) => say.givenTwice(option.name));
    options.push([option.name, value]);
  });
  rest = (rest + text.slice(from)).trim();
  if (rest === '') return Object.fromEntries(options);
  if (!free) throw strayText(rest, command);
  if (options.some(([name]) => name === free)) throw new AskerFault((say) => say.givenTwice(free));
  return Object.fromEntries([[free, rest], ...options]);
}

function named(text: string, command: Command): readonly Given[] {
  const found: Given[] = [];
  // A quoted stretch of the free text is stepped over, so that a phrase may hold "name:value".
  for (const match of text.matchAll(/(?<=^|\s)([\w-]+):\s*(?:"([^"]*)"|“([^”]*)”|(\S*))|"[^"]*"/g)) {
    const [whole, name] = match;
    const known = name && typed(command).find((option) => option.toLowerCase() === name.toLowerCase());
    if (!known) continue;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    found.push({ name: known, value, quoted: match[4] === undefined, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** The options that can be typed. */
function typed(command: Command): readonly string[] {
  return Object.keys(command.options).filter((name) => command.options[name]?.kind !== 'person');
}

function strayText(rest: string, command: Command): AskerFault {
  const takes = typed(command).map((name) => `${name}:…`);
  const shown = JSON.stringify(rest.slice(0, 40));
  return new AskerFault((say) => say.notUnderstood(command.name, takes.length ? takes.join(', ') : null, shown));
}
