import type { Article } from '../model/article.ts';
import { buildLibrary } from './buildLibrary.ts';
import { compactIndex } from './compact/compactIndex.ts';
import type { Library } from './library.ts';
import type { IndexHealth } from './remote/within.ts';

/** What changed on a shelf, and whose it is. */
export interface ShelfChange {
  /** The server whose own articles changed; null: the articles that everybody sees. */
  readonly server: string | null;
  readonly added: readonly Article[];
  /** As they are now: other words, title, day, publisher or link under the same id. */
  readonly changed: readonly Article[];
  readonly removed: readonly Article[];
  readonly at: Date;
}

/** How many articles came, went and changed, and when that was noticed. */
export interface ShelfCount {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly at: Date;
}

/** How a shelf is, as one server sees it. */
export interface ShelfStatus {
  readonly articles: number;
  /** How many of them are the server's own. */
  readonly own: number;
  /** Files that could not be read. */
  readonly refused: number;
  /** The article with the latest day, or the first where none has one; null where there are none. */
  readonly newest: Article | null;
  /** The last change of articles that the server sees; at first, the loading itself. */
  readonly last: ShelfCount;
  /** How the index does that answers come from, where it is on other machines. */
  readonly index?: IndexHealth;
}

/**
 * The articles as they are at any moment. Callers may rely on:
 * - a library never changes; a changed corpus is a new one, which takes the old one's place at once and whole, so whoever holds
 *   on to the library of a question answers from one state;
 * - a server sees the shared articles and its own; nobody else ever sees these, and `null` (direct messages, the console, people
 *   who brought Footnote along) stands for the shared ones alone;
 * - listeners hear of a change once every library that shows it is in place, in the order of the changes.
 */
export interface Shelf {
  /** At once, from memory; the shared articles alone for a server whose own are not loaded yet, see `ready`. */
  libraryFor(server: string | null): Library;
  /** The server's own articles alone, without the shared ones; none for `null`. */
  ownOf(server: string | null): Library;
  /** Resolves, never rejects, when `libraryFor(server)` holds the server's own articles as last known. */
  ready(server: string | null): Promise<void>;
  /** Looks for changes of a server's own articles (null: of the shared ones) now and waits for them to be in place; rejects when they cannot be looked at. */
  refresh(server: string | null): Promise<ShelfCount>;
  status(server: string | null): ShelfStatus;
  /** Hears every change from now on; gives what ends that. A listener that throws hurts nobody. */
  onChange(listener: (change: ShelfChange) => void): () => void;
}

/** A shelf that holds one library for everybody and never changes. */
export function shelfOf(library: Library, at: Date = new Date(0)): Shelf {
  const last: ShelfCount = { added: library.articles.length, removed: 0, changed: 0, at };
  const { makeTyping } = library;
  const nothing = buildLibrary({ articles: [], analyses: new Map(), refused: [], makeIndex: compactIndex, makeTyping });
  return {
    libraryFor: () => library,
    ownOf: () => nothing,
    ready: async () => undefined,
    refresh: async () => ({ added: 0, removed: 0, changed: 0, at }),
    status: () => ({
      articles: library.articles.length,
      own: 0,
      refused: library.refused.length,
      newest: newestIn(library),
      last,
    }),
    onChange: () => () => undefined,
  };
}

/** The article of a library with the latest day, the first of several; the first of all where none has a day. */
export function newestIn({ facts, articles }: Library): Article | null {
  const [first] = facts.newest();
  return (first === undefined ? undefined : articles[first]) ?? null;
}

/** The one with the later day; the first where that is not known. */
export function newerOf(one: Article | null, other: Article | null): Article | null {
  if (!one || !other) return one ?? other;
  return (other.date ?? '') > (one.date ?? '') ? other : one;
}

/** What came, went and changed between two states. */
export function changeBetween(
  before: readonly Article[],
  after: readonly Article[],
): Pick<ShelfChange, 'added' | 'changed' | 'removed'> {
  const old = new Map(before.map((article) => [article.id, article]));
  const added: Article[] = [];
  const changed: Article[] = [];
  for (const article of after) {
    const known = old.get(article.id);
    old.delete(article.id);
    if (!known) added.push(article);
    else if (known !== article && differs(known, article)) changed.push(article);
  }
  return { added, changed, removed: [...old.values()] };
}

function differs(a: Article, b: Article): boolean {
  return (
    a.sha256 !== b.sha256 ||
    a.title !== b.title ||
    a.date !== b.date ||
    a.publisher !== b.publisher ||
    a.url !== b.url ||
    a.file !== b.file
  );
}
