import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { RunTable, TextRuns } from '../model/textRuns.ts';
import { articleTerms } from './articleTerms.ts';
import { Numbers, withRoom } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { joins, RunTerms, runKinds } from './runTerms.ts';
import { splitRun } from './splitRun.ts';
import { TermColumns } from './termColumns.ts';
import { joinedTerm, mayJoin, percent, type Term } from './terms.ts';

/** Numbers that are kept of a run: its shape, and the number of a single term in the vocabulary. */
const width = 2;

/** Numbers the terms of texts, as `termsOf` gives them in a list: a run that was met before is not looked at again. */
export class TermNumbers {
  private readonly vocabulary: Vocabulary;
  /** What is known of each run of a table, side by side: a run is looked up once for every place where it stands. */
  private runs = new Uint32Array(width << 10);
  /** By the number of a term of the table: its number in the vocabulary, from 1. */
  private numbers = new Numbers();
  private table: RunTable | null = null;
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
    const { single, several } = runKinds;
    const known = this.knownOf(runs, text);
    const { runs: all } = this;
    to.clear();
    let shapes = 0;
    for (let nth = 0; nth < runs.length; nth += 1) {
      const run = runs.at(nth);
      const from = runs.startOf(nth);
      let shape = all[run * width] as number;
      if (shape === runKinds.unknown) shape = this.meet(run, known);
      shapes |= shape;
      const kind = shape & 255;
      if (kind === single)
        to.push(from + ((shape >>> 8) & 255), from + ((shape >>> 16) & 255), all[run * width + 1] as number, 0);
      else if (kind === several)
        for (const { start, end, number, alias } of known.several(run))
          to.push(from + start, from + end, this.numberOf(number, known), alias);
      else this.take(splitRun(text, from, from + runs.table.lengthOf(run)).terms, to);
    }
    if ((shapes & joins) !== 0) this.join(to);
  }

  /** Reads a text; gives what is known of its runs, for which there is room then. */
  private knownOf(runs: TextRuns, text: string): RunTerms {
    const { table } = runs;
    if (this.table !== table) {
      this.table = table;
      this.numbers = new Numbers();
      this.runs.fill(0);
    }
    runs.of(text);
    this.runs = withRoom(this.runs, table.size * width);
    return RunTerms.of(table);
  }

  private meet(run: number, known: RunTerms): number {
    const shape = known.shape(run);
    this.runs[run * width] = shape;
    if ((shape & 255) === runKinds.single) this.runs[run * width + 1] = this.numberOf(known.single(run), known);
    return shape;
  }

  private numberOf(term: number, known: RunTerms): number {
    const before = this.numbers.at(term);
    if (before > 0) return before - 1;
    const made = this.vocabulary.numberOf(known.term(term));
    this.numbers.reach(term + 1);
    this.numbers.set(term, made + 1);
    return made;
  }

  private take(terms: readonly Term[], to: TermColumns): void {
    for (const { start, end, term, alias } of terms) to.push(start, end, this.vocabulary.numberOf(term), alias ? 1 : 0);
  }

  /** Joins terms as `termsOf` does. */
  private join(all: TermColumns): void {
    const { spare, vocabulary } = this;
    const { words } = vocabulary;
    spare.copy(all);
    const { starts, ends, numbers, aliases, length } = spare;
    const wordAt = (at: number): string => words[numbers[at] as number] ?? '';
    all.clear();
    for (let at = 0; at < length; at += 1) {
      const [start, end, next] = [starts[at] as number, ends[at] as number, at + 1];
      const isFirst =
        mayJoin(wordAt(at)) && aliases[at] === 0 && next < length && aliases[next] === 0 && starts[next] === end + 1;
      const name = isFirst ? joinedTerm(wordAt(at), wordAt(next)) : undefined;
      if (name) all.push(start, ends[next] as number, vocabulary.numberOf(name), name === percent ? 0 : 1);
      if (name === percent) at += 1;
      else all.push(start, end, numbers[at] as number, aliases[at] === 1 ? 1 : 0);
    }
  }
}
