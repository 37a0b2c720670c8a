import type { Reply } from '../../model/reply.ts';
import { notice } from '../../present/reply.ts';
import { setupWording } from '../../present/words/setupWording.ts';
import { customId, type SettingName } from '../../render/customId.ts';
import type { DiscordCard, DiscordOptions } from '../../render/discord.ts';
import type { Outcome } from './discordAnswer.ts';
import type { Incoming, Origin } from './discordIncoming.ts';
import { localized } from './discordNames.ts';
import { type ServerSettings, type SettingsStore, standardSettings } from './discordSettings.ts';
import { chosen, setupPanel } from './discordSetup.ts';
import type { Watch } from './discordStatus.ts';

/** Name of the command with which a server's people look after Footnote. */
export const footnoteCommand = 'footnote';

/** The command as Discord describes it, without where it may be used. */
export const footnoteData = {
  name: footnoteCommand,
  type: 1,
  description: 'Sets Footnote up in this server, or tells how it is',
  ...localized({
    de: { name: footnoteCommand, about: 'Richtet Footnote auf diesem Server ein oder zeigt, wie es steht' },
    fr: { name: footnoteCommand, about: 'Configure Footnote sur ce serveur ou montre son état' },
    es: { name: footnoteCommand, about: 'Configura Footnote en este servidor o muestra su estado' },
    ru: { name: footnoteCommand, about: 'Настраивает Footnote на этом сервере или показывает его состояние' },
    zh: { name: footnoteCommand, about: '在本服务器中设置 Footnote，或查看其状态' },
  }),
  options: [
    {
      ...{
        type: 1,
        name: 'setup',
        description: 'Who sees answers, where, in which language, and how many one may ask (Manage Server)',
      },
      ...localized({
        de: { name: 'einrichten', about: 'Wer Antworten sieht, wo, in welcher Sprache und wie viele (Server verwalten)' },
        fr: { name: 'configurer', about: 'Qui voit les réponses, où, en quelle langue et combien (Gérer le serveur)' },
        es: { name: 'configurar', about: 'Quién ve las respuestas, dónde, en qué idioma y cuántas (Gestionar servidor)' },
        ru: { name: 'настройка', about: 'Кто видит ответы, где, на каком языке и сколько их (Управление сервером)' },
        zh: { name: '设置', about: '谁能看到回答、在哪里、用什么语言、每人次数（需管理服务器权限）' },
      }),
    },
    {
      ...{ type: 1, name: 'status', description: 'Articles, newest file, last indexing, speed and version' },
      ...localized({
        de: { name: 'status', about: 'Artikel, neueste Datei, letzte Indexierung, Tempo und Version' },
        fr: { name: 'état', about: 'Articles, fichier le plus récent, dernière indexation, vitesse et version' },
        es: { name: 'estado', about: 'Artículos, archivo más reciente, última indexación, rapidez y versión' },
        ru: { name: 'состояние', about: 'Статьи, самый новый файл, последняя индексация, скорость и версия' },
        zh: { name: '状态', about: '文章数、最新文件、上次索引、速度和版本' },
      }),
    },
  ],
} as const;

/** What looking after Footnote needs. */
export interface FootnoteParts {
  readonly settings: SettingsStore;
  readonly watch: Watch;
  /** A card of a reply that shows no articles. */
  readonly cardOf: (reply: Reply, options: DiscordOptions) => Outcome;
  readonly dismiss: string;
}

/** The answer to `/footnote setup` and `/footnote status`. */
export async function footnote(part: string | null, from: Origin, parts: FootnoteParts): Promise<Outcome> {
  const { settings, watch, cardOf } = parts;
  const options = { locale: from.locale, asker: from.user };
  if (part !== 'setup') return cardOf(watch.status(from.locale, from.collection), options);
  const no = refusalFor(from);
  if (no || !from.server) return cardOf(notice([no ?? '']), options);
  const card = panel(await settings.of(from.server), from, parts.dismiss);
  return { kind: 'card', card, rest: [], private: true };
}

/** What a choice on the panel leads to: the panel as it is then. */
export async function set(
  name: SettingName,
  { from, values }: Extract<Incoming, { kind: 'button' }>,
  parts: FootnoteParts,
): Promise<Outcome> {
  const no = refusalFor(from);
  if (no || !from.server) return parts.cardOf(notice([no ?? '']), { locale: from.locale, asker: from.user });
  const settings = chosen(await parts.settings.of(from.server), name, values);
  await parts.settings.keep(from.server, settings);
  return { kind: 'replace', card: panel(settings, from, parts.dismiss) };
}

/** The settings that hold where something happened. */
export async function settingsFor(from: Pick<Origin, 'server'>, settings: SettingsStore): Promise<ServerSettings> {
  return from.server ? await settings.of(from.server) : standardSettings;
}

/** True when the settings keep an answer from the others there, unless the asker wants it seen where that is allowed. */
export function keptPrivate({ visibility, channels }: ServerSettings, from: Origin, wish: unknown): boolean {
  const elsewhere = channels.length > 0 && !from.channels.some((id) => channels.includes(id));
  return elsewhere || wish === true || (visibility === 'private' && wish !== false);
}

function refusalFor(from: Origin): string | null {
  const say = setupWording(from.locale);
  if (!from.server) return say.onlyServers;
  return from.manager ? null : say.onlyManagers;
}

function panel(settings: ServerSettings, from: Origin, label: string): DiscordCard {
  const id = customId({ do: 'dismiss', asker: from.user }) ?? '';
  const row = { type: 1, components: [{ type: 2, style: 2, label, custom_id: id }] } as const;
  return setupPanel(settings, setupWording(from.locale), row);
}
