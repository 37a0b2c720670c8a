import { z } from 'zod';
import { articleId } from '../../../model/ids.ts';
import type { Watch } from '../../../model/watch.ts';

/** Small JSON values by name that outlive the program; a crash while writing leaves the old value. */
export interface Files {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

const news = z.object({
  article: z.string().transform(articleId),
  span: z.object({ start: z.number(), end: z.number() }),
  print: z.string(),
});

const watch = z.object({
  id: z.string().regex(/^[a-z0-9]{4,20}$/),
  topic: z.string(),
  owner: z.string(),
  server: z.string().nullable(),
  collection: z.string().nullable().catch(null),
  channel: z.string().nullable(),
  locale: z.string(),
  since: z.number(),
  muted: z.boolean(),
  /** When its owner last said that it should go on although it rested. */
  resumed: z.number().catch(0),
});

const state = z.object({
  /** Found and not sent yet, oldest first. */
  pending: z.array(news),
  /** Prints of what was sent last. */
  sent: z.array(z.string()),
  /** When the last message went out, and when something was last found. */
  last: z.number().nullable(),
  foundAt: z.number(),
  /** A message that may have arrived or not: written down before it is sent. */
  sending: z
    .object({ at: z.number(), nonce: z.string(), channel: z.string(), body: z.unknown(), prints: z.array(z.string()) })
    .nullable(),
  paused: z.object({ why: z.enum(['channel', 'direct']), at: z.number(), told: z.boolean() }).nullable(),
});

/** A watch as it is kept. */
export type KeptWatch = Watch & { readonly resumed: number };

/** How far a watch is. Only one program at a time writes it, see `lease`. */
export type WatchState = z.infer<typeof state>;

/** How every watch begins. */
export const freshState: WatchState = { pending: [], sent: [], last: null, foundAt: 0, sending: null, paused: null };

/** Watches and how far they are, kept apart, so that a program that takes commands and one that sends do not overwrite each other. */
export interface WatchStore {
  ids(): Promise<readonly string[]>;
  all(): Promise<readonly KeptWatch[]>;
  one(id: string): Promise<KeptWatch | null>;
  keep(watch: KeptWatch): Promise<void>;
  remove(id: string): Promise<void>;
  state(id: string): Promise<WatchState>;
  keepState(id: string, state: WatchState): Promise<void>;
  /** Prints of what was there already when news were last looked for; null before the first time. */
  known(scope: string): Promise<ReadonlySet<string> | null>;
  keepKnown(scope: string, prints: ReadonlySet<string>): Promise<void>;
}

/** A store in files: `w_…` what people asked for, `s_…` how far it is, `known_…` what was there. */
export function watchStore(files: Files): WatchStore {
  const one = async (id: string): Promise<KeptWatch | null> => {
    const parsed = watch.safeParse(await files.read(`w_${id}`));
    return parsed.success ? parsed.data : null;
  };
  const ids = async () => (await files.names()).flatMap((name) => (name.startsWith('w_') ? [name.slice(2)] : [])).sort();
  return {
    one,
    ids,
    async all() {
      const found = await Promise.all((await ids()).map(one));
      return found.flatMap((each) => each ?? []);
    },
    keep: (kept) => files.write(`w_${kept.id}`, kept),
    async remove(id) {
      await files.remove(`w_${id}`);
      await files.remove(`s_${id}`);
    },
    async state(id) {
      const parsed = state.safeParse(await files.read(`s_${id}`));
      return parsed.success ? parsed.data : freshState;
    },
    keepState: (id, kept) => files.write(`s_${id}`, kept),
    async known(scope) {
      const parsed = z.array(z.string()).safeParse(await files.read(`known_${scope}`));
      return parsed.success ? new Set(parsed.data) : null;
    },
    keepKnown: (scope, prints) => files.write(`known_${scope}`, [...prints]),
  };
}
