import type { LibraryParts } from '../../index/buildLibrary.ts';
import type { Library } from '../../index/library.ts';
import type { Shelf, ShelfChange, ShelfCount } from '../../index/shelf.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Log } from '../../ops/faults.ts';
import type { AnalysisWorkers } from '../analysisWorkers.ts';
import type { Reloaded } from '../loadLibrary.ts';
import type { Collection, CollectionState, FileSource, Listing } from './collection.ts';
import type { ServerFiles } from './serverFiles.ts';

/** What a shelf is made of. */
export interface ShelfParts {
  readonly library: Library;
  readonly source: FileSource;
  /** The shared files, listed before `library` was loaded. */
  readonly listing: Listing;
  /** Null: no server has articles of its own. */
  readonly servers: ServerFiles | null;
  readonly workers: AnalysisWorkers;
  /** Where servers' own files are read; with the shared ones when unset. */
  readonly serverWorkers?: AnalysisWorkers;
  /** With what the libraries are built. */
  readonly engines: Pick<LibraryParts, 'makeIndex' | 'makeTyping'>;
  readonly log: Log;
  /** Names the program; what another build saved is not used, and `dev` saves and uses nothing. */
  readonly build: string;
  readonly now?: () => Date;
  /** What the first that use a library would wait for, in small steps; done before it takes its place. */
  readonly prepare?: (library: Library) => Iterator<unknown>;
  /** Loads the shared articles again where they are too many to be held here; null where nothing changed. */
  readonly reload?: (before: Library, signal: AbortSignal, listing: Listing) => Promise<Reloaded | null>;
}

/** A shelf that can be put away. */
export interface OpenShelf extends Shelf {
  close(): Promise<void>;
}

/** The articles that everybody sees, at one moment. */
export interface Shared {
  readonly state: CollectionState;
  readonly library: Library;
}

/** What is known of a server. */
export interface Entry {
  readonly collection: Collection;
  state: CollectionState;
  /** The server's own articles alone; null where it has none. */
  own: Library | null;
  /** What the server sees: its own articles over the shared ones of `base`; made when it is asked for. */
  seen: { readonly base: Library; readonly library: Library } | null;
  stamp: string;
  checked: number;
  used: number;
  last: ShelfCount | null;
  /** Ends what is going on now; the next look waits for it. */
  turn: Promise<unknown>;
}

/** The state of a collection that a library was loaded from. */
export function stateOf(library: Library, { synonyms }: Pick<Listing, 'synonyms'>): CollectionState {
  const { articles, refused } = library;
  const get = (id: ArticleId) => (library.article(id) ? library.analysis(id) : undefined);
  return { articles, analyses: { get }, refused, synonyms };
}

/** A change in numbers. */
export const countOf = (change: Pick<ShelfChange, 'added' | 'changed' | 'removed'>, at: Date): ShelfCount => ({
  added: change.added.length,
  removed: change.removed.length,
  changed: change.changed.length,
  at,
});
