import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command, Option } from './define.ts';

/** The commands by name, in alphabetical order of their files. */
export type Commands = ReadonlyMap<string, Command>;

/** The folder of command files that belongs to this program, as sources or as built. */
export function commandFolder(): string {
  const own = extname(fileURLToPath(import.meta.url));
  for (const up of ['./commands/', '../commands/', '../../commands/']) {
    const folder = fileURLToPath(new URL(up, import.meta.url));
    if (existsSync(folder) && readdirSync(folder).some((file) => isCommandFile(file, own))) return folder;
  }
  throw new Error(`no folder "commands" with ${own} files is near ${fileURLToPath(import.meta.url)}`);
}

/** Loads every command file of a folder; throws with the file's name when one is bad, misnamed or double. */
export async function loadCommands(folder: string = commandFolder()): Promise<Commands> {
  const own = extname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((file) => isCommandFile(file, '.ts') || isCommandFile(file, '.js'));
  const wanted = files.some((file) => file.endsWith(own)) ? files.filter((file) => file.endsWith(own)) : files;
  const commands = new Map<string, Command>();
  for (const file of wanted.sort()) {
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    const command = commandOf(module, file);
    if (commands.has(command.name)) throw new Error(`commands/${file}: the command "${command.name}" exists already`);
    commands.set(command.name, command);
  }
  return commands;
}

function isCommandFile(file: string, extension: string): boolean {
  return file.endsWith(extension) && !file.endsWith('.d.ts') && !/^[._]|\.test\./.test(file);
}

function commandOf(module: unknown, file: string): Command {
  const bad = (why: string) => new Error(`commands/${file}: ${why}`);
  const { default: found } = isRecord(module) ? module : { default: undefined };
  if (!isCommand(found)) throw bad('the default export must be what command({ name, about, options, run }) returns');
  const name = basename(file, extname(file));
  if (found.name !== name) throw bad(`the command is named "${found.name}", the file must have the same name`);
  if (!/^[a-z0-9_-]{1,32}$/.test(name)) throw bad('a name has 1 to 32 of a–z, 0–9, "-" and "_"');
  if (found.about.length < 1 || found.about.length > 100) throw bad('about has 1 to 100 characters');
  for (const [option, { about }] of Object.entries(found.options)) {
    if (!/^[a-z0-9_-]{1,32}$/.test(option))
      throw bad(`the option name "${option}" has other characters than a–z, 0–9, "-" and "_"`);
    if (about.length < 1 || about.length > 100) throw bad(`about of option "${option}" has 1 to 100 characters`);
  }
  return found;
}

function isCommand(found: unknown): found is Command {
  if (!isRecord(found)) return false;
  const { name, about, options, run } = found;
  const described = typeof name === 'string' && typeof about === 'string' && typeof run === 'function';
  return described && isRecord(options) && Object.values(options).every(isOption);
}

function isOption(found: unknown): found is Option {
  if (!isRecord(found)) return false;
  const { kind, about, required } = found;
  const known = kind === 'text' || kind === 'flag' || kind === 'person' || kind === 'count';
  return known && typeof about === 'string' && typeof required === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
