import { REST } from 'discord.js';
import { z } from 'zod';
import type { Command, Option } from '../command/define.ts';
import type { Commands } from '../command/load.ts';
import { restBase } from './discord/discordApi.ts';
import { checkCommand } from './discord/discordCheck.ts';
import { findCommand } from './discord/discordFind.ts';
import { footnoteData } from './discord/discordFootnote.ts';
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
    const known = z.array(z.looseObject({ name: z.string() })).parse(await rest.get(route));
    const global = target.server === null;
    const same = comparable(wanted, global) === comparable(known, global);
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
  readonly options?: readonly Readonly<Record<string, unknown>>[];
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
};

/** Every command as Discord takes it, the message commands last. */
export function commandData(commands: Commands): readonly CommandData[] {
  const onMessages = [checkCommand, findCommand].map((name) => ({ name, type: 3, ...everywhere }) as const);
  return [...[...commands.values()].map(slash), { ...footnoteData, ...everywhere }, ...onMessages];
}

function slash(command: Command): CommandData {
  const options = Object.entries(command.options).filter(([, option]) => !(option.kind === 'count' && option.typedOnly));
  // Discord wants those that must be given before those that may.
  const ordered = [...options].sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  return {
    name: command.name,
    type: 1,
    description: command.about.slice(0, 100),
    options: ordered.map(([name, option]) => ({ name, description: option.about.slice(0, 100), ...details(option) })),
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

/** Commands in one form, so that what Discord adds or leaves out makes no difference. */
function comparable(commands: readonly Readonly<Record<string, unknown>>[], global: boolean): string {
  const forms = commands.map((one) => {
    const places = global ? { contexts: sorted(one['contexts']), integration_types: sorted(one['integration_types']) } : {};
    const options = Array.isArray(one['options']) ? one['options'].map(optionForm) : [];
    return JSON.stringify({
      type: one['type'] ?? 1,
      name: one['name'],
      description: one['description'] ?? '',
      options,
      ...places,
    });
  });
  return forms.sort().join('\n');
}

function optionForm(option: Readonly<Record<string, unknown>>): unknown {
  const { type, name, description, required, autocomplete, min_length, max_length, min_value, max_value } = option;
  const flags = [required === true, autocomplete === true];
  return [type, name, description, ...flags, min_length ?? null, max_length ?? null, min_value ?? null, max_value ?? null];
}

const sorted = (list: unknown): readonly unknown[] => (Array.isArray(list) ? [...list].sort() : []);
