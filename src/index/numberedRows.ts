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
  /** The terms of a title or name, while those of the whole text still count. */
  private readonly terms = new TermColumns();
  private readonly aside: Aside = { words: new Numbers(), ends: new Numbers() };

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
    const { aside } = this;
    aside.words.clear();
    aside.ends.clear();
    this.split(article.title);
    for (const { name } of analysis.people) this.split(name);
    articleRow(numbered, aside, articles);
    let above: Passage | null = null;
    for (const passage of article.passages) {
      passageRow(numbered, passage, { aside, above }, passages);
      if (passage.kind === 'heading') above = passage;
    }
  }

  private split(text: string): void {
    const { aside, terms } = this;
    this.numbers.of(text, threadRuns().others, terms);
    putWords(terms, { start: 0, end: text.length }, aside.words);
    aside.ends.push(aside.words.length);
  }
}

/** The words of texts of their own by numbers, first those of the title, then those of each person's name, and where those of each end. */
interface Aside {
  readonly words: Numbers;
  readonly ends: Numbers;
}

/** Puts the words of the title, 0, or of a person's name, from 1 on. */
const putAside = ({ words, ends }: Aside, nth: number, to: Numbers): void =>
  to.some(words, nth === 0 ? 0 : ends.at(nth - 1), ends.at(nth));

function articleRow({ article, analysis, terms }: NumberedArticle, aside: Aside, to: RowTaker): void {
  const { words } = to;
  putAside(aside, 0, words.title);
  const first = article.passages.find(({ kind }) => kind === 'paragraph');
  if (first) putWords(terms, first.span, words.lead);
  for (const [nth, { span }] of article.passages.entries()) {
    if (nth > 0) words.text.push(noTerm);
    putWords(terms, span, words.text);
  }
  for (let nth = 0; nth < analysis.people.length; nth += 1) {
    if (nth > 0) words.people.push(noTerm);
    putAside(aside, nth + 1, words.people);
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
  { aside, above }: { readonly aside: Aside; readonly above: Passage | null },
  to: RowTaker,
): void {
  const { words } = to;
  putAside(aside, 0, words.title);
  if (above) putWords(terms, above.span, words.lead);
  putWords(terms, passage.span, words.text);
  let any = false;
  for (const [nth, { mentions }] of analysis.people.entries()) {
    if (!mentions.some((mention) => overlaps(mention, passage.span))) continue;
    if (any) words.people.push(noTerm);
    putAside(aside, nth + 1, words.people);
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
