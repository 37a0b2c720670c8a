import type { WrongKind } from '../present/words/faultWording.ts';
import type { Language } from '../present/words/language.ts';
import { type Command, namedIn, type Option } from './define.ts';
import { AskerFault } from './request.ts';

/** A value as run() sees it. */
export type Value = string | number | boolean;

/** Checks what was given against a command's options; throws an AskerFault that names the option and the remedy. */
export function valuesOf(command: Command, given: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(command.options, name)) throw unknownOption(command, name);
  }
  const values: [string, Value][] = [];
  for (const [name, option] of Object.entries(command.options)) {
    const raw = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = raw === undefined || raw === null ? undefined : checked(command, name, option, raw);
    if (value !== undefined) values.push([name, value]);
    else if (option.required) throw new AskerFault((say) => say.needs(command.name, name, usage(command)));
  }
  return Object.fromEntries(values);
}

/** How a command is typed: `/quote <speaker> [about:…]`, by its names in a language; what only programs need is left out. */
export function usage(command: Command, language: Language = 'en'): string {
  const free = freeText(command);
  const shown = Object.entries(command.options).filter(
    ([, option]) => option.kind !== 'person' && !(option.kind === 'count' && option.typedOnly),
  );
  const parts = shown.map(([key, option]) => {
    const { name } = namedIn(language, { name: key, ...option });
    if (key === free) return option.required ? `<${name}>` : `[${name}]`;
    const value = option.kind === 'flag' ? 'true' : option.kind === 'count' ? `${option.min}–${option.max}` : '…';
    return option.required ? `${name}:${value}` : `[${name}:${value}]`;
  });
  return [`/${namedIn(language, command).name}`, ...parts].join(' ');
}

/** Name of the option that takes the free text of a typed command; undefined for a command without text. */
export function freeText(command: Command): string | undefined {
  return Object.entries(command.options).find(([, option]) => option.kind === 'text')?.[0];
}

function checked(command: Command, name: string, option: Option, raw: unknown): Value | undefined {
  switch (option.kind) {
    case 'text':
      return text(name, option.maxLength, raw);
    case 'flag':
      return flag(name, raw);
    case 'person':
      return person(name, raw);
    case 'count':
      return count(command, name, option, raw);
  }
}

function text(name: string, maxLength: number, raw: unknown): string | undefined {
  if (typeof raw !== 'string') throw new AskerFault((say) => say.mustBeText(name, kindOf(raw)));
  if (raw.length > maxLength) throw new AskerFault((say) => say.tooLong(name, raw.length, maxLength));
  return raw.trim() === '' ? undefined : raw;
}

function person(name: string, raw: unknown): string {
  if (typeof raw === 'string' && /^\d{1,20}$/.test(raw)) return raw;
  throw new AskerFault((say) => say.mustBePerson(name));
}

function flag(name: string, raw: unknown): boolean {
  if (typeof raw === 'boolean') return raw;
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes') return true;
  if (word === 'false' || word === 'no') return false;
  throw new AskerFault((say) => say.mustBeFlag(name));
}

function count(command: Command, name: string, { min, max }: Extract<Option, { kind: 'count' }>, raw: unknown): number {
  const number = typeof raw === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(raw) ? Number(raw) : raw;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
  throw new AskerFault((say) => say.mustBeCount(name, command.name, min, max));
}

function unknownOption(command: Command, name: string): AskerFault {
  const known = Object.keys(command.options).join(', ');
  const shown = JSON.stringify(name.slice(0, 40));
  return new AskerFault((say) => (known ? say.noSuchOption(command.name, shown, known) : say.noOptions(command.name, shown)));
}

function kindOf(raw: unknown): WrongKind {
  if (Array.isArray(raw)) return 'list';
  if (typeof raw === 'number') return 'number';
  if (typeof raw === 'boolean') return 'boolean';
  return typeof raw === 'object' && raw !== null ? 'object' : 'nothing';
}
