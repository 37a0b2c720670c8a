import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { articleTerms } from './articleTerms.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { mayJoin, type Term, termsOf } from './terms.ts';
import { eachRun, type WordRun } from './wordRuns.ts';

/** Terms in columns, as `termsOf` gives them in a list: each by its number in a vocabulary. Good until the next text is numbered. */
export interface NumberedTerms {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
  /** 1 for an alias. */
  readonly aliases: Uint32Array;
}

/** Numbers the terms of texts: runs that were met before are not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  private readonly starts = new Numbers();
  private readonly ends = new Numbers();
  private readonly numbers = new Numbers();
  private readonly aliases = new Numbers();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The terms of `articleTerms`. */
  ofArticle(article: Article, analysis: Analysis): NumberedTerms {
    if (analysis.abbreviations.length === 0 && this.plainly(article.text)) return this.made();
    return this.listed(articleTerms(article, analysis));
  }

  /** The terms of `termsOf`. */
  of(text: string): NumberedTerms {
    return this.plainly(text) ? this.made() : this.listed(termsOf(text));
  }

  /** False, with nothing done, where terms depend on their neighbours. */
  private plainly(text: string): boolean {
    this.clear();
    let joins = false;
    eachRun(text, 0, text.length, (run, from) => {
      const { terms } = run;
      const numbers = this.numbersOf(run);
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] as Term;
        if (mayJoin(term.term)) joins = true;
        this.push(from + term.start, from + term.end, numbers[at] ?? 0, term.alias === true);
      }
    });
    return !joins;
  }

  private listed(terms: readonly Term[]): NumberedTerms {
    this.clear();
    for (const { start, end, term, alias } of terms) this.push(start, end, this.vocabulary.numberOf(term), alias === true);
    return this.made();
  }

  private numbersOf(run: WordRun): readonly number[] {
    const kept = run.termNumbers;
    if (kept?.by === this.vocabulary.serial) return kept.numbers;
    const numbers = run.terms.map(({ term }) => this.vocabulary.numberOf(term));
    run.termNumbers = { by: this.vocabulary.serial, numbers };
    return numbers;
  }

  private push(start: number, end: number, number: number, alias: boolean): void {
    this.starts.push(start);
    this.ends.push(end);
    this.numbers.push(number);
    this.aliases.push(alias ? 1 : 0);
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
export function firstNumberedAt({ starts }: NumberedTerms, start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
