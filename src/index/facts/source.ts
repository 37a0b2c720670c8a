import type { Day } from '../../model/day.ts';
import { lowerBound, stringAt } from '../compact/table.ts';
import { eachTold, type FactTable, nowhere } from './factTable.ts';
import { isRanked } from './kinds.ts';
import type { Noted } from './noted.ts';

/** A table of facts, and where its records stand among the articles of a library. */
export interface FactSource {
  readonly table: FactTable;
  /** The place of each record in `Library.articles`; `nowhere` for one that is gone. */
  readonly places: Uint32Array;
  /** How many are gone. */
  readonly gone: number;
  idOf(record: number): string;
  /** The record of an id, or -1. */
  recordOf(id: string): number;
}

/** Where the strings of a sorted table lie that begin so. */
export function rangeOf(table: FactTable['keys'], begun: string): readonly [number, number] {
  return [lowerBound(table, begun), lowerBound(table, `${begun}\uffff`)];
}

/** Adds the texts that have one of some words. */
export function textsOf(table: FactTable, from: number, to: number, found: Set<string>): void {
  for (let at = table.wordStarts[from] ?? 0; at < (table.wordStarts[to] ?? 0); at += 1)
    found.add(stringAt(table.keys, table.wordKeys[at] ?? 0).slice(1));
}

/** How many articles of a source have the key at a place of one of its tables, and the sum of the first numbers noted with it. */
export function countedAt(
  source: FactSource,
  place: number,
  noted: Noted = source.table,
): { readonly holders: number; readonly sum: number } {
  const { table, places, gone } = source;
  if (gone === 0 && noted === table) return { holders: table.holders[place] ?? 0, sum: table.sums[place] ?? 0 };
  let [holders, sum] = [0, 0];
  eachTold(noted, place, (record, numbers) => {
    if (places[record] === nowhere) return;
    holders += 1;
    sum += numbers[0] ?? 0;
  });
  return { holders, sum };
}

/** Where the keys of a kind lie in `ranked`. */
export function rankedRange(table: FactTable, mark: string): { from: number; readonly to: number } {
  let from = 0;
  for (let code = 97; code < mark.charCodeAt(0); code += 1) {
    if (!isRanked(code)) continue;
    const [first, end] = rangeOf(table.keys, String.fromCharCode(code));
    from += end - first;
  }
  const [first, end] = rangeOf(table.keys, mark);
  return { from, to: from + end - first };
}

/** The articles of a source, the newest first; those of a day in their order. */
export function* newestIn({ table, places }: FactSource): Generator<{ readonly at: number; readonly day: number }> {
  const { newest, days } = table;
  let run: number[] = [];
  for (let nth = 0; nth <= newest.length; nth += 1) {
    const record = newest[nth] ?? 0;
    const day = days[newest[nth - 1] ?? 0] ?? 0;
    if (nth > 0 && (nth === newest.length || days[record] !== day)) {
      for (const at of run.sort((a, b) => a - b)) yield { at, day };
      run = [];
    }
    const at = nth < newest.length ? (places[record] ?? nowhere) : nowhere;
    if (at !== nowhere) run.push(at);
  }
}

/** An article that has a text, by its place in `Library.articles`, and the numbers that are noted, see `FactKind`. */
export interface Told {
  readonly at: number;
  readonly numbers: readonly number[];
}

/** The first article of a source that has the key at a place of one of its tables. */
export function firstTold({ places }: FactSource, noted: Noted, place: number): Told | null {
  let first: Told | null = null;
  eachTold(noted, place, (record, numbers) => {
    const at = places[record] ?? nowhere;
    if (at !== nowhere && (first === null || at < first.at)) first = { at, numbers };
  });
  return first;
}

/** A day of which the number is known. */
export function dayOf(number: number): Day {
  const digits = String(number).padStart(8, '0');
  // Days were numbers only while they were kept.
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as Day;
}
