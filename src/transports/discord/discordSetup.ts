import { languages, ownNames } from '../../present/words/language.ts';
import type { SetupWording } from '../../present/words/setupWording.ts';
import { customId, type SettingName } from '../../render/customId.ts';
import type { DiscordCard } from '../../render/discord.ts';
import { flags, type Part, type Select } from '../../render/discordComponents.ts';
import { heading, line } from '../../render/discordLines.ts';
import { type ServerSettings, serverSettings } from './discordSettings.ts';
import { quietChoices, zoneChoices } from './watch/quietHours.ts';

const limits = [5, 10, 15, 20, 60];
/** Text, announcement, voice and forum channels. */
const channelTypes = [0, 2, 5, 15];

/** The panel on which a server is set up; every choice on it counts at once. */
export function setupPanel(settings: ServerSettings, say: SetupWording, dismiss: Part): DiscordCard {
  const idOf = (name: SettingName) => customId({ do: 'setting', name }) ?? '';
  const choice = (label: string, value: string, chosen: string) => ({ label, value, default: value === chosen });
  const visibility: Select = {
    ...{ type: 3, custom_id: idOf('visibility') },
    options: [choice(say.everybody, 'public', settings.visibility), choice(say.onlyAsker, 'private', settings.visibility)],
  };
  const channels: Select = {
    ...{ type: 8, custom_id: idOf('channels'), channel_types: channelTypes, min_values: 0, max_values: 25 },
    placeholder: say.channelsHint,
    ...(settings.channels.length ? { default_values: settings.channels.map((id) => ({ id, type: 'channel' as const })) } : {}),
  };
  const counts = [...new Set([...limits, settings.limit])].sort((a, b) => a - b);
  const limit: Select = {
    ...{ type: 3, custom_id: idOf('limit') },
    options: counts.map((count) => choice(say.limitChoice(count), String(count), String(settings.limit))),
  };
  const language: Select = {
    ...{ type: 3, custom_id: idOf('language') },
    options: [
      choice(say.languageOfServer, 'server', settings.language),
      ...languages.map((one) => choice(ownNames[one], one, settings.language)),
    ],
  };
  const hours = (one: string) => (one === 'none' ? say.noQuiet : say.quietFrom(one.split('-')[0] ?? '', one.split('-')[1] ?? ''));
  const quiet: Select = {
    ...{ type: 3, custom_id: idOf('quiet') },
    options: including(quietChoices, settings.quiet).map((one) => choice(hours(one), one, settings.quiet)),
  };
  const zone: Select = {
    ...{ type: 3, custom_id: idOf('zone') },
    options: including(zoneChoices, settings.zone).map((one) => choice(one.replaceAll('_', ' '), one, settings.zone)),
  };
  const titled = (text: string, select: Select): readonly Part[] => [
    { type: 10, content: line([text]) },
    { type: 1, components: [select] },
  ];
  const components: readonly Part[] = [
    { type: 10, content: heading([say.title]) },
    ...titled(say.visibility, visibility),
    ...titled(say.channels, channels),
    ...titled(say.limit, limit),
    ...titled(say.language, language),
    ...titled(say.quiet, quiet),
    { type: 1, components: [zone] },
    dismiss,
  ];
  const message = { flags: flags.componentsV2, components: [{ type: 17, accent_color: 0x3b6ea5, components }] as const };
  return { message: { ...message, allowed_mentions: { parse: [] } }, files: [], page: 0, pages: 1, linked: true };
}

/** The choices with what is chosen now among them; 25 at most, as a list in Discord holds. */
function including(choices: readonly string[], chosen: string): readonly string[] {
  return choices.includes(chosen) ? choices : [chosen, ...choices].slice(0, 25);
}

/** The settings with what was chosen on the panel; what makes no sense changes nothing. */
export function chosen(settings: ServerSettings, name: SettingName, values: readonly string[]): ServerSettings {
  const [first = ''] = values;
  const given = name === 'channels' ? values : name === 'limit' ? Number(first) : first;
  const parsed = serverSettings.shape[name].removeCatch().safeParse(given);
  return parsed.success ? { ...settings, [name]: parsed.data } : settings;
}
