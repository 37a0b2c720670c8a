import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { threadRuns } from '../model/threadRuns.ts';
import { noTerm, type RowHead } from './compact/builder.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { TermNumbers } from './numberedTerms.ts';
import type { Field } from './port.ts';
import { TermColumns } from './termColumns.ts';

/** An article with its terms as numbers of a vocabulary; good until the next one is numbered. */
export interface NumberedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly terms: TermColumns;
}

/** Takes rows: first the words of each, pushed to its fields as numbers of a vocabulary, `noTerm` for a gap, then the rest of it. */
export interface RowTaker {
  readonly words: Readonly<Record<Field, Numbers>>;
  row(head: RowHead): void;
}

/** Makes the rows of rows.ts of an article as numbers of a vocabulary: what every text has is split and looked up once. */
export class NumberedRows {
  private readonly numbers: TermNumbers;
  private readonly whole = new TermColumns();
  /** Titles and names, while the terms of the whole text still count. */
  private readonly aside = new TermColumns();

  constructor(vocabulary: Vocabulary) {
    this.numbers = new TermNumbers(vocabulary);
  }

  numbered(article: Article, analysis: Analysis): NumberedArticle {
    this.numbers.ofArticle(article, analysis, threadRuns().texts, this.whole);
    return { article, analysis, terms: this.whole };
  }

  /** Hands over the row of the article and that of each passage. */
  rows(numbered: NumberedArticle, articles: RowTaker, passages: RowTaker): void {
    const { article, analysis } = numbered;
    const title = this.split(article.title);
    const people = analysis.people.map(({ name }) => this.split(name));
    articleRow(numbered, { title, people }, articles);
    let above: Passage | null = null;
    for (const passage of article.passages) {
      passageRow(numbered, passage, { title, people, above }, passages);
      if (passage.kind === 'heading') above = passage;
    }
  }

  private split(text: string): Uint32Array {
    const made = new Numbers(16);
    this.numbers.of(text, threadRuns().others, this.aside);
    putWords(this.aside, { start: 0, end: text.length }, made);
    return made.view();
  }
}

/** What texts of their own say, by numbers. */
interface Aside {
  readonly title: Uint32Array;
  readonly people: readonly Uint32Array[];
}

function articleRow({ article, analysis, terms }: NumberedArticle, { title, people }: Aside, to: RowTaker): void {
  const { words } = to;
  words.title.all(title);
  const first = article.passages.find(({ kind }) => kind === 'paragraph');
  if (first) putWords(terms, first.span, words.lead);
  for (const [nth, { span }] of article.passages.entries()) {
    if (nth > 0) words.text.push(noTerm);
    putWords(terms, span, words.text);
  }
  for (const [nth, name] of people.entries()) {
    if (nth > 0) words.people.push(noTerm);
    words.people.all(name);
  }
  for (const [nth, { span }] of analysis.figures.entries()) {
    if (nth > 0) words.figures.push(noTerm);
    putWords(terms, span, words.figures);
  }
  to.row({ id: article.id, date: article.date, publisher: article.publisher });
}

function passageRow(
  { article, analysis, terms }: NumberedArticle,
  passage: Passage,
  { title, people, above }: Aside & { readonly above: Passage | null },
  to: RowTaker,
): void {
  const { words } = to;
  words.title.all(title);
  if (above) putWords(terms, above.span, words.lead);
  putWords(terms, passage.span, words.text);
  let any = false;
  for (const [nth, name] of people.entries()) {
    if (!analysis.people[nth]?.mentions.some((mention) => overlaps(mention, passage.span))) continue;
    if (any) words.people.push(noTerm);
    words.people.all(name);
    any = true;
  }
  const begun = words.figures.length;
  for (const { span } of analysis.figures) {
    if (!within(span, passage.span)) continue;
    if (words.figures.length > begun) words.figures.push(noTerm);
    putWords(terms, span, words.figures);
  }
  to.row({ id: passage.id, date: article.date, publisher: article.publisher });
}

/** Words in order for phrases, then, after a gap, the other forms of them. */
function putWords(terms: TermColumns, span: Span, to: Numbers): void {
  const { starts, ends, numbers, aliases, length } = terms;
  const from = terms.firstAt(span.start);
  let left = 0;
  for (let at = from; at < length && (starts[at] as number) < span.end; at += 1) {
    if ((ends[at] as number) > span.end) continue;
    if (aliases[at] === 1) left += 1;
    else to.push(numbers[at] as number);
  }
  if (left > 0) to.push(noTerm);
  for (let at = from; left > 0; at += 1) {
    if (aliases[at] !== 1 || (ends[at] as number) > span.end) continue;
    to.push(numbers[at] as number);
    left -= 1;
  }
}
