import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { TextRuns } from '../model/textRuns.ts';
import { articleTerms } from './articleTerms.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
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

/** What a run holds whatever stands around it: one plain term, several things, or something that has to be looked at each time. */
const kinds = { unknown: 0, single: 1, several: 2, uncertain: 3 } as const;
/** Longer ones are looked at each time: where their terms begin does not fit into a byte. */
const longest = 250;

/** Numbers the terms of texts: a run that was met before is not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  private readonly runs: TextRuns;
  private readonly starts = new Numbers();
  private readonly ends = new Numbers();
  private readonly numbers = new Numbers();
  private readonly aliases = new Numbers();
  /** By the number of a run: its kind, and of a single term where in the run it begins and ends, a byte each; its number. */
  private readonly shapes = new Numbers();
  private readonly singles = new Numbers();
  private readonly several = new Map<number, readonly Term[]>();

  constructor(vocabulary: Vocabulary, runs: TextRuns) {
    this.vocabulary = vocabulary;
    this.runs = runs;
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
    const { runs, shapes, singles } = this;
    this.clear();
    runs.of(text);
    while (shapes.length < runs.size) this.meet();
    for (let nth = 0; nth < runs.length; nth += 1) {
      const run = runs.at(nth);
      const from = runs.startOf(nth);
      const shape = shapes.at(run);
      if ((shape & 255) === kinds.single)
        this.push(from + ((shape >>> 8) & 255), from + ((shape >>> 16) & 255), singles.at(run), 0);
      else if (!this.others(text, run, from)) return false;
    }
    return true;
  }

  /** Takes in what is no single term; false for what may be joined with the next word. */
  private others(text: string, run: number, from: number): boolean {
    const known = this.several.get(run);
    const terms = known ?? splitRun(text, from, from + this.runs.lengthOf(run)).terms;
    const base = known ? from : 0;
    for (const { start, end, term, alias } of terms) {
      if (mayJoin(term)) return false;
      this.push(base + start, base + end, this.vocabulary.numberOf(term), alias ? 1 : 0);
    }
    return true;
  }

  /** Looks at the next run that was not looked at. */
  private meet(): void {
    const run = this.shapes.length;
    const length = this.runs.lengthOf(run);
    const letters = length > longest ? '' : this.runs.letters(run);
    const { terms, alone } = splitRun(letters, 0, letters.length);
    const [first] = terms;
    let shape: number = kinds.uncertain;
    if (alone && length <= longest) {
      const single = terms.length === 1 && first && !first.alias && !mayJoin(first.term);
      shape = single ? kinds.single | (first.start << 8) | (first.end << 16) : kinds.several;
      if (!single) this.several.set(run, terms);
    }
    this.singles.push((shape & 255) === kinds.single && first ? this.vocabulary.numberOf(first.term) : 0);
    this.shapes.push(shape);
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
