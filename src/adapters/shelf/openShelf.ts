import { buildLibrary, librarySteps } from '../../index/buildLibrary.ts';
import { layeredLibrary } from '../../index/layeredLibrary.ts';
import type { Library } from '../../index/library.ts';
import { changeBetween, newerOf, newestIn, type ShelfChange, type ShelfCount } from '../../index/shelf.ts';
import { inSlices } from '../../ops/inSlices.ts';
import { readSaved, writeSaved } from '../savedIndex.ts';
import { Collection, type CollectionState, emptyState } from './collection.ts';
import type { ServerFiles } from './serverFiles.ts';
import { sharedChanges } from './sharedChanges.ts';
import { countOf, type Entry, type OpenShelf, type Shared, type ShelfParts, stateOf } from './shelfParts.ts';

export type { OpenShelf, ShelfParts };

/** A server's files are looked at again after so long, and while they are in use so often. */
const checkMs = 2_000;
const inUseMs = 10 * 60_000;
/** Servers that are kept loaded, and passages of their own articles together: those used last stay. */
const mostServers = 2_000;
const mostPassages = 400_000;

/** Puts articles on a shelf that follows their files. */
export function openShelf(parts: ShelfParts): OpenShelf {
  const { servers, workers, engines, log, now = () => new Date() } = parts;
  const closing = new AbortController();
  const { signal } = closing;
  const listeners = new Set<(change: ShelfChange) => void>();
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<void>>();
  const count = (change: Parameters<typeof countOf>[0]) => countOf(change, now());
  const nothing = buildLibrary({ ...emptyState, ...engines });
  const none = (): ShelfCount => count({ added: [], changed: [], removed: [] });

  const first = stateOf(parts.library, parts.listing);
  const collection = new Collection(parts.source, workers);
  const seeded = parts.reload ? Promise.resolve() : collection.seed(parts.listing, first);
  const look = sharedChanges(parts, collection, build, signal);
  let shared: Shared = { state: first, library: parts.library };
  let last = count({ added: first.articles, changed: [], removed: [] });
  let turn: Promise<unknown> = seeded;

  function build(state: CollectionState): Promise<Library> {
    return inSlices(librarySteps({ ...state, ...engines }), signal);
  }

  /** A server's own articles over the shared ones; those are not copied, so that one set of them serves all servers. */
  function seenBy(entry: Entry | undefined): Library {
    if (!entry?.own) return shared.library;
    if (entry.seen?.base !== shared.library)
      entry.seen = { base: shared.library, library: layeredLibrary(shared.library, entry.own) };
    return entry.seen.library;
  }

  /** Sees to it that the first who uses a library waits no longer than the second. */
  async function prepared(library: Library): Promise<Library> {
    if (parts.prepare) await inSlices(parts.prepare(library), signal);
    return library;
  }

  // A large one is already there when it is put on the shelf: whoever comes meanwhile waits for a step of it at most.
  if (parts.reload) void prepared(parts.library).catch(() => undefined);

  /** What servers see that are in use, made ready one after the other. */
  async function prepareInUse(): Promise<void> {
    const { library } = shared;
    for (const entry of entries.values()) {
      if (shared.library !== library) return;
      if (entry.own && Date.now() - entry.used < inUseMs) await prepared(seenBy(entry));
    }
  }

  function tell(change: ShelfChange): void {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        log.error('a listener to changed articles failed', error);
      }
    }
  }

  /** One after the other: looks for changes of the shared articles, and puts them in place for everybody at once. */
  async function refreshShared(): Promise<ShelfCount> {
    await seeded;
    const found = await look(shared);
    if (!found) return none();
    const { change, next } = found;
    await prepared(next.library);
    shared = next;
    void prepareInUse().catch(() => undefined);
    last = count(change);
    log.info('the articles changed', { ...last, articles: next.state.articles.length });
    tell({ server: null, ...change, at: last.at });
    return last;
  }

  /** Looks for changes of a server's own articles. */
  async function refreshServer(server: string, entry: Entry, files: ServerFiles): Promise<ShelfCount> {
    entry.stamp = await files.stamp(server);
    entry.checked = Date.now();
    const before = entry.state;
    const state = await entry.collection.refresh(signal);
    if (!state) return none();
    const change = changeBetween(before.articles, state.articles);
    const bare = state.articles.length === 0 && state.refused.length === 0;
    const own = bare ? null : await build(state);
    const base = shared.library;
    const seen = own ? { base, library: await prepared(layeredLibrary(base, own)) } : null;
    Object.assign(entry, { own, state, seen });
    const counted = count(change);
    if (entry.last) {
      log.info('the articles of a server changed', { server, ...counted, own: state.articles.length });
      tell({ server, ...change, at: counted.at });
    }
    entry.last = counted;
    const path = files.savedPath(server);
    if (path !== null && parts.build !== 'dev' && entry.collection.analyses.size > 0)
      await writeSaved(path, parts.build, { analyses: entry.collection.analyses, pages: new Map() }).catch((error: unknown) =>
        log.warn('what is known of a server’s articles cannot be saved', { server, reason: String(error) }),
      );
    return counted;
  }

  async function open(server: string, files: ServerFiles): Promise<void> {
    const collection = new Collection(files.source(server), parts.serverWorkers ?? workers);
    const entry: Entry = {
      ...{
        collection,
        state: emptyState,
        own: null,
        seen: null,
        stamp: 'none',
        checked: Date.now(),
        used: Date.now(),
        last: null,
      },
      turn: Promise.resolve(),
    };
    if ((await files.stamp(server)) !== 'none') {
      const path = files.savedPath(server);
      if (path !== null && parts.build !== 'dev') collection.remember((await readSaved(path, parts.build)).analyses);
      await refreshServer(server, entry, files);
    }
    entry.last ??= none();
    entries.set(server, entry);
    evict();
  }

  function evict(): void {
    const byUse = [...entries].sort(([, a], [, b]) => b.used - a.used);
    let passages = 0;
    for (const [i, [server, { own }]] of byUse.entries()) {
      passages += own ? own.passageIndex.size : 0;
      if (i > 0 && (i >= mostServers || (own && passages > mostPassages))) entries.delete(server);
    }
  }

  /** Looks at the files of a server again, one look after the other; rejects when that fails. */
  function again(server: string, entry: Entry, files: ServerFiles): Promise<ShelfCount> {
    const work = entry.turn.catch(() => undefined).then(() => refreshServer(server, entry, files));
    entry.turn = work;
    return work;
  }

  async function ready(server: string | null): Promise<void> {
    if (server === null || !servers) return;
    const entry = entries.get(server);
    if (!entry) {
      const going =
        opening.get(server) ??
        open(server, servers)
          .catch((error: unknown) => {
            if (!signal.aborted) log.error('the articles of a server cannot be loaded', error, { server });
          })
          .finally(() => opening.delete(server));
      opening.set(server, going);
      return going;
    }
    entry.used = Date.now();
    if (Date.now() - entry.checked > checkMs) void lookAt(server, entry, servers);
  }

  async function lookAt(server: string, entry: Entry, files: ServerFiles): Promise<void> {
    entry.checked = Date.now();
    try {
      const stamp = await files.stamp(server);
      if (stamp !== entry.stamp) await again(server, entry, files);
    } catch (error) {
      if (!signal.aborted) log.error('the articles of a server cannot be looked at', error, { server });
    }
  }

  const timer = setInterval(() => {
    if (!servers) return;
    for (const [server, entry] of entries)
      if (Date.now() - entry.used < inUseMs && Date.now() - entry.checked > checkMs) void lookAt(server, entry, servers);
  }, checkMs);
  timer.unref();

  const entryOf = (server: string | null): Entry | undefined => (server === null ? undefined : entries.get(server));
  const libraryFor = (server: string | null): Library => seenBy(entryOf(server));

  return {
    libraryFor,
    ownOf: (server) => entryOf(server)?.own ?? nothing,
    ready,
    async refresh(server) {
      if (server === null) {
        const work = turn.catch(() => undefined).then(refreshShared);
        turn = work;
        return work;
      }
      await ready(server);
      const entry = entries.get(server);
      return servers && entry ? again(server, entry, servers) : none();
    },
    status(server) {
      const entry = entryOf(server);
      const own = entry?.own?.articles ?? [];
      const recent = entry?.last && own.length > 0 && entry.last.at > last.at ? entry.last : last;
      const { articles, refused } = libraryFor(server);
      const newest = newerOf(newestIn(shared.library), newestIn(entry?.own ?? nothing));
      return { articles: articles.length, own: own.length, refused: refused.length, newest, last: recent };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearInterval(timer);
      closing.abort(new Error('the shelf is closed'));
      await Promise.allSettled([turn, ...opening.values(), ...[...entries.values()].map((entry) => entry.turn)]);
    },
  };
}
