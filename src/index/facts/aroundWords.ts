import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { Numbers, withRoom } from '../compact/numbers.ts';
import { nameWords } from './nameWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

/** The word of a name, or the words, in each run of a table. */
const words = new WeakMap<RunTable, (string | readonly string[] | undefined)[]>();

/** What stands for a run in place of its only word's number, which counts from 1. */
const unknown = 0;
const several = 0x7fff_ffff;
/** Numbers that are kept of a run: that of its only word, and the article, from 1, that it was last met in. */
const width = 2;

/** The words that names of articles may be made of, each by the number that `numberOf` gives it. */
export class AroundWords {
  private readonly numberOf: (word: string) => number;
  private table: RunTable | null = null;
  private runs = new Uint32Array(width << 10);
  private readonly others = new Map<number, readonly number[]>();
  /** By the number of a word: the article, from 1, that it was last met in. */
  private readonly noted = new Numbers();
  private article = 0;

  constructor(numberOf: (word: string) => number) {
    this.numberOf = numberOf;
  }

  /** Appends the number of each word of the next article, once. */
  of(text: string, to: Numbers): void {
    const { table, texts } = threadRuns();
    if (this.table !== table) {
      this.table = table;
      this.others.clear();
      this.runs.fill(0);
    }
    this.article += 1;
    texts.of(text);
    this.runs = withRoom(this.runs, table.size * width);
    const { runs, article } = this;
    for (let nth = 0; nth < texts.length && texts.startOf(nth) < mostAround; nth += 1) {
      const run = texts.at(nth);
      const at = run * width;
      if (runs[at + 1] === article) continue;
      runs[at + 1] = article;
      let number = runs[at] as number;
      if (number === unknown) {
        number = this.meet(run, table);
        runs[at] = number;
      }
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
    const own = wordsIn(run, table);
    if (typeof own === 'string') return this.numberOf(own) + 1;
    this.others.set(run, own.map(this.numberOf));
    return several;
  }
}

function wordsIn(run: number, table: RunTable): string | readonly string[] {
  const all = words.get(table) ?? [];
  if (all.length === 0) words.set(table, all);
  while (all.length < table.size) all.push(undefined);
  const before = all[run];
  if (before !== undefined) return before;
  const own = nameWords(table.letters(run));
  const [only] = own;
  const made = own.length === 1 && only !== undefined ? only : own;
  all[run] = made;
  return made;
}
