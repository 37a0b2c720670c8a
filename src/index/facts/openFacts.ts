import type { Facts } from './facts.ts';
import type { FactTable } from './factTable.ts';

const open = new WeakSet<Facts>();

const looks: readonly ((table: FactTable) => unknown)[] = [
  ({ words }) => [words.units, words.starts],
  ({ wordStarts, wordKeys }) => [wordStarts, wordKeys],
  ({ keys }) => keys.units,
  ({ keys, starts }) => [keys.starts, starts],
  ({ told }) => told,
];

/** What finds texts by their words lies in files until it is first looked at: reads it, in small steps. */
export function* openFacts(facts: Facts): Generator<void> {
  if (open.has(facts)) return;
  open.add(facts);
  for (const { table } of facts.sources)
    for (const look of looks) {
      look(table);
      yield;
    }
}
