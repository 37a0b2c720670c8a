import { RunTable } from '../../model/textRuns.ts';
import { Numbers } from '../compact/numbers.ts';
import { numbersOf } from './kinds.ts';

let made = 0;

/** What is noted of articles, record by record: texts, each under its kind's letter, and the numbers of its kind. */
export class Notes {
  /** No other notes have the same. */
  readonly serial = ++made;
  /** Keys by their numbers: half of them come once, and strings would have to be kept for them. */
  readonly keys = new RunTable();
  /** Key, record and numbers, one after another. */
  private readonly all = new Numbers();
  /** By key: the place of its numbers that were noted last. */
  private readonly places = new Numbers();
  /** Where the notes of the record at hand begin. */
  private begun = 0;
  private record = 0;
  /** Whether `place` has just noted the text for the first time in the record at hand. */
  isNew = false;

  /** Notes a key of a record with all its numbers; records of one key ascend. */
  add(key: string, record: number, numbers: readonly number[]): void {
    this.all.push(this.keys.whole(key));
    this.all.push(record);
    for (const one of numbers) this.all.push(one);
  }

  /** Begins a record, whose texts are noted by `place`. */
  begin(record: number): void {
    this.record = record;
    this.begun = this.all.length;
  }

  /** The number of a text under the letter of its kind, which is given as its code unit; for `placeOf`. */
  keyOf(mark: number, text: string): number {
    return this.keys.whole(text, mark);
  }

  /** The place of the first number of a text of the record at hand, see `placeOf`. */
  place(mark: number, text: string): number {
    return this.placeOf(mark, this.keys.whole(text, mark));
  }

  /** The place of the first number of a key of the record at hand; its numbers are zeros until they are set. */
  placeOf(mark: number, key: number): number {
    const { all, places } = this;
    const before = places.at(key);
    this.isNew = before <= this.begun;
    if (!this.isNew) return before;
    all.push(key);
    all.push(this.record);
    const place = all.length;
    all.reach(place + numbersOf(mark));
    places.reach(key + 1);
    places.set(key, place);
    return place;
  }

  at(place: number): number {
    return this.all.at(place);
  }

  set(place: number, number: number): void {
    this.all.set(place, number);
  }

  raise(place: number, by: number): void {
    this.all.set(place, this.all.at(place) + by);
  }

  /** Key, record and numbers of every note in turn, as long as no more is noted. */
  view(): Uint32Array {
    return this.all.view();
  }
}
