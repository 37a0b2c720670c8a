import { setImmediate as immediate } from 'node:timers/promises';
import { newsOf } from '../../../answer/watch/news.ts';
import { printAt, printsOf } from '../../../answer/watch/prints.ts';
import type { Library } from '../../../index/library.ts';
import type { Log } from '../../../ops/faults.ts';
import { type SettingsStore, standardSettings } from '../discordSettings.ts';
import { digest, pauseLine } from './digest.ts';
import type { Messenger } from './messenger.ts';
import { isQuiet } from './quietHours.ts';
import { scopeOf } from './watching.ts';
import type { KeptWatch, WatchState, WatchStore } from './watchStore.ts';

export interface KeeperParts {
  readonly store: WatchStore;
  readonly library: (server: string | null) => Library;
  /** Waits for a server's own articles where they are not loaded yet. */
  readonly ready?: (server: string | null) => Promise<void>;
  readonly settings: SettingsStore;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly now: () => number;
  /** True while this program, and no other, is the one that sends. */
  readonly lease: () => Promise<boolean>;
  /** How long after a find more are waited for, so that articles that come together are told of together. */
  readonly settleMs?: number;
}

/** Looks for news and sends them. */
export interface WatchKeeper {
  /** Does what there is to do now; never rejects, and never runs twice at once. */
  tick(): Promise<void>;
  /** Resolved when nothing is being done. */
  idle(): Promise<void>;
}

const dayMs = 24 * 60 * 60_000;
const mostPending = 40;
const mostSent = 400;

/** Makes the keeper. Whatever it does is written down first, so that a crash at any point neither loses a message nor sends it twice. */
export function watchKeeper(parts: KeeperParts): WatchKeeper {
  const { store, library, log, now, settleMs = 5_000 } = parts;
  const looked = new Map<string, Library>();
  const retry = new Map<string, { readonly tries: number; readonly at: number }>();
  let [waiting, listed] = [true, ''];
  let running: Promise<void> | null = null;

  /** Finds what is new since the last look, for every watch on these articles. */
  async function look(scope: string, watches: readonly KeptWatch[]): Promise<void> {
    const articles = library(scope === 'all' ? null : scope);
    if (looked.get(scope) === articles) return;
    const known = (await store.known(scope)) ?? (scope === 'all' ? null : await store.known('all'));
    const prints = printsOf(articles);
    const fresh =
      known &&
      articles.articles.filter((one) => one.passages.some((p) => p.sentences.some((s) => !known.has(printAt(one, s.span)))));
    if (known && fresh?.length) {
      for (const watch of watches) {
        const state = await store.state(watch.id);
        const told = new Set([...state.sent, ...state.pending.map(({ print }) => print)]);
        const found = newsOf(watch.topic, { ...articles, articles: fresh }, known).filter(({ print }) => !told.has(print));
        if (found.length)
          await store.keepState(watch.id, {
            ...state,
            pending: [...state.pending, ...found].slice(0, mostPending),
            foundAt: now(),
          });
        await immediate();
      }
    }
    if (!known || fresh?.length) {
      // What is gone for a while and comes back is no news; what is gone for good is forgotten in the end.
      const kept = known && known.size < 2 * prints.size + 10_000 ? [...known] : [];
      await store.keepKnown(scope, new Set([...kept, ...prints]));
    }
    looked.set(scope, articles);
  }

  async function deliver(watch: KeptWatch): Promise<void> {
    let state = await store.state(watch.id);
    // Whatever keeps a watch from being delivered now may be otherwise at the next look.
    waiting ||= state.paused !== null || state.pending.length > 0;
    if (state.paused) {
      if (state.paused.at >= watch.resumed) return tell(watch, state);
      state = { ...state, paused: null };
      await store.keepState(watch.id, state);
    }
    if (state.sending) return send(watch, state, true);
    if (watch.muted || state.pending.length === 0) return;
    const time = now();
    if (state.last !== null && time - state.last < dayMs) return;
    if (time - state.foundAt < settleMs) return;
    const rules = watch.server ? await parts.settings.of(watch.server) : standardSettings;
    if (isQuiet(time, rules.quiet, rules.zone)) return;
    const made = digest(watch, state.pending, library(watch.collection));
    if (!made) return store.keepState(watch.id, { ...state, pending: [] });
    const channel = watch.channel ?? (await parts.messenger.direct(watch.owner));
    if (typeof channel !== 'string') return rest(watch, state);
    // The nonce is made of the watch and the time, so that Discord itself knows a second try.
    const sending = {
      at: time,
      nonce: `${watch.id}${time.toString(36)}`.slice(-25),
      channel,
      body: made,
      prints: state.pending.map(({ print }) => print),
    };
    const next = { ...state, sending };
    await store.keepState(watch.id, next);
    return send(watch, next, false);
  }

  /** Sends what is written down as being sent; after a crash only if it did not arrive. */
  async function send(watch: KeptWatch, state: WatchState, again: boolean): Promise<void> {
    const { sending } = state;
    if (!sending) return;
    const arrived = again && (await parts.messenger.holds(sending.channel, sending.at, sending.body));
    const sent = arrived ? 'sent' : await parts.messenger.post(sending.channel, sending.body, sending.nonce);
    const done = new Set(sending.prints);
    const pending = state.pending.filter(({ print }) => !done.has(print));
    if (sent !== 'sent') return rest(watch, { ...state, sending: null });
    const told = [...state.sent, ...sending.prints].slice(-mostSent);
    await store.keepState(watch.id, { ...state, pending, sent: told, last: sending.at, sending: null });
    if (!(await store.one(watch.id))) await store.remove(watch.id);
  }

  /** Puts a watch to rest and says so, once. */
  async function rest(watch: KeptWatch, state: WatchState): Promise<void> {
    const why = watch.channel === null ? 'direct' : 'channel';
    log.warn('a watch cannot be delivered and rests until its owner resumes it', { watch: watch.id, why });
    const paused = { why, at: now(), told: false } as const;
    await store.keepState(watch.id, { ...state, paused });
    await tell(watch, { ...state, paused });
  }

  async function tell(watch: KeptWatch, state: WatchState): Promise<void> {
    const { paused } = state;
    if (!paused || paused.told) return;
    // Written down first: better not said than said twice.
    await store.keepState(watch.id, { ...state, paused: { ...paused, told: true } });
    if (paused.why === 'direct') return;
    const channel = await parts.messenger.direct(watch.owner);
    if (typeof channel === 'string')
      await parts.messenger.post(channel, pauseLine(watch, paused.why), `${watch.id}${paused.at.toString(36)}`.slice(-25));
  }

  async function work(): Promise<void> {
    if (!(await parts.lease())) {
      looked.clear();
      waiting = true;
      return;
    }
    const moved = [...looked].some(([scope, known]) => library(scope === 'all' ? null : scope) !== known);
    const list = (await store.ids()).join(' ');
    if (!waiting && !moved && list === listed) return;
    [waiting, listed] = [false, list];
    const watches = await store.all();
    const scopes = new Map<string, KeptWatch[]>();
    for (const own of new Set(watches.map(({ collection }) => collection))) await parts.ready?.(own);
    for (const watch of watches) {
      const scope = scopeOf(watch.collection, library);
      scopes.set(scope, [...(scopes.get(scope) ?? []), watch]);
    }
    for (const [scope, inside] of scopes) await look(scope, inside);
    for (const watch of watches) {
      if ((retry.get(watch.id)?.at ?? 0) > now()) {
        waiting = true;
        continue;
      }
      try {
        await deliver(watch);
        retry.delete(watch.id);
      } catch (error) {
        const tries = (retry.get(watch.id)?.tries ?? 0) + 1;
        const waitMs = Math.min(60 * 60_000, 2_000 * 2 ** tries);
        retry.set(watch.id, { tries, at: now() + waitMs });
        waiting = true;
        log.warn('news could not be sent; trying again', { watch: watch.id, waitMs, reason: String(error) });
      }
    }
  }

  return {
    tick() {
      running ??= work()
        .catch((error: unknown) => log.error('looking for news failed', error))
        .finally(() => {
          running = null;
        });
      return running;
    },
    idle: async () => {
      await running;
    },
  };
}
