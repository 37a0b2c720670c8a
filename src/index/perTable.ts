import type { RunTable } from '../model/textRuns.ts';

/** Gives what is known of the runs of a table, which is the same for everybody; made when it is first asked for. */
export function perTable<Known>(make: (table: RunTable) => Known): (table: RunTable) => Known {
  const known = new WeakMap<RunTable, Known>();
  return (table) => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const made = make(table);
    known.set(table, made);
    return made;
  };
}
