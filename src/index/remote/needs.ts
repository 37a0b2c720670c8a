import type { Day } from '../../model/day.ts';
import type { Refusal } from '../library.ts';
import type { Hit, IndexQuery } from '../port.ts';
import type { KeptArticle } from '../saved/recordWriter.ts';

/** Which of the two kinds of rows is meant. */
export type Rows = 'articles' | 'passages';

/** Something that an answer asks of its library and that has to be fetched first. */
export type Need =
  /** How many sentences hold a term. */
  | { readonly kind: 'sentences'; readonly term: string }
  /** How many rows hold a term in any field. */
  | { readonly kind: 'holders'; readonly rows: Rows; readonly term: string }
  | { readonly kind: 'search'; readonly rows: Rows; readonly query: IndexQuery }
  | { readonly kind: 'similar'; readonly rows: Rows; readonly term: string; readonly limit: number }
  | { readonly kind: 'begun'; readonly rows: Rows; readonly beginning: string; readonly limit: number }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'key'; readonly key: string }
  /** Whether some article speaks of a time that lies between two days. */
  | { readonly kind: 'times'; readonly from: Day; readonly to: Day }
  /** The articles that are walked through one by one. */
  | { readonly kind: 'reading' };

/** A name that two needs share only when they are the same. */
export const needName = (need: Need): string => JSON.stringify(need);

/** What is known so far; everything in it is of one state of the articles. */
export class Known {
  readonly sentences = new Map<string, number>();
  readonly holders: Readonly<Record<Rows, Map<string, number>>> = { articles: new Map(), passages: new Map() };
  /** By the name of the need. */
  readonly hits = new Map<string, readonly Hit[]>();
  readonly similar = new Map<string, readonly string[]>();
  readonly begun = new Map<string, readonly string[]>();
  /** Null: there is no such article. */
  readonly articles = new Map<string, KeptArticle | null>();
  readonly ids = new Map<string, string | null>();
  readonly times = new Map<string, boolean>();
}

/** What a remote index holds for whoever asks. */
export interface RemoteCounts {
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  readonly synonyms: readonly (readonly string[])[];
  readonly refused: readonly Refusal[];
}

/** The articles as one server sees them, at one moment. */
export interface RemoteView {
  readonly counts: RemoteCounts;
  readonly known: Known;
  /**
   * Makes known what is needed, all of it; gives the ids of the articles to be walked through where that is a need, in their
   * order. `words`: what was asked, which tells which articles these are. Rejects with `Away` when the index cannot be reached in time.
   */
  fetch(needs: readonly Need[], words: readonly string[], signal: AbortSignal): Promise<readonly string[] | null>;
}

/** An index on other machines. */
export interface RemoteIndex {
  /** Rejects with `Away` when the index cannot be reached in time or is not there yet. */
  open(server: string | null, signal: AbortSignal): Promise<RemoteView>;
}

/** The index cannot be reached, or holds nothing yet. */
export class Away extends Error {
  override readonly name = 'Away';
}
