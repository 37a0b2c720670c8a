import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { firstFrom } from '../model/bisect.ts';
import type { RunTable, TextRuns } from '../model/textRuns.ts';
import { articleTerms } from './articleTerms.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { RunTerms, runKinds } from './runTerms.ts';
import { splitRun } from './splitRun.ts';
import { mayJoin, type Term, termsOf } from './terms.ts';

/** Terms in columns, as `termsOf` gives them in a list: each by its number in a vocabulary. Good until the next text is numbered. */
export interface NumberedTerms {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
  /** 1 for an alias. */
  readonly aliases: Uint32Array;
}

/** Numbers the terms of texts: a run that was met before is not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  private readonly starts = new Numbers();
  private readonly ends = new Numbers();
  private readonly numbers = new Numbers();
  private readonly aliases = new Numbers();
  /** Number of the single term of each run of a table, from 1. */
  private readonly singles = new Numbers();
  private table: RunTable | null = null;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The terms of `articleTerms`; `runs` reads the text. */
  ofArticle(article: Article, analysis: Analysis, runs: TextRuns): NumberedTerms {
    if (analysis.abbreviations.length === 0 && this.plainly(article.text, runs)) return this.made();
    return this.listed(articleTerms(article, analysis));
  }

  /** The terms of `termsOf`; `runs` reads the text. */
  of(text: string, runs: TextRuns): NumberedTerms {
    return this.plainly(text, runs) ? this.made() : this.listed(termsOf(text));
  }

  /** False, with nothing done, where terms depend on their neighbours. */
  private plainly(text: string, runs: TextRuns): boolean {
    const { table } = runs;
    const { single } = runKinds;
    if (this.table !== table) {
      this.table = table;
      this.singles.clear();
    }
    const known = RunTerms.of(table);
    this.clear();
    runs.of(text);
    while (this.singles.length < table.size) this.singles.push(0);
    for (let nth = 0; nth < runs.length; nth += 1) {
      const run = runs.at(nth);
      const from = runs.startOf(nth);
      const shape = known.shape(run);
      if ((shape & 255) === single)
        this.push(from + ((shape >>> 8) & 255), from + ((shape >>> 16) & 255), this.singleOf(run, known), 0);
      else if (!this.others(text, from, from + table.lengthOf(run), shape === runKinds.several ? known.several(run) : null))
        return false;
    }
    return true;
  }

  private singleOf(run: number, known: RunTerms): number {
    const before = this.singles.at(run);
    if (before > 0) return before - 1;
    const made = this.vocabulary.numberOf(known.single(run));
    this.singles.set(run, made + 1);
    return made;
  }

  /** Takes in what is no single term; false for what may be joined with the next word. */
  private others(text: string, from: number, to: number, known: readonly Term[] | null): boolean {
    const terms = known ?? splitRun(text, from, to).terms;
    const base = known ? from : 0;
    for (const { start, end, term, alias } of terms) {
      if (mayJoin(term)) return false;
      this.push(base + start, base + end, this.vocabulary.numberOf(term), alias ? 1 : 0);
    }
    return true;
  }

  private listed(terms: readonly Term[]): NumberedTerms {
    this.clear();
    for (const { start, end, term, alias } of terms) this.push(start, end, this.vocabulary.numberOf(term), alias ? 1 : 0);
    return this.made();
  }

  private push(start: number, end: number, number: number, alias: 0 | 1): void {
    this.starts.push(start);
    this.ends.push(end);
    this.numbers.push(number);
    this.aliases.push(alias);
  }

  private clear(): void {
    for (const column of [this.starts, this.ends, this.numbers, this.aliases]) column.clear();
  }

  private made(): NumberedTerms {
    const { starts, ends, numbers, aliases } = this;
    return { starts: starts.view(), ends: ends.view(), numbers: numbers.view(), aliases: aliases.view() };
  }
}

/** Place of the first term that does not start before a place of the text. */
export const firstNumberedAt = ({ starts }: NumberedTerms, start: number): number =>
  firstFrom(starts.length, (at) => (starts[at] ?? 0) < start);
