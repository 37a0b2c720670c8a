import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { TextRuns } from '../model/textRuns.ts';
import { articleTerms } from './articleTerms.ts';
import { termMarks } from './compact/termTable.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { joins, RunTerms, runKinds, runWidth } from './runTerms.ts';
import { splitRun } from './splitRun.ts';
import { TermColumns } from './termColumns.ts';
import { joinedTerm, percent, type Term } from './terms.ts';

/** Numbers the terms of texts, as `termsOf` gives them in a list: a run that was met before is not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  private readonly spare = new TermColumns();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Fills in the terms of `articleTerms`; `runs` reads the text. */
  ofArticle(article: Article, analysis: Analysis, runs: TextRuns, to: TermColumns): void {
    if (analysis.abbreviations.length === 0) this.of(article.text, runs, to);
    else {
      to.clear();
      this.take(articleTerms(article, analysis), to);
    }
  }

  /** Fills in the terms of `termsOf`; `runs` reads the text. */
  of(text: string, runs: TextRuns, to: TermColumns): void {
    const { single, several, unknown } = runKinds;
    const { vocabulary } = this;
    runs.of(text);
    const known = RunTerms.of(runs.table);
    vocabulary.over(known.terms);
    const all = known.all();
    to.clear();
    let shapes = 0;
    for (let nth = 0; nth < runs.length; nth += 1) {
      const run = runs.at(nth);
      const from = runs.startOf(nth);
      let shape = all[run * runWidth] as number;
      if (shape === unknown) shape = known.meet(run);
      shapes |= shape;
      const kind = shape & 255;
      if (kind === single) {
        const number = vocabulary.numberFor(all[run * runWidth + 1] as number);
        to.push(from + ((shape >>> 8) & 255), from + ((shape >>> 16) & 255), number, 0);
      } else if (kind === several)
        for (const { start, end, number, alias } of known.several(run))
          to.push(from + start, from + end, vocabulary.numberFor(number), alias);
      else this.take(splitRun(text, from, from + runs.table.lengthOf(run)).terms, to);
    }
    if ((shapes & joins) !== 0) this.join(to);
  }

  private take(terms: readonly Term[], to: TermColumns): void {
    for (const { start, end, term, alias } of terms) to.push(start, end, this.vocabulary.numberOf(term), alias ? 1 : 0);
  }

  /** Joins terms as `termsOf` does. */
  private join(all: TermColumns): void {
    const { spare, vocabulary } = this;
    const { table } = vocabulary;
    spare.copy(all);
    const { starts, ends, numbers, aliases, length } = spare;
    const mayJoin = (at: number): boolean =>
      (table.marksOf(vocabulary.placeOf(numbers[at] as number)) & termMarks.joins) !== 0 && aliases[at] === 0;
    const wordAt = (at: number): string => vocabulary.word(numbers[at] as number);
    all.clear();
    for (let at = 0; at < length; at += 1) {
      const [start, end, next] = [starts[at] as number, ends[at] as number, at + 1];
      const isFirst = mayJoin(at) && next < length && aliases[next] === 0 && starts[next] === end + 1;
      const name = isFirst ? joinedTerm(wordAt(at), wordAt(next)) : undefined;
      if (name) all.push(start, ends[next] as number, vocabulary.numberOf(name), name === percent ? 0 : 1);
      if (name === percent) at += 1;
      else all.push(start, end, numbers[at] as number, aliases[at] === 1 ? 1 : 0);
    }
  }
}
