import { type FactTable, nowhere, tableWith } from './factTable.ts';
import { mergeNoted } from './mergeNoted.ts';

/** All tables as one, in small steps; `now` is each record's new number, see `nowhere`. */
export function* mergeFacts(
  tables: readonly { readonly table: FactTable; readonly now: Uint32Array }[],
  size: number,
): Generator<void, FactTable> {
  const [speech, days] = [new Uint32Array(size), new Uint32Array(size)];
  for (const { table, now } of tables) {
    for (const [old, record] of now.entries()) {
      if (record === nowhere) continue;
      speech[record] = table.speech[old] ?? 0;
      days[record] = table.days[old] ?? 0;
    }
  }
  const { keys, starts, told } = yield* mergeNoted(tables.map(({ table, now }) => ({ noted: table.around, now })));
  const counted = yield* mergeNoted(tables.map(({ table, now }) => ({ noted: table, now })));
  return yield* tableWith(counted, { keys, starts, told }, { speech, days });
}
