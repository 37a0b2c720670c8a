import type { Library } from '../library.ts';

/**
 * Does work with the articles that a server sees, and gives what came of it with the library that it was made from. Where the
 * articles are on other machines the work may be done several times until all it needs is at hand, so nothing but its result may
 * matter; `words` is what was asked. Rejects with `Away` when the articles cannot be reached.
 */
export type Within = <Result>(
  server: string | null,
  words: readonly string[],
  work: (library: Library) => Result | Promise<Result>,
) => Promise<{ readonly result: Result; readonly library: Library }>;

/** How an index on other machines is. */
export interface IndexHealth {
  /** `away`: nobody answers there; `empty`: nothing was put there yet. */
  readonly state: 'green' | 'yellow' | 'red' | 'away' | 'empty';
  readonly nodes: number;
  readonly articles: number;
  readonly passages: number;
  /** Articles whose changes are still to be sent. */
  readonly waiting: number;
}
