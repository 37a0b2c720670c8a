import type { Command } from '../../command/define.ts';
import { languageOf } from '../../present/words/language.ts';
import type { Dispatched } from '../dispatch.ts';
import type { Origin } from './discordIncoming.ts';
import type { ServerSettings } from './discordSettings.ts';

/** Language of what everybody sees where something happened: as set up, else the server's own, else English; alone with Footnote, the person's. */
export function sharedLocale(
  { language }: Pick<ServerSettings, 'language'>,
  from: Pick<Origin, 'server' | 'locale' | 'serverLocale'>,
): string {
  if (from.server === null) return from.locale;
  return language === 'server' ? (from.serverLocale ?? 'en') : language;
}

/** Who will see an answer, as far as is known before it is there. */
export interface Seen {
  readonly secret: boolean;
  /** Language of the asker, and of everybody. */
  readonly own: string;
  readonly shared: string;
}

/**
 * Runs a command in the language of those who will see its answer, and says which that was. A command that does something runs
 * once, in the asker's language; any other runs again where its answer turns out to be for the asker alone.
 */
export async function inLanguage(
  command: Command,
  { secret, own, shared }: Seen,
  run: (locale: string) => Promise<Dispatched>,
): Promise<{ readonly done: Dispatched; readonly locale: string }> {
  const expected = secret || !command.repeatable ? own : shared;
  const done = await run(expected);
  if (!done.reply.private || languageOf(expected) === languageOf(own)) return { done, locale: expected };
  return { done: done.kind === 'done' ? await run(own) : done, locale: own };
}

/** Languages that Discord told of people and servers; messages come without any. */
export interface Heard {
  note(from: Origin): void;
  ofPerson(id: string): string | null;
  ofServer(id: string): string | null;
}

/** Remembers the languages of the `most` people and servers last heard of. */
export function heardLanguages(most = 10_000): Heard {
  const [people, servers] = [new Map<string, string>(), new Map<string, string>()];
  const keep = (map: Map<string, string>, id: string, locale: string): void => {
    map.delete(id);
    map.set(id, locale);
    const [oldest] = map.keys();
    if (map.size > most && oldest !== undefined) map.delete(oldest);
  };
  return {
    note({ user, server, locale, serverLocale }) {
      keep(people, user, locale);
      if (server && serverLocale) keep(servers, server, serverLocale);
    },
    ofPerson: (id) => people.get(id) ?? null,
    ofServer: (id) => servers.get(id) ?? null,
  };
}
