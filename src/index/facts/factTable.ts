import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { orderOf } from '../compact/flatStrings.ts';
import { type Counts, Numbers } from '../compact/numbers.ts';
import { dayNumber } from '../compact/segment.ts';
import { find, type Table } from '../compact/table.ts';
import { AroundWords } from './aroundWords.ts';
import { newestOf, rankedOf, wordTable } from './factOrders.ts';
import { noteArticle } from './gist.ts';
import { type FactKind, numbersOf } from './kinds.ts';
import { type CountedNotes, type Noted, noted, notesByKey } from './noted.ts';
import { Notes } from './notes.ts';

/**
 * What is noted of the articles of a part, by text. It never changes; which of the records are gone is somebody else's note beside
 * it.
 */
export interface FactTable extends Noted {
  /** The words around names: more than all other texts together, and hardly ever asked for. */
  readonly around: Noted;
  /** How many records have each key, and the sum of the first numbers. */
  readonly holders: Counts;
  readonly sums: Counts;
  /** Keys of the kinds that are ranked, kind by kind, the highest first. */
  readonly ranked: Uint32Array;
  /** Words under their kind's letter, and the keys that each is in. */
  readonly words: Table;
  readonly wordStarts: Uint32Array;
  readonly wordKeys: Uint32Array;
  /** For each record: the passages that hold speech, see `speechBit`, and its day, see `dayNumber`. */
  readonly speech: Uint32Array;
  readonly days: Uint32Array;
  /** Records, the newest first. */
  readonly newest: Uint32Array;
}

/** Gathers what is noted of articles, record by record. */
export class FactBuilder {
  private readonly notes = new Notes();
  private readonly around = new AroundWords();
  private readonly speech = new Numbers();
  private readonly days = new Numbers();

  add(article: Article, analysis: Analysis): void {
    this.notes.begin(this.days.length);
    const speech = noteArticle(article, analysis, this.notes);
    this.around.add(article.text);
    this.record(speech, dayNumber(article.date));
  }

  /** Notes a key of a record; records of one key ascend. */
  note(key: string, record: number, numbers: readonly number[]): void {
    this.notes.add(key, record, numbers);
  }

  /** What is known of the next record. */
  record(speech: number, day: number): void {
    this.speech.push(speech);
    this.days.push(day);
  }

  /** The table, in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, FactTable> {
    const { flat } = this.notes.keys;
    const counted = yield* noted(flat, yield* orderOf(flat), yield* notesByKey(this.notes));
    const around = yield* this.around.steps();
    return yield* tableWith(counted, around, { speech: this.speech.view().slice(), days: this.days.view().slice() });
  }
}

/** A table with its orders, in small steps. */
export function* tableWith(
  counted: CountedNotes,
  around: Noted,
  records: Pick<FactTable, 'speech' | 'days'>,
): Generator<void, FactTable> {
  const { units, starts } = counted.keys;
  const marks = new Uint32Array(starts.length - 1);
  for (let place = 0; place < marks.length; place += 1) marks[place] = units[starts[place] as number] as number;
  return {
    ...counted,
    around,
    ranked: yield* rankedOf(marks, counted.holders, counted.sums),
    ...(yield* wordTable(counted.keys, marks)),
    ...records,
    newest: yield* newestOf(records.days),
  };
}

const noNumbers: readonly number[] = [];

/** Calls `take` for each record that has a key, in order. */
export function eachTold(table: Noted, place: number, take: (record: number, numbers: readonly number[]) => void): void {
  const { told, starts, keys } = table;
  let at = starts[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  const numbers = numbersOf(keys.units[keys.starts[place] ?? 0] ?? 0);
  const next = (): number => {
    let byte = told[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = told[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  };
  for (let record = 0; at < end; ) {
    record += next();
    if (numbers === 0) take(record, noNumbers);
    else {
      const all: number[] = [];
      for (let nth = 0; nth < numbers; nth += 1) all.push(next());
      take(record, all);
    }
  }
}

/** What of a table holds the texts of a kind. */
export const notedOf = (table: FactTable, kind: FactKind): Noted => (kind === 'around' ? table.around : table);

/** The place of a key under its kind's letter, or -1. */
export const keyAt = (table: Noted, key: string): number => find(table.keys, key);

/** The new number of a record that is gone. */
export const nowhere = 0xffff_ffff;
