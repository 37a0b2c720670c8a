import { RunTable } from '../../model/textRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import { isStopWord } from '../stopWords.ts';
import { mayJoin } from '../terms.ts';
import type { FlatStrings } from './flatStrings.ts';
import { heardAs } from './soundTable.ts';

/** Bits of what is known of a term: it is a function word's; it may be the first of two that are joined, see `mayJoin`. */
export const termMarks = { silent: 1, joins: 2 } as const;

/** Terms by their numbers, in the order in which they are first met, with what is asked of each in every part that it is in. */
export class TermTable {
  private readonly terms = new RunTable();
  private marks = new Uint8Array(1 << 10);
  /** How many terms have marks. */
  private marked = 0;
  /** What the first of the terms are heard as. */
  private sounds = new Float64Array(0);

  numberOf(term: string): number {
    const number = this.terms.whole(term);
    if (number === this.marked) this.mark(term);
    return number;
  }

  word(number: number): string {
    return this.terms.letters(number);
  }

  /** See `termMarks`. */
  marksOf(number: number): number {
    return this.marks[number] ?? 0;
  }

  /** What some terms are heard as, see `heardAs`; in small steps. */
  *heard(numbers: Uint32Array): Generator<void, Float64Array> {
    const before = this.sounds;
    const more = yield* heardAs(this.marked - before.length, (nth) => this.word(before.length + nth));
    if (more.length > 0) {
      this.sounds = new Float64Array(before.length + more.length);
      this.sounds.set(before);
      this.sounds.set(more, before.length);
    }
    const heard = new Float64Array(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) heard[at] = this.sounds[numbers[at] as number] as number;
    return heard;
  }

  /** The letters of all terms that have a number by now. */
  get flat(): FlatStrings {
    return this.terms.flat;
  }

  private mark(term: string): void {
    const number = this.marked++;
    this.marks = withRoom(this.marks, number + 1);
    this.marks[number] = (isStopWord(term) ? termMarks.silent : 0) | (mayJoin(term) ? termMarks.joins : 0);
  }
}
