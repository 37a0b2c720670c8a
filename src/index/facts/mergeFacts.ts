import { Bytes, Numbers } from '../compact/numbers.ts';
import { sizeOf, stringAt, tableSteps } from '../compact/table.ts';
import { eachTold, FactBuilder, type FactTable, nowhere } from './factTable.ts';
import type { Noted } from './noted.ts';

/** All tables as one, in small steps; `now` is each record's new number, see `nowhere`. */
export function* mergeFacts(
  tables: readonly { readonly table: FactTable; readonly now: Uint32Array }[],
  size: number,
): Generator<void, FactTable> {
  const builder = new FactBuilder();
  const [speech, days] = [new Uint32Array(size), new Uint32Array(size)];
  for (const { table, now } of tables) {
    for (const [old, record] of now.entries()) {
      if (record === nowhere) continue;
      speech[record] = table.speech[old] ?? 0;
      days[record] = table.days[old] ?? 0;
    }
  }
  const of = (noted: (table: FactTable) => Noted) => tables.map(({ table, now }) => ({ noted: noted(table), now }));
  const around = new AroundMerged();
  yield* mergeNoted(
    around,
    of((table) => table.around),
  );
  yield* mergeNoted(
    builder,
    of((table) => table),
  );
  for (let record = 0; record < size; record += 1) builder.record(speech[record] ?? 0, days[record] ?? 0);
  return yield* builder.steps(yield* around.steps());
}

/** Takes the words around names in their order, each with its records in theirs. */
class AroundMerged {
  private readonly keys: string[] = [];
  private readonly ends = new Numbers();
  private readonly told = new Bytes();
  private last = 0;

  note(key: string, record: number): void {
    if (this.keys.at(-1) !== key) {
      this.keys.push(key);
      this.ends.push(0);
      this.last = 0;
    }
    this.told.number(record - this.last);
    this.last = record;
    this.ends.set(this.keys.length - 1, this.told.length);
  }

  *steps(): Generator<void, Noted> {
    const starts = new Uint32Array(this.keys.length + 1);
    starts.set(this.ends.view(), 1);
    return { keys: yield* tableSteps(this.keys), starts, told: this.told.done() };
  }
}

/** Notes what is left of tables, key by key: records of one key have to come in their order, so they are gathered over all tables before. */
function* mergeNoted(
  to: Pick<FactBuilder, 'note'>,
  tables: readonly { readonly noted: Noted; readonly now: Uint32Array }[],
): Generator<void> {
  let seen = 0;
  const next = tables.map(() => 0);
  const headOf = (nth: number): string | null => {
    const keys = tables[nth]?.noted.keys;
    return keys && (next[nth] ?? 0) < sizeOf(keys) ? stringAt(keys, next[nth] ?? 0) : null;
  };
  const heads = tables.map((_, nth) => headOf(nth));
  for (;;) {
    let least: string | null = null;
    for (const head of heads) if (head !== null && (least === null || head < least)) least = head;
    if (least === null) return;
    const all: { readonly record: number; readonly numbers: readonly number[] }[] = [];
    for (const [nth, { noted, now }] of tables.entries()) {
      if (heads[nth] !== least) continue;
      eachTold(noted, next[nth] ?? 0, (old, numbers) => {
        const record = now[old] ?? nowhere;
        seen += 1;
        if (record !== nowhere) all.push({ record, numbers });
      });
      next[nth] = (next[nth] ?? 0) + 1;
      heads[nth] = headOf(nth);
    }
    all.sort((a, b) => a.record - b.record);
    for (const { record, numbers } of all) to.note(least, record, numbers);
    seen += 2;
    if (seen > 3_000) {
      seen = 0;
      yield;
    }
  }
}
