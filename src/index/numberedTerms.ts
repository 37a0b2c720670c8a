import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { RunTable, TextRuns } from '../model/textRuns.ts';
import { articleTerms } from './articleTerms.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { RunTerms, runKinds } from './runTerms.ts';
import { splitRun } from './splitRun.ts';
import { TermColumns } from './termColumns.ts';
import { mayJoin, type Term, termsOf } from './terms.ts';

/** Numbers the terms of texts, as `termsOf` gives them in a list: a run that was met before is not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  /** The terms of the text at hand, by their numbers in the vocabulary. */
  private readonly terms = new TermColumns();
  /** By the number of a term of a table of runs: its number in the vocabulary, from 1. */
  private numbers = new Numbers();
  private table: RunTable | null = null;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The terms of `articleTerms`, good until the next text is numbered; `runs` reads the text. */
  ofArticle(article: Article, analysis: Analysis, runs: TextRuns): TermColumns {
    if (analysis.abbreviations.length > 0 || !this.plainly(article.text, runs)) this.listed(articleTerms(article, analysis));
    return this.terms;
  }

  /** The terms of `termsOf`, good until the next text is numbered; `runs` reads the text. */
  of(text: string, runs: TextRuns): TermColumns {
    if (!this.plainly(text, runs)) this.listed(termsOf(text));
    return this.terms;
  }

  /** False where terms depend on their neighbours: what was taken in then does not count. */
  private plainly(text: string, runs: TextRuns): boolean {
    const { table } = runs;
    const { terms } = this;
    const { single, several } = runKinds;
    if (this.table !== table) {
      this.table = table;
      this.numbers = new Numbers();
    }
    const known = RunTerms.of(table);
    terms.clear();
    runs.of(text);
    for (let nth = 0; nth < runs.length; nth += 1) {
      const run = runs.at(nth);
      const from = runs.startOf(nth);
      const shape = known.shape(run);
      if ((shape & 255) === single) {
        const number = this.numberOf(known.single(run), known);
        terms.push(from + ((shape >>> 8) & 255), from + ((shape >>> 16) & 255), number, 0);
      } else if (shape === several) {
        for (const { start, end, number, alias } of known.several(run))
          terms.push(from + start, from + end, this.numberOf(number, known), alias);
      } else if (!this.uncertain(text, from, from + table.lengthOf(run))) return false;
    }
    return true;
  }

  private numberOf(term: number, known: RunTerms): number {
    const before = this.numbers.at(term);
    return before > 0 ? before - 1 : this.meet(term, known.term(term));
  }

  private meet(number: number, term: string): number {
    const made = this.vocabulary.numberOf(term);
    this.numbers.reach(number + 1);
    this.numbers.set(number, made + 1);
    return made;
  }

  /** Takes in a run that has to be looked at each time; false for what may be joined with the next word. */
  private uncertain(text: string, from: number, to: number): boolean {
    const { terms } = splitRun(text, from, to);
    if (terms.some(({ term }) => mayJoin(term))) return false;
    this.take(terms);
    return true;
  }

  private listed(terms: readonly Term[]): void {
    this.terms.clear();
    this.take(terms);
  }

  private take(terms: readonly Term[]): void {
    for (const { start, end, term, alias } of terms) this.terms.push(start, end, this.vocabulary.numberOf(term), alias ? 1 : 0);
  }
}
