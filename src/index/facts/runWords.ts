import { RunTable } from '../../model/textRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import { perTable } from '../perTable.ts';
import { markOf } from './kinds.ts';
import { nameWords } from './nameWords.ts';

const mark = markOf('around').charCodeAt(0);

/** What stands for a run in place of its only word's number, which counts from 1. */
export const runWordKinds = { unknown: 0, several: 0x7fff_ffff } as const;

const noWords: readonly number[] = [];

/** The words of `nameWords` in each run of a table, by numbers that all parts share. */
export class RunWords {
  /** The words by their numbers, each under the letter of words around names. */
  readonly words = new RunTable();
  private readonly table: RunTable;
  private runs = new Uint32Array(1 << 10);
  private readonly lists = new Map<number, readonly number[]>();

  private constructor(table: RunTable) {
    this.table = table;
  }

  /** Those of a table, which are the same for everybody. */
  static readonly of = perTable((table) => new RunWords(table));

  /** Of each run that is in the table by now the number of its only word, from 1; those that are `unknown` can be met. */
  all(): Uint32Array {
    this.runs = withRoom(this.runs, this.table.size);
    return this.runs;
  }

  /** The words of a run that has several, or none. */
  several(run: number): readonly number[] {
    return this.lists.get(run) ?? noWords;
  }

  /** Fills in and gives what `all` holds of a run that is unknown yet. */
  meet(run: number): number {
    // Pushed one by one: `map` makes lists of another inner kind than those it is read with.
    const own: number[] = [];
    for (const word of nameWords(this.table.letters(run))) own.push(this.words.whole(word, mark));
    const made = own.length === 1 ? (own[0] as number) + 1 : runWordKinds.several;
    if (made === runWordKinds.several) this.lists.set(run, own);
    this.runs[run] = made;
    return made;
  }
}
