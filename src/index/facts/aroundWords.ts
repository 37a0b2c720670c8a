import { TextRuns } from '../../model/textRuns.ts';
import { Numbers } from '../compact/numbers.ts';
import { nameWords } from './nameWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

/** The words that names of articles may be made of, each by a number that `numberOf` gives. */
export class AroundWords {
  private readonly numberOf: (word: string) => number;
  private readonly runs: TextRuns;
  /** Article, from 1, that each run of letters was last met in. */
  private readonly met = new Numbers();
  /** The same for each number. */
  private readonly noted = new Numbers();
  /** By the number of a run: those of its words. */
  private readonly wordsOf: (readonly number[])[] = [];
  private article = 0;

  /** `runs` reads the texts of articles; one of its own when unset. */
  constructor(numberOf: (word: string) => number, runs: TextRuns = new TextRuns()) {
    this.numberOf = numberOf;
    this.runs = runs;
  }

  /** Calls `take` once with the number of each word of the next article. */
  each(text: string, take: (number: number) => void): void {
    const { runs, met, noted } = this;
    this.article += 1;
    runs.of(text);
    while (met.length < runs.size) met.push(0);
    for (let nth = 0; nth < runs.length && runs.startOf(nth) < mostAround; nth += 1) {
      const run = runs.at(nth);
      if (met.at(run) === this.article) continue;
      met.set(run, this.article);
      for (const number of this.numbersOf(run)) {
        while (noted.length <= number) noted.push(0);
        if (noted.at(number) === this.article) continue;
        noted.set(number, this.article);
        take(number);
      }
    }
  }

  private numbersOf(run: number): readonly number[] {
    const known = this.wordsOf[run];
    if (known) return known;
    const made = nameWords(this.runs.letters(run)).map(this.numberOf);
    this.wordsOf[run] = made;
    return made;
  }
}
