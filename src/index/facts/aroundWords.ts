import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { Numbers } from '../compact/numbers.ts';
import { markOf } from './kinds.ts';
import { nameWords } from './nameWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

const mark = markOf('around');
/** The words of names in each run of a table, under their kind's letter. */
const words = new WeakMap<RunTable, (readonly string[] | undefined)[]>();

/** What stands for a run in place of its only word's number, which counts from 1. */
const unknown = 0;
const several = 0x7fff_ffff;

/** The words that names of articles may be made of, each by a number that `numberOf` gives its key. */
export class AroundWords {
  private readonly numberOf: (key: string) => number;
  private table: RunTable | null = null;
  /** By the number of a run: that of its only word, from 1. */
  private readonly only = new Numbers();
  private readonly others = new Map<number, readonly number[]>();
  /** By the number of a word: the article, from 1, that it was last met in. */
  private readonly noted = new Numbers();
  private article = 0;

  constructor(numberOf: (key: string) => number) {
    this.numberOf = numberOf;
  }

  /** Appends the number of each word of the next article, once. */
  of(text: string, to: Numbers): void {
    const { table, texts: runs } = threadRuns();
    const { only } = this;
    if (this.table !== table) {
      this.table = table;
      this.others.clear();
      only.clear();
    }
    this.article += 1;
    runs.of(text);
    only.reach(table.size);
    for (let nth = 0; nth < runs.length && runs.startOf(nth) < mostAround; nth += 1) {
      const run = runs.at(nth);
      let number = only.at(run);
      if (number === unknown) number = this.meet(run, table);
      if (number !== several) this.note(number - 1, to);
      else for (const one of this.others.get(run) ?? []) this.note(one, to);
    }
  }

  private note(number: number, to: Numbers): void {
    const { noted } = this;
    if (noted.at(number) === this.article) return;
    noted.reach(number + 1);
    noted.set(number, this.article);
    to.push(number);
  }

  private meet(run: number, table: RunTable): number {
    const numbers = keysIn(run, table).map(this.numberOf);
    const [first = 0] = numbers;
    const number = numbers.length === 1 ? first + 1 : several;
    if (number === several) this.others.set(run, numbers);
    this.only.set(run, number);
    return number;
  }
}

function keysIn(run: number, table: RunTable): readonly string[] {
  const all = words.get(table) ?? [];
  if (all.length === 0) words.set(table, all);
  while (all.length < table.size) all.push(undefined);
  const made = all[run] ?? nameWords(table.letters(run)).map((word) => mark + word);
  all[run] = made;
  return made;
}
