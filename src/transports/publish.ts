import { REST } from 'discord.js';
import { z } from 'zod';
import type { Command, Option } from '../command/define.ts';
import type { Commands } from '../command/load.ts';
import { corpusData } from './discord/corpus/corpusData.ts';
import { restBase } from './discord/discordApi.ts';
import { checkCommand, checkNames } from './discord/discordCheck.ts';
import { findCommand, findNames } from './discord/discordFind.ts';
import { footnoteData } from './discord/discordFootnote.ts';
import { localized, localizedName } from './discord/discordNames.ts';
import { refusal } from './discord/discordRefusal.ts';

/** Where commands are published, and for whom. */
export interface PublishTarget {
  readonly token: string;
  /** Found from the token when null. */
  readonly application: string | null;
  /** One server only, where changes show at once; null: everywhere. */
  readonly server: string | null;
  /** Base address without version; null: Discord. */
  readonly apiBase: string | null;
}

/** What publishing did; `unchanged`: Discord had them all already, nothing was written. */
export interface Published {
  readonly outcome: 'published' | 'unchanged';
  readonly commands: readonly string[];
}

/** Makes the commands in Discord those that are loaded; writes only when they differ. Throws an OperatorFault when refused. */
export async function publish(commands: Commands, target: PublishTarget): Promise<Published> {
  const rest = new REST({ api: restBase(target.apiBase), version: '10' }).setToken(target.token);
  try {
    const application = target.application || (await applicationOf(rest));
    const route = `/applications/${application}${target.server ? `/guilds/${target.server}` : ''}/commands` as const;
    const wanted = commandData(commands);
    const kept = async (query: Readonly<Record<string, string>>) =>
      z.array(z.looseObject({ name: z.string() })).parse(await rest.get(route, { query: new URLSearchParams(query) }));
    const global = target.server === null;
    const same =
      alike(wanted, await kept({}), { global, translated: false }) &&
      // Discord leaves translations out unless it is asked for them.
      alike(wanted, await kept({ with_localizations: 'true' }), { global, translated: true });
    if (!same) await rest.put(route, { body: wanted });
    return { outcome: same ? 'unchanged' : 'published', commands: wanted.map(({ name }) => name) };
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

async function applicationOf(rest: REST): Promise<string> {
  return z.object({ id: z.string() }).parse(await rest.get('/applications/@me')).id;
}

/** Servers, direct messages with the bot, and every other conversation; for servers and for people. */
const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] } as const;

/** A command as Discord describes it. */
export type CommandData = {
  readonly name: string;
  readonly type: 1 | 3;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Readonly<Record<string, unknown>>[];
  readonly default_member_permissions?: number;
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
};

/** Every command as Discord takes it, the message commands last. */
export function commandData(commands: Commands): readonly CommandData[] {
  const onMessages = [
    { name: checkCommand, type: 3, ...localizedName(checkNames), ...everywhere },
    { name: findCommand, type: 3, ...localizedName(findNames), ...everywhere },
  ] as const;
  return [...[...commands.values()].map(slash), { ...footnoteData, ...everywhere }, corpusData, ...onMessages];
}

function slash(command: Command): CommandData {
  const options = Object.entries(command.options).filter(([, option]) => !(option.kind === 'count' && option.typedOnly));
  // Discord wants those that must be given before those that may.
  const ordered = [...options].sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  return {
    name: command.name,
    type: 1,
    description: command.about.slice(0, 100),
    ...localized(command.translated),
    options: ordered.map(([name, option]) => {
      return { name, description: option.about.slice(0, 100), ...localized(option.translated), ...details(option) };
    }),
    ...everywhere,
  };
}

function details(option: Option): Readonly<Record<string, unknown>> {
  switch (option.kind) {
    case 'text': {
      const length = { min_length: 1, max_length: Math.min(option.maxLength, 6_000) };
      return { type: 3, required: option.required, ...length, ...(option.suggest ? { autocomplete: true } : {}) };
    }
    case 'flag':
      return { type: 5, required: false };
    case 'person':
      return { type: 6, required: false };
    case 'count':
      return { type: 4, required: false, min_value: option.min, max_value: option.max };
  }
}

/** What is looked at when commands are held against each other. */
interface Looked {
  /** Where commands may be used, which Discord tells of those for everybody alone. */
  readonly global: boolean;
  readonly translated: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** True when commands are the same; what Discord adds or leaves out makes no difference. */
function alike(wanted: readonly Json[], known: readonly Json[], looked: Looked): boolean {
  const forms = (commands: readonly Json[]) => commands.map((one) => JSON.stringify(formOf(one, looked))).sort();
  return forms(wanted).join('\n') === forms(known).join('\n');
}

function formOf(one: Json, looked: Looked): unknown {
  const places = looked.global ? [sorted(one['contexts']), sorted(one['integration_types'])] : [];
  const names = looked.translated ? translations(one) : [];
  const members = one['default_member_permissions'] == null ? null : String(one['default_member_permissions']);
  return [one['type'] ?? 1, one['name'], one['description'] ?? '', listIn(one, 'options', looked), places, names, members];
}

function optionForm(option: Json, looked: Looked): unknown {
  const { type, name, description, required, autocomplete, min_length, max_length, min_value, max_value, value } = option;
  const limits = [min_length, max_length, min_value, max_value, value].map((limit) => limit ?? null);
  const inner = [listIn(option, 'options', looked), listIn(option, 'choices', looked)];
  const names = looked.translated ? translations(option) : [];
  return [type ?? null, name, description ?? '', required === true, autocomplete === true, ...limits, ...inner, names];
}

function listIn(one: Json, key: 'options' | 'choices', looked: Looked): readonly unknown[] {
  const list = one[key];
  return Array.isArray(list) ? list.map((part) => optionForm(Object(part), looked)) : [];
}

/** Names and descriptions in other languages, in the order of the languages; null stands for none. */
function translations({ name_localizations: names, description_localizations: abouts }: Json): unknown {
  return [names, abouts].map((texts) => Object.entries(Object(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sorted = (list: unknown): readonly unknown[] => (Array.isArray(list) ? [...list].sort() : []);
