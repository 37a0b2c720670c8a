import { Bytes, Numbers } from '../compact/numbers.ts';
import { tableSteps, unionOf } from '../compact/table.ts';
import { nowhere } from './factTable.ts';
import { numbersOf } from './kinds.ts';
import type { CountedNotes, Noted } from './noted.ts';

/** Records that are gone through in one step, and keys. */
const fewRecords = 3_000;
const fewKeys = 1_000;

/** What is left of the notes of several tables, key by key, in small steps; `now` is each record's new number. A key that no record has any more goes. */
export function* mergeNoted(
  tables: readonly { readonly noted: Noted; readonly now: Uint32Array }[],
): Generator<void, CountedNotes> {
  const { strings, placed } = yield* unionOf(tables.map(({ noted }) => noted.keys));
  const sources = tables.map(({ noted, now }, nth) => new Source(noted, now, placed[nth] as Uint32Array));
  const kept: string[] = [];
  const merged = { told: new Bytes(), starts: new Numbers(), holders: new Numbers(), sums: new Numbers() };
  merged.starts.push(0);
  const left = new Left();
  let seen = 0;
  for (const [key, text] of strings.entries()) {
    left.clear(numbersOf(text.charCodeAt(0)));
    for (const source of sources) source.read(key, left);
    if (left.size > 0) {
      kept.push(text);
      merged.holders.push(left.size);
      merged.sums.push(left.tell(merged.told));
      merged.starts.push(merged.told.length);
    }
    seen += left.size;
    if (seen > fewRecords || key % fewKeys === fewKeys - 1) {
      seen = 0;
      yield;
    }
  }
  return {
    keys: yield* tableSteps(kept),
    starts: merged.starts.view().slice(),
    told: merged.told.done(),
    holders: merged.holders.view().slice(),
    sums: merged.sums.view().slice(),
  };
}

/** The notes of one table, gone through from the first key to the last. */
class Source {
  private readonly told: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly now: Uint32Array;
  private readonly keyNow: Uint32Array;
  /** The next of its keys, and where its notes begin. */
  private key = 0;
  private at = 0;

  constructor({ told, starts }: Noted, now: Uint32Array, keyNow: Uint32Array) {
    this.told = told;
    this.starts = starts;
    this.now = now;
    this.keyNow = keyNow;
  }

  /** Takes the records that are left of a new key, which may have none here; no key may be passed by. */
  read(key: number, left: Left): void {
    if (this.keyNow[this.key] !== key) return;
    this.key += 1;
    const end = this.starts[this.key] as number;
    for (let record = 0; this.at < end; ) {
      record += this.next();
      const now = this.now[record] as number;
      if (now !== nowhere) left.begin(now);
      for (let nth = 0; nth < left.numbers; nth += 1) {
        const number = this.next();
        if (now !== nowhere) left.number(number);
      }
    }
  }

  private next(): number {
    const { told } = this;
    let byte = told[this.at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = told[this.at++] as number;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}

/** The records that are left of a key, each with its numbers. */
class Left {
  /** How many numbers stand with each record. */
  numbers = 0;
  private readonly records = new Numbers();
  private readonly all = new Numbers();
  private ascend = true;

  clear(numbers: number): void {
    this.numbers = numbers;
    this.records.clear();
    this.all.clear();
    this.ascend = true;
  }

  get size(): number {
    return this.records.length;
  }

  /** Takes a record, whose numbers follow. */
  begin(record: number): void {
    const { records } = this;
    if (records.length > 0 && records.at(records.length - 1) > record) this.ascend = false;
    records.push(record);
  }

  number(value: number): void {
    this.all.push(value);
  }

  /** Writes them down in order of the records; gives the sum of their first numbers. */
  tell(to: Bytes): number {
    const { numbers, records, all } = this;
    const order = this.ascend ? null : Uint32Array.from(records.view().keys()).sort((a, b) => records.at(a) - records.at(b));
    let last = 0;
    let sum = 0;
    for (let nth = 0; nth < records.length; nth += 1) {
      const at = order === null ? nth : (order[nth] as number);
      to.number(records.at(at) - last);
      last = records.at(at);
      for (let one = 0; one < numbers; one += 1) to.number(all.at(at * numbers + one));
      if (numbers > 0) sum += all.at(at * numbers);
    }
    return sum;
  }
}
