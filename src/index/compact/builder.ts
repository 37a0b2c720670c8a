import { allFields, type Field, gap, type IndexRow } from '../port.ts';
import { areSame, type FlatStrings, flatOf, orderOf, tableIn } from './flatStrings.ts';
import { Numbers } from './numbers.ts';
import { holdersOf, postingsOf } from './postings.ts';
import { Publishers } from './publishers.ts';
import { dayNumber, type Segment } from './segment.ts';
import { atOnce } from './steps.ts';
import { type OwnTerms, Vocabulary } from './vocabulary.ts';

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
  private readonly days = new Numbers();
  private readonly publishers = new Publishers();
  /** The words of all rows, field by field, as numbers of the vocabulary; `noTerm` for a gap. */
  readonly words: Readonly<Record<Field, Numbers>> = byField(() => new Numbers());
  /** Where the words of each row end. */
  private readonly ends: Readonly<Record<Field, Numbers>> = byField(() => new Numbers());
  /** Once the segment is made: the number in the vocabulary of each of its terms. */
  own: Uint32Array = empty;
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
    const { words, ends } = this;
    this.ids.push(id);
    this.days.push(dayNumber(date));
    this.publishers.add(publisher ?? '');
    ends.title.push(words.title.length);
    ends.lead.push(words.lead.length);
    ends.text.push(words.text.length);
    ends.people.push(words.people.length);
    ends.figures.push(words.figures.length);
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
    const { words, ends, vocabulary } = this;
    const flat = yield* flatOf(this.ids);
    const order = yield* rowsById(flat);
    this.added = order;
    const { own, silent, terms, sounds, sounding } = yield* this.terms();
    this.own = own;
    const postings = (field: Field) =>
      postingsOf({ order, own, silent, words: words[field].view(), ends: ends[field].view() }, vocabulary.size);
    const fields = {
      title: yield* postings('title'),
      lead: yield* postings('lead'),
      text: yield* postings('text'),
      people: yield* postings('people'),
      figures: yield* postings('figures'),
    };
    return {
      size: order.length,
      ids: yield* tableIn(flat, Uint32Array.from(order)),
      terms,
      holders: yield* holdersOf(Object.values(fields), own.length, order.length),
      days: Uint32Array.from(order, (row) => this.days.at(row)),
      ...this.publishers.of(order),
      sounds,
      sounding,
      fields,
    };
  }

  /** The terms of these rows. */
  private *terms(): Generator<void, OwnTerms> {
    const { vocabulary } = this;
    const used = new Uint8Array(vocabulary.size);
    for (const field of allFields) {
      const numbers = this.words[field].view();
      for (let from = 0; from < numbers.length; from += chunk) {
        mark(used, numbers.subarray(from, from + chunk));
        yield;
      }
    }
    return yield* vocabulary.termsAmong(used);
  }
}

/** Rows by id, the last one of each. */
function* rowsById(ids: FlatStrings): Generator<void, readonly number[]> {
  const all = yield* orderOf(ids);
  const rows: number[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const row = all[at] as number;
    if (at + 1 === all.length || !areSame(ids, row, all[at + 1] as number)) rows.push(row);
  }
  return rows;
}

const chunk = 65_536;

function mark(used: Uint8Array, numbers: Uint32Array): void {
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    if (number < used.length) used[number] = 1;
  }
}
