import { snowflake } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** What Discord adds and leaves out when it gives commands back. */
export function asDiscordKeepsIt(command: Json, application: string): Json {
  const options = ((command['options'] ?? []) as readonly Json[]).map((option) => {
    const { required, ...rest } = option;
    return required ? { ...rest, required } : rest;
  });
  const added = {
    id: snowflake(),
    application_id: application,
    version: snowflake(),
    // Given as a number or as text, told as text.
    default_member_permissions:
      command['default_member_permissions'] == null ? null : String(command['default_member_permissions']),
    nsfw: false,
  };
  const base = { description: '', dm_permission: true, ...command, ...added };
  return options.length ? { ...base, options } : base;
}

/** A command without its translations, as Discord tells of it unless asked for them. */
export function untranslated(command: Json): Json {
  const { name_localizations: _, description_localizations: __, ...rest } = command;
  const options = command['options'];
  return Array.isArray(options) ? { ...rest, options: options.map(untranslated) } : rest;
}
