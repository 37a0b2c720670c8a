import { randomBytes } from 'node:crypto';
import type { Collections } from '../../index/collections.ts';
import type { Shelf } from '../../index/shelf.ts';
import { corpusWording } from '../../present/words/corpusWording.ts';
import type { Dropped } from './previewShapes.ts';

/** Where what people drop on the page is held, in memory alone. */
export interface Guestbook {
  readonly collections: Collections;
  readonly shelf: Shelf;
  /** Lets go of everything a server of the page added. */
  forget(server: string): void;
}

/** A file on its way to a command, held for a minute. */
export interface Upload {
  readonly name: string;
  readonly content: Buffer;
}

/** The visitors of the page and the files they brought. */
export interface Guests {
  /** Notes that the servers of an open page are in use. */
  alive(servers: readonly string[]): void;
  /** Lets go of what the servers of a closed page added. */
  leave(servers: readonly string[]): Promise<void>;
  drop(file: Upload & { readonly server: string; readonly user: string; readonly locale: string }): Promise<Dropped>;
  /** Holds a file for a command that will fetch it; gives its id, null when too much is held. */
  upload(file: Upload): string | null;
  fetch(id: string): Upload | null;
  stop(): void;
}

const megabyte = 1024 * 1024;
const uploadMs = 60_000;
const mostHeld = 32 * megabyte;
/** Browsers slow the timers of hidden pages down to one a minute. */
const silentMs = 10 * 60_000;
const lookMs = 30_000;
const mostServers = 200;

/** A server of the page: digits as Discord's ids are. */
export const isServer = (id: unknown): id is string => typeof id === 'string' && /^\d{10,20}$/.test(id);

/** Opens the page for visitors. */
export function guests({ collections, shelf, forget }: Guestbook, now: () => number = Date.now): Guests {
  const seen = new Map<string, number>();
  const uploads = new Map<string, Upload & { readonly until: number }>();

  async function leave(servers: readonly string[]): Promise<void> {
    for (const server of servers.filter((one) => seen.delete(one))) {
      forget(server);
      await shelf.refresh(server).catch(() => undefined);
    }
  }

  function alive(servers: readonly string[]): void {
    for (const server of servers) {
      seen.delete(server);
      seen.set(server, now());
    }
    const over = [...seen.keys()].slice(0, Math.max(0, seen.size - mostServers));
    if (over.length) void leave(over);
  }

  function look(): void {
    const silent = [...seen].flatMap(([server, at]) => (now() - at > silentMs ? [server] : []));
    if (silent.length) void leave(silent);
    for (const [id, { until }] of uploads) if (until < now()) uploads.delete(id);
  }
  const timer = setInterval(look, lookMs);
  timer.unref();

  return {
    alive,
    leave,
    async drop({ server, user, locale, name, content }) {
      alive([server]);
      const say = corpusWording(locale);
      const { limits } = collections;
      const most = { files: limits.files, one: `${limits.bytes / megabyte} MB`, all: `${limits.total / megabyte} MB` };
      const added = await collections.add(server, { name, content, by: user });
      const line = {
        added: () => (added.kind === 'added' ? say.added(added.file.name, added.file.articles, added.file.passages) : []),
        replaced: () =>
          added.kind === 'replaced' ? say.replaced(added.file.name, added.file.articles, added.file.passages) : [],
        same: () => (added.kind === 'same' ? say.same(added.name) : []),
        refused: () => (added.kind === 'refused' ? say.refused(added.why, name.slice(0, 100), most) : []),
      }[added.kind]();
      const file = added.kind === 'same' ? added.name : 'file' in added ? added.file.name : null;
      const own = shelf.ownOf(server).articles.filter(({ file: path }) => isFile(path, file));
      return {
        taken: added.kind !== 'refused',
        line: line.map((part) => (typeof part === 'string' ? part : part.foreign)).join(''),
        key: own.length === 1 ? (own[0]?.key ?? null) : null,
      };
    },
    upload(file) {
      look();
      const held = [...uploads.values()].reduce((sum, { content }) => sum + content.length, file.content.length);
      if (held > mostHeld) return null;
      const id = randomBytes(12).toString('hex');
      uploads.set(id, { ...file, until: now() + uploadMs });
      return id;
    },
    fetch: (id) => uploads.get(id) ?? null,
    stop: () => clearInterval(timer),
  };
}

/** A PDF's text is kept under its name with another ending. */
const isFile = (path: string, name: string | null): boolean => name !== null && (path === name || path === `${name}.txt`);
