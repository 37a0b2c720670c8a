import { z } from 'zod';
import { languages } from '../../present/words/language.ts';
import { isZone } from './watch/quietHours.ts';

/** What a server's own people decide about Footnote there. */
export const serverSettings = z.object({
  /** Who sees an answer when the asker does not say. */
  visibility: z.enum(['public', 'private']).catch('public'),
  /** Channels where answers may be public; empty: everywhere. Elsewhere answers are private. */
  channels: z
    .array(z.string().regex(/^\d{1,20}$/))
    .max(25)
    .catch([]),
  /** Commands one person may use in ten seconds. */
  limit: z.number().int().min(1).max(60).catch(10),
  /** Language of what everybody sees; `server`: that of the server in Discord. */
  language: z.enum(['server', ...languages]).catch('server'),
  /** Hours in which nothing is sent by itself: `22-7`, or `none`. */
  quiet: z
    .string()
    .regex(/^(?:none|(?:1?\d|2[0-3])-(?:1?\d|2[0-3]))$/)
    .catch('none'),
  /** Where those hours are told by the clock. */
  zone: z.string().refine(isZone).catch('UTC'),
});

/** What is kept, as settings; what is missing or damaged is as every server begins. */
export function settingsFrom(kept: unknown): ServerSettings {
  const parsed = serverSettings.safeParse(kept);
  return parsed.success ? parsed.data : standardSettings;
}

export type ServerSettings = z.infer<typeof serverSettings>;

/** How every server begins. */
export const standardSettings: ServerSettings = serverSettings.parse({});

/** How many commands one person may use there in ten seconds; undefined: as many as anywhere. */
export const limitIn = ({ limit }: ServerSettings): number | undefined => (limit === standardSettings.limit ? undefined : limit);

/** Where settings are kept. What cannot be read counts as never set. */
export interface SettingsStore {
  of(server: string): Promise<ServerSettings>;
  /** Resolves when the settings would outlive a crash; throws when they cannot be kept. */
  keep(server: string, settings: ServerSettings): Promise<void>;
}

/** Settings that last as long as the program. */
export function settingsInMemory(): SettingsStore {
  const kept = new Map<string, ServerSettings>();
  return {
    of: async (server) => kept.get(server) ?? standardSettings,
    async keep(server, settings) {
      kept.set(server, settings);
    },
  };
}
