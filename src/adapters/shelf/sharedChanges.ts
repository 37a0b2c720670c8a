import type { Library } from '../../index/library.ts';
import { changeBetween, type ShelfChange } from '../../index/shelf.ts';
import { CorpusFault } from '../corpusFolder.ts';
import type { Collection, CollectionState } from './collection.ts';
import { type Shared, type ShelfParts, stateOf } from './shelfParts.ts';

/** The shared articles as they are now, and what is different in them. */
export interface SharedChange {
  readonly next: Shared;
  readonly change: Pick<ShelfChange, 'added' | 'changed' | 'removed'>;
}

/** Makes what looks for changes of the shared articles: null where there are none, or where no article is left at all. */
export function sharedChanges(
  { reload, source, log }: Pick<ShelfParts, 'reload' | 'source' | 'log'>,
  collection: Collection,
  build: (state: CollectionState) => Promise<Library>,
  signal: AbortSignal,
): (before: Shared) => Promise<SharedChange | null> {
  const nothingLeft = (): null => {
    log.warn('there are no articles left where they are kept; answers still come from those that were there');
    return null;
  };

  /** Where all articles are held in memory. */
  async function held({ state: before }: Shared): Promise<SharedChange | null> {
    const state = await collection.refresh(signal);
    if (!state) return null;
    if (state.articles.length === 0) return nothingLeft();
    return { change: changeBetween(before.articles, state.articles), next: { state, library: await build(state) } };
  }

  /** Where they stay in their files. */
  async function reloaded(again: NonNullable<ShelfParts['reload']>, { library }: Shared): Promise<SharedChange | null> {
    // Waits for files that are being written.
    const listing = await source.list();
    try {
      const now = await again(library, signal, listing);
      return now && { change: now.change, next: { library: now.library, state: stateOf(now.library, now) } };
    } catch (error) {
      if (error instanceof CorpusFault) return nothingLeft();
      throw error;
    }
  }

  return (before) => (reload ? reloaded(reload, before) : held(before));
}
