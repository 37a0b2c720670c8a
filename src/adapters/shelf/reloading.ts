import type { Library } from '../../index/library.ts';
import type { Reloaded } from '../loadLibrary.ts';
import { sha256 } from '../sha256.ts';
import type { Listing } from './collection.ts';

/** How a large corpus is loaded again. */
export interface ReloadingParts {
  /** The files as they were listed before they were loaded first. */
  readonly listing: Listing;
  /** Changes whenever another program may have saved something. */
  readonly savedMark: () => Promise<string>;
  /** Loads all again; calls `leave` where something is left to another program. Null where nothing changed. */
  readonly load: (before: Library, signal: AbortSignal, leave: () => void) => Promise<Reloaded | null>;
}

/** Loads a large corpus again only where its files or what is saved of it changed since, or something was left to do. */
export function reloading({ listing, savedMark, load }: ReloadingParts) {
  const markOf = async (listed: Listing) => sha256(`${await savedMark()}\n${JSON.stringify(listed)}`);
  let seen: Promise<string> = markOf(listing);
  return async (before: Library, signal: AbortSignal, now: Listing): Promise<Reloaded | null> => {
    const mark = await markOf(now);
    if (mark === (await seen)) return null;
    let left = false;
    const loaded = await load(before, signal, () => {
      left = true;
    });
    // What this very look saved is no news.
    seen = left ? Promise.resolve('') : markOf(now);
    return loaded;
  };
}
