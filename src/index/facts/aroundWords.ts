import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { Numbers } from '../compact/numbers.ts';
import { nameWords } from './nameWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

/** The words of names in each run of a table. */
const words = new WeakMap<RunTable, (readonly string[] | undefined)[]>();

/** The words that names of articles may be made of, each by a number that `numberOf` gives. */
export class AroundWords {
  private readonly numberOf: (word: string) => number;
  private table: RunTable | null = null;
  /** Article, from 1, that each run of letters was last met in. */
  private readonly met = new Numbers();
  /** The same for each number. */
  private readonly noted = new Numbers();
  /** By the number of a run: those of its words. */
  private wordsOf: (readonly number[] | undefined)[] = [];
  private article = 0;

  constructor(numberOf: (word: string) => number) {
    this.numberOf = numberOf;
  }

  /** Calls `take` once with the number of each word of the next article. */
  each(text: string, take: (number: number) => void): void {
    const { table, texts: runs } = threadRuns();
    const { met, noted } = this;
    if (this.table !== table) {
      this.table = table;
      this.wordsOf = [];
      met.clear();
    }
    this.article += 1;
    runs.of(text);
    for (; met.length < table.size; met.push(0)) this.wordsOf.push(undefined);
    for (let nth = 0; nth < runs.length && runs.startOf(nth) < mostAround; nth += 1) {
      const run = runs.at(nth);
      if (met.at(run) === this.article) continue;
      met.set(run, this.article);
      for (const number of this.numbersOf(run, table)) {
        while (noted.length <= number) noted.push(0);
        if (noted.at(number) === this.article) continue;
        noted.set(number, this.article);
        take(number);
      }
    }
  }

  private numbersOf(run: number, table: RunTable): readonly number[] {
    const known = this.wordsOf[run];
    if (known) return known;
    const made = wordsIn(run, table).map(this.numberOf);
    this.wordsOf[run] = made;
    return made;
  }
}

function wordsIn(run: number, table: RunTable): readonly string[] {
  const all = words.get(table) ?? [];
  if (all.length === 0) words.set(table, all);
  while (all.length < table.size) all.push(undefined);
  const made = all[run] ?? nameWords(table.letters(run));
  all[run] = made;
  return made;
}
