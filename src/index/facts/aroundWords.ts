import { threadRuns } from '../../model/threadRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import type { Numbers } from '../compact/numbers.ts';
import { RunWords, runWordKinds } from './runWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

/** Numbers that are kept of a word: the article, from 1, that it was last met in, and the number that `numberOf` gave it, from 1. */
const width = 2;

/** The words that names of articles may be made of, each by the number that `numberOf` gives it. */
export class AroundWords {
  private readonly numberOf: (word: string) => number;
  private known: RunWords | null = null;
  private words = new Uint32Array(width << 10);
  private article = 0;

  constructor(numberOf: (word: string) => number) {
    this.numberOf = numberOf;
  }

  /** Appends the number of each word of the next article, once. */
  of(text: string, to: Numbers): void {
    const { table, texts } = threadRuns();
    const known = RunWords.of(table);
    if (this.known !== known) {
      this.known = known;
      this.words.fill(0);
    }
    this.article += 1;
    texts.of(text);
    const runs = known.all();
    this.words = withRoom(this.words, known.words.size * width);
    for (let nth = 0; nth < texts.length && texts.startOf(nth) < mostAround; nth += 1) {
      const run = texts.at(nth);
      let word = runs[run] as number;
      if (word === runWordKinds.unknown) {
        word = known.meet(run);
        this.words = withRoom(this.words, known.words.size * width);
      }
      if (word !== runWordKinds.several) this.note(word - 1, known, to);
      else for (const one of known.several(run)) this.note(one, known, to);
    }
  }

  private note(word: number, known: RunWords, to: Numbers): void {
    const { words, article } = this;
    const at = word * width;
    if (words[at] === article) return;
    words[at] = article;
    if (words[at + 1] === 0) words[at + 1] = this.numberOf(known.words.letters(word)) + 1;
    to.push((words[at + 1] as number) - 1);
  }
}
