import type { Analysis, Figure } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';
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

  /** Hands over the row of each passage, and to another taker that of the article. */
  rows(numbered: NumberedArticle, articles: RowTaker, passages: RowTaker): void {
    const { article, analysis } = numbered;
    const { aside } = this;
    aside.words.clear();
    aside.ends.clear();
    this.split(article.title);
    for (const { name } of analysis.people) this.split(name);
    const inPassages = new InPassages(analysis);
    const { words } = articles;
    let above: Passage | null = null;
    let lead: Passage | null = null;
    for (const passage of article.passages) {
      if (passage.index > 0) words.text.push(noTerm);
      const from = passages.words.text.length;
      putWords(numbered.terms, passage.span, passages.words.text);
      words.text.some(passages.words.text, from, passages.words.text.length);
      if (lead === null && passage.kind === 'paragraph') {
        lead = passage;
        words.lead.some(passages.words.text, from, passages.words.text.length);
      }
      inPassages.reach(passage.span);
      passageRow(numbered, passage, { aside, above, inPassages }, passages);
      if (passage.kind === 'heading') above = passage;
    }
    articleRow(numbered, aside, articles);
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

/** What is left of the row of an article when its text and lead are there, which its passages have. */
function articleRow({ article, analysis, terms }: NumberedArticle, aside: Aside, to: RowTaker): void {
  const { words } = to;
  putAside(aside, 0, words.title);
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

/** Who is named, and which figures stand, in one passage after another. */
class InPassages {
  private readonly analysis: Analysis;
  /** Of each person the first mention that does not end before the passage at hand. */
  private readonly mentions: Uint32Array;
  private span: Span = { start: 0, end: 0 };
  /** The first figure that does not start before it. */
  figure = 0;

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.mentions = new Uint32Array(analysis.people.length);
  }

  /** Goes on to a passage. */
  reach(span: Span): void {
    const { figures } = this.analysis;
    this.span = span;
    while (this.figure < figures.length && startOf(figures, this.figure) < span.start) this.figure += 1;
  }

  /** Whether a person is named in that passage. */
  names(nth: number): boolean {
    const { span } = this;
    const mentions = this.analysis.people[nth]?.mentions ?? [];
    let at = this.mentions[nth] as number;
    while (at < mentions.length && (mentions[at] as Span).end <= span.start) at += 1;
    this.mentions[nth] = at;
    return at < mentions.length && (mentions[at] as Span).start < span.end;
  }
}

const startOf = (figures: Analysis['figures'], nth: number): number => figures[nth]?.span.start ?? 0;

interface Around {
  readonly aside: Aside;
  readonly above: Passage | null;
  readonly inPassages: InPassages;
}

/** The row of a passage when its text is there. */
function passageRow(
  { article, analysis, terms }: NumberedArticle,
  passage: Passage,
  { aside, above, inPassages }: Around,
  to: RowTaker,
): void {
  const { words } = to;
  const { people, figures } = analysis;
  putAside(aside, 0, words.title);
  if (above) putWords(terms, above.span, words.lead);
  let any = false;
  for (let nth = 0; nth < people.length; nth += 1) {
    if (!inPassages.names(nth)) continue;
    if (any) words.people.push(noTerm);
    putAside(aside, nth + 1, words.people);
    any = true;
  }
  const begun = words.figures.length;
  for (let nth = inPassages.figure; nth < figures.length && startOf(figures, nth) < passage.span.end; nth += 1) {
    const { span } = figures[nth] as Figure;
    if (span.end > passage.span.end) continue;
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
