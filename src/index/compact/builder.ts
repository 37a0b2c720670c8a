import { allFields, type Field, gap, type IndexRow } from '../port.ts';
import { flatOf, orderOf, tableIn } from './flatStrings.ts';
import { countsFor, Numbers } from './numbers.ts';
import { holdersOf, postingsOf } from './postings.ts';
import { dayNumber, type Segment } from './segment.ts';
import { soundsOf } from './soundTable.ts';
import { atOnce, each } from './steps.ts';
import { type Table, tableOf, tableSteps } from './table.ts';
import { termMarks } from './termTable.ts';
import { Vocabulary } from './vocabulary.ts';

const empty = new Uint32Array(0);
/** Stands among the numbers of terms for a gap. */
export const noTerm = 0xffff_ffff;

const byField = <Value>(make: () => Value): Record<Field, Value> => ({
  title: make(),
  lead: make(),
  text: make(),
  people: make(),
  figures: make(),
});

/** A row but for its words. */
export type RowHead = Pick<IndexRow, 'id' | 'date' | 'publisher'>;

/** Gathers rows and turns them into a segment; of two rows with one id the later counts. */
export class SegmentBuilder {
  private readonly vocabulary: Vocabulary;
  private readonly ids: string[] = [];
  private readonly days: number[] = [];
  private readonly publishers: string[] = [];
  /** The words of all rows, field by field, as numbers of the vocabulary; `noTerm` for a gap. */
  readonly words: Readonly<Record<Field, Numbers>> = byField(() => new Numbers());
  /** Where the words of each row end. */
  private readonly ends: Readonly<Record<Field, Numbers>> = byField(() => new Numbers());
  /** Once the segment is made: the place of each number of the vocabulary among its terms, for those that it has. */
  placed: Uint32Array = empty;
  /** Likewise: as which of all rows, from 0, each row of the segment was added. */
  added: readonly number[] = [];

  constructor(vocabulary: Vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary;
  }

  add(row: IndexRow): void {
    for (const field of allFields)
      for (const term of row.fields[field]) this.words[field].push(term === gap ? noTerm : this.vocabulary.numberOf(term));
    this.row(row);
  }

  /** Takes in a row whose words were pushed to `words`. */
  row({ id, date, publisher }: RowHead): void {
    this.ids.push(id);
    this.days.push(dayNumber(date));
    this.publishers.push(publisher ?? '');
    for (const field of allFields) this.ends[field].push(this.words[field].length);
  }

  /** Words taken in so far: what memory grows with. */
  get length(): number {
    return allFields.reduce((sum, field) => sum + this.words[field].length, 0);
  }

  get size(): number {
    return this.ids.length;
  }

  /** The segment of all rows that were added. */
  build(): Segment {
    return atOnce(this.steps());
  }

  /** The same in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, Segment> {
    const order = yield* this.order();
    this.added = order;
    const { own, table, placed, silent } = yield* this.terms();
    this.placed = placed;
    const publishers = [...new Set(['', ...order.map((row) => this.publishers[row] ?? '')])];
    const publisherNumber = new Map(publishers.map((name, at) => [name, at]));
    const publisherOf = countsFor(order.length, publishers.length);
    yield* each(order.length, 2048, (at) => {
      publisherOf[at] = publisherNumber.get(this.publishers[order[at] ?? 0] ?? '') ?? 0;
    });
    const { words, ends } = this;
    const postings = (field: Field) =>
      postingsOf({ order, placed, silent, terms: words[field].view(), ends: ends[field].view() }, own.length);
    const fields = {
      title: yield* postings('title'),
      lead: yield* postings('lead'),
      text: yield* postings('text'),
      people: yield* postings('people'),
      figures: yield* postings('figures'),
    };
    return {
      size: order.length,
      ids: yield* tableSteps(order.map((row) => this.ids[row] ?? '')),
      terms: table,
      holders: yield* holdersOf(Object.values(fields), own.length, order.length),
      days: Uint32Array.from(order, (row) => this.days[row] ?? 0),
      publisherOf,
      publishers: tableOf(publishers),
      ...(yield* soundsOf(yield* this.vocabulary.table.heard(own))),
      fields,
    };
  }

  /** The terms of these rows in order, and the place of each number of the vocabulary among them. */
  private *terms(): Generator<void, Terms> {
    const { vocabulary } = this;
    const used = new Uint8Array(vocabulary.size);
    for (const field of allFields) {
      const numbers = this.words[field].view();
      for (let from = 0; from < numbers.length; from += chunk) {
        mark(used, numbers.subarray(from, from + chunk));
        yield;
      }
    }
    const order = yield* vocabulary.ordered();
    const own = order.filter((number) => used[number] === 1);
    const placed = new Uint32Array(used.length);
    const silent = new Uint8Array(own.length);
    for (let at = 0; at < own.length; at += 1) {
      const number = own[at] as number;
      placed[number] = at;
      own[at] = vocabulary.placeOf(number);
      silent[at] = vocabulary.table.marksOf(own[at] as number) & termMarks.silent;
    }
    return { own, table: yield* tableIn(vocabulary.table.flat, own), placed, silent };
  }

  /** Rows by id, the last one of each. */
  private *order(): Generator<void, readonly number[]> {
    const { ids } = this;
    const all = yield* orderOf(yield* flatOf(ids));
    return [...all].filter((row, at) => ids[all[at + 1] ?? -1] !== ids[row]);
  }
}

interface Terms {
  /** The number of each term in the table of the vocabulary. */
  readonly own: Uint32Array;
  readonly table: Table;
  readonly placed: Uint32Array;
  /** 1 for terms of function words. */
  readonly silent: Uint8Array;
}

const chunk = 65_536;

function mark(used: Uint8Array, numbers: Uint32Array): void {
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    if (number < used.length) used[number] = 1;
  }
}
