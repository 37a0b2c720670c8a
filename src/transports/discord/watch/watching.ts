import { watchable } from '../../../answer/watch/news.ts';
import { printsOf } from '../../../answer/watch/prints.ts';
import type { Asker, Begun, Watching, WatchNow } from '../../../command/request.ts';
import { fold } from '../../../index/fold.ts';
import type { Library } from '../../../index/library.ts';
import type { KeptWatch, WatchStore } from './watchStore.ts';

/** Topics at most. */
export const mostWatches = { person: 10, server: 100 } as const;

export interface WatchingParts {
  readonly store: WatchStore;
  /** The shared articles with a server's own; null: the shared ones alone. */
  readonly library: (server: string | null) => Library;
  readonly now: () => number;
  /** A new name for a watch, four to twenty of a–z and 0–9. */
  readonly newId: () => string;
}

/** What somebody did to a watch. */
export type WatchAct = 'stop' | 'mute' | 'unmute' | 'resume';

/** What became of it. */
export type Changed =
  | { readonly kind: 'changed'; readonly watch: KeptWatch }
  | { readonly kind: 'gone' }
  /** Somebody else's watch. */
  | { readonly kind: 'refused' };

/** What people do with watches; any number of programs may share the store. */
export interface WatchDesk extends Watching {
  change(
    act: WatchAct,
    id: string,
    by: { readonly user: string; readonly server: string | null; readonly moderator: boolean },
  ): Promise<Changed>;
}

/** The name under which what a server's articles hold is kept. */
export function scopeOf(server: string | null, library: (server: string | null) => Library): string {
  return server !== null && library(server) !== library(null) ? server : 'all';
}

/** Makes the desk. */
export function watchDesk({ store, library, now, newId }: WatchingParts): WatchDesk {
  // One after the other: two commands at once must not both find room for the last watch.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };

  async function begin(given: string, here: boolean, asker: Asker): Promise<Begun> {
    const topic = given.replace(/\s+/g, ' ').trim();
    const place = asker.place ?? null;
    const channel = here ? (place?.channel ?? null) : null;
    const refused = (why: Extract<Begun, { kind: 'refused' }>['why'], most = 0): Begun => ({ kind: 'refused', why, most });
    if (!watchable(topic)) return refused('words');
    if (channel !== null && asker.server !== null && !place?.moderator) return refused('moderators');
    if (channel !== null && place?.mayPost === false) return refused('closed');
    const all = await store.all();
    const same = all.find(
      (one) =>
        one.owner === asker.id && one.channel === channel && one.server === asker.server && fold(one.topic) === fold(topic),
    );
    if (same) {
      await store.keep({ ...same, muted: false, resumed: now() });
      return { kind: 'already', watch: same };
    }
    if (all.filter(({ owner }) => owner === asker.id).length >= mostWatches.person) return refused('many', mostWatches.person);
    if (asker.server !== null && all.filter(({ server }) => server === asker.server).length >= mostWatches.server)
      return refused('manyHere', mostWatches.server);
    const collection = asker.collection ?? null;
    const scope = scopeOf(collection, library);
    const others = all.some((one) => scopeOf(one.collection, library) === scope);
    // What is there now is not news; where somebody watches already, what is known is kept up by who sends.
    if (!others || !(await store.known(scope))) await store.keepKnown(scope, printsOf(library(collection)));
    const { id: owner, server } = asker;
    const locale = (channel === null ? null : asker.place?.locale) ?? asker.locale;
    const watch = { id: newId(), topic, owner, server, collection, channel, locale, since: now(), muted: false, resumed: 0 };
    await store.keep(watch);
    return { kind: 'begun', watch };
  }

  return {
    begin: (topic, here, asker) => inTurn(() => begin(topic, here, asker)),
    async of(asker) {
      const own = (await store.all()).filter(
        ({ owner, server, channel }) =>
          owner === asker.id || (asker.place?.moderator && channel !== null && server === asker.server && server !== null),
      );
      const found = own.map(async (watch): Promise<WatchNow> => {
        const { paused } = await store.state(watch.id);
        return { watch, pause: paused && paused.at >= watch.resumed ? paused.why : null };
      });
      return (await Promise.all(found)).sort((a, b) => a.watch.since - b.watch.since);
    },
    change: (act, id, by) =>
      inTurn(async () => {
        const watch = await store.one(id);
        if (!watch) return { kind: 'gone' };
        const moderates = by.moderator && watch.channel !== null && watch.server !== null && watch.server === by.server;
        if (watch.owner !== by.user && !moderates) return { kind: 'refused' };
        if (act === 'stop') await store.remove(id);
        else if (act === 'resume') await store.keep({ ...watch, resumed: now() });
        else await store.keep({ ...watch, muted: act === 'mute' });
        return { kind: 'changed', watch };
      }),
  };
}
