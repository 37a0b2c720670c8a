import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { orderOf, tableIn } from '../compact/flatStrings.ts';
import { Bytes, type Counts, Numbers } from '../compact/numbers.ts';
import { dayNumber } from '../compact/segment.ts';
import { find, type Table } from '../compact/table.ts';
import { AroundWords } from './aroundWords.ts';
import { newestOf, rankedOf, wordTable } from './factOrders.ts';
import { noteArticle } from './gist.ts';
import { type FactKind, markOf, numbersOf } from './kinds.ts';
import { Notes } from './notes.ts';

/** Texts, each under its kind's letter, so that those of a kind lie together, and the records that have them. */
export interface Noted {
  readonly keys: Table;
  /** Where in `told` each key begins: for each record that has it the difference to the one before, and the numbers of its kind. */
  readonly starts: Uint32Array;
  readonly told: Uint8Array;
}

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

const aroundMark = markOf('around').charCodeAt(0);

/** Gathers what is noted of articles, record by record. */
export class FactBuilder {
  private readonly notes = new Notes();
  /** Keys of words around names, record by record, and where those of each record end. */
  private readonly around = new Numbers();
  private readonly aroundEnds = new Numbers();
  private readonly speech = new Numbers();
  private readonly days = new Numbers();
  private readonly words = new AroundWords((key) => this.notes.keys.whole(key));

  add(article: Article, analysis: Analysis): void {
    this.notes.begin(this.days.length);
    const speech = noteArticle(article, analysis, this.notes);
    this.words.of(article.text, this.around);
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
    this.aroundEnds.push(this.around.length);
  }

  /** The table, in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, FactTable> {
    const { flat } = this.notes.keys;
    const order = yield* orderOf(flat);
    const marks = order.map((number) => flat.units[flat.starts[number] ?? 0] ?? 0);
    const { placed, ends, arity } = yield* this.placed();
    const notes = this.notes.view();
    function* noted(keys: Uint32Array): Generator<void, Noted & Record<'holders' | 'sums', Uint32Array>> {
      const told = new Bytes();
      const starts = new Uint32Array(keys.length + 1);
      const holders = new Uint32Array(keys.length);
      const sums = new Uint32Array(keys.length);
      let written = 0;
      for (let place = 0; place < keys.length; place += 1) {
        const number = keys[place] ?? 0;
        const first = number === 0 ? 0 : (ends[number - 1] ?? 0);
        const end = ends[number] ?? 0;
        const numbers = arity[number] ?? 0;
        let last = 0;
        let sum = 0;
        for (let nth = first; nth < end; nth += 1) {
          const at = placed[nth] ?? 0;
          const record = numbers === 0 ? at : (notes[at + 1] ?? 0);
          told.number(record - last);
          last = record;
          for (let one = 0; one < numbers; one += 1) told.number(notes[at + 2 + one] ?? 0);
          if (numbers > 0) sum += notes[at + 2] ?? 0;
          if (++written % 10_000 === 9_999) yield;
        }
        holders[place] = end - first;
        sums[place] = sum;
        starts[place + 1] = told.length;
      }
      return { keys: yield* tableIn(flat, keys), starts, told: told.done(), holders, sums };
    }
    // Their letter is the first of all.
    const others = marks.findIndex((mark) => mark !== aroundMark);
    const parted = others < 0 ? order.length : others;
    const { keys, starts, told } = yield* noted(order.subarray(0, parted));
    const table = yield* noted(order.subarray(parted));
    const kept = marks.subarray(parted);
    const days = this.days.view().slice();
    return {
      ...{ ...table, around: { keys, starts, told } },
      ranked: yield* rankedOf(kept, table.holders, table.sums),
      ...(yield* wordTable(table.keys, kept)),
      ...{ speech: this.speech.view().slice(), days, newest: yield* newestOf(days) },
    };
  }

  /** For each key, up to its end, where its notes are, or for one without numbers its records; and how many numbers it has. */
  private *placed(): Generator<void, { readonly placed: Uint32Array; readonly ends: Uint32Array; readonly arity: Uint8Array }> {
    const { flat, size } = this.notes.keys;
    const { units, starts } = flat;
    const arity = Uint8Array.from({ length: size }, (_, number) => numbersOf(units[starts[number] ?? 0] ?? 0));
    const notes = this.notes.view();
    const around = this.around.view();
    const aroundEnds = this.aroundEnds.view();
    const ends = new Uint32Array(arity.length);
    for (let at = 0; at < around.length; at += 1) ends[around[at] ?? 0] = (ends[around[at] ?? 0] ?? 0) + 1;
    yield;
    for (let at = 0; at < notes.length; at += 2 + (arity[notes[at] ?? 0] ?? 0))
      ends[notes[at] ?? 0] = (ends[notes[at] ?? 0] ?? 0) + 1;
    yield;
    let total = 0;
    for (let number = 0; number < ends.length; number += 1) {
      total += ends[number] ?? 0;
      // Where its notes begin; each that is placed moves it on, at last to the end.
      ends[number] = total - (ends[number] ?? 0);
    }
    const placed = new Uint32Array(total);
    const put = (number: number, what: number): void => {
      const to = ends[number] ?? 0;
      placed[to] = what;
      ends[number] = to + 1;
    };
    for (let at = 0, seen = 0; at < notes.length; seen += 1) {
      if (seen % 20_000 === 19_999) yield;
      const number = notes[at] ?? 0;
      const numbers = arity[number] ?? 0;
      put(number, numbers === 0 ? (notes[at + 1] ?? 0) : at);
      at += 2 + numbers;
    }
    for (let record = 0, at = 0; record < aroundEnds.length; record += 1) {
      for (const end = aroundEnds[record] ?? 0; at < end; at += 1) put(around[at] ?? 0, record);
      if (record % 64 === 63) yield;
    }
    return { placed, ends, arity };
  }
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
