import type { CommandResult } from '../command/request.ts';
import type { Library } from '../index/library.ts';

/** Results by a key that names everything they depend on beside the library. */
export interface Results {
  get(key: string): CommandResult | undefined;
  set(key: string, result: CommandResult): void;
}

/** Keeps the `most` results last used of each library, for as long as that library is in use. */
export function resultsOf(most = 300): (library: Library) => Results {
  const kept = new WeakMap<Library, Results>();
  return (library) => {
    const known = kept.get(library) ?? leastRecentlyUsed(most);
    kept.set(library, known);
    return known;
  };
}

function leastRecentlyUsed(most: number): Results {
  const results = new Map<string, CommandResult>();
  const set = (key: string, result: CommandResult): void => {
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > most && oldest !== undefined) results.delete(oldest);
  };
  return {
    set,
    get(key) {
      const found = results.get(key);
      if (found) set(key, found);
      return found;
    },
  };
}
