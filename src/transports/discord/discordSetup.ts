import type { SetupWording } from '../../present/setupWording.ts';
import { customId } from '../../render/customId.ts';
import type { DiscordCard } from '../../render/discord.ts';
import { flags, type Part, type Select } from '../../render/discordComponents.ts';
import { heading, line } from '../../render/discordLines.ts';
import { type ServerSettings, serverSettings } from './discordSettings.ts';

/** One thing that can be set on the panel. */
export type SettingName = keyof ServerSettings;

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
  const titled = (text: string, select: Select): readonly Part[] => [
    { type: 10, content: line([text]) },
    { type: 1, components: [select] },
  ];
  const components: readonly Part[] = [
    { type: 10, content: heading([say.title]) },
    ...titled(say.visibility, visibility),
    ...titled(say.channels, channels),
    ...titled(say.limit, limit),
    dismiss,
  ];
  const message = { flags: flags.componentsV2, components: [{ type: 17, accent_color: 0x3b6ea5, components }] as const };
  return { message: { ...message, allowed_mentions: { parse: [] } }, files: [], page: 0, pages: 1, linked: true };
}

/** The settings with what was chosen on the panel; what makes no sense changes nothing. */
export function chosen(settings: ServerSettings, name: SettingName, values: readonly string[]): ServerSettings {
  const [first = ''] = values;
  const given = name === 'channels' ? values : name === 'limit' ? Number(first) : first;
  const parsed = serverSettings.shape[name].removeCatch().safeParse(given);
  return parsed.success ? { ...settings, [name]: parsed.data } : settings;
}
