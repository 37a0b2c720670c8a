import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { threadRuns } from '../model/threadRuns.ts';
import { noTerm } from './compact/builder.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { firstNumberedAt, type NumberedTerms, TermNumbers } from './numberedTerms.ts';
import { allFields, type Field } from './port.ts';

/** An article with its terms as numbers of a vocabulary; good until the next one is numbered. */
export interface NumberedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly terms: NumberedTerms;
}

/** The words of a row, field by field; good until the next row is made. */
export type NumberedFields = Readonly<Record<Field, Uint32Array>>;

/** Makes the rows of rows.ts of an article as numbers of a vocabulary: what every text has is split and looked up once. */
export class NumberedRows {
  private readonly whole: TermNumbers;
  /** Titles and names, while the numbers of the whole text still count. */
  private readonly aside: TermNumbers;
  private readonly fields: Readonly<Record<Field, Numbers>>;

  constructor(vocabulary: Vocabulary) {
    this.whole = new TermNumbers(vocabulary);
    this.aside = new TermNumbers(vocabulary);
    const make = (): Numbers => new Numbers();
    this.fields = { title: make(), lead: make(), text: make(), people: make(), figures: make() };
  }

  numbered(article: Article, analysis: Analysis): NumberedArticle {
    return { article, analysis, terms: this.whole.ofArticle(article, analysis, threadRuns().texts) };
  }

  /** The row of the article, then that of each passage. */
  *rows(numbered: NumberedArticle): Generator<{ readonly passage: Passage | null; readonly fields: NumberedFields }> {
    const { article, analysis } = numbered;
    const { text, lead, figures } = this.fields;
    const title = this.split(article.title);
    const people = analysis.people.map(({ name }) => this.split(name));
    this.begin(title);
    const first = article.passages.find(({ kind }) => kind === 'paragraph');
    if (first) run(numbered, first.span, lead);
    for (const [nth, { span }] of article.passages.entries()) {
      if (nth > 0) text.push(noTerm);
      run(numbered, span, text);
    }
    this.names(people);
    for (const [nth, { span }] of analysis.figures.entries()) {
      if (nth > 0) figures.push(noTerm);
      run(numbered, span, figures);
    }
    yield { passage: null, fields: this.made() };
    let above: Passage | null = null;
    for (const passage of article.passages) {
      this.begin(title);
      if (above) run(numbered, above.span, lead);
      run(numbered, passage.span, text);
      this.names(people.filter((_, nth) => analysis.people[nth]?.mentions.some((mention) => overlaps(mention, passage.span))));
      for (const { span } of analysis.figures) {
        if (!within(span, passage.span)) continue;
        if (figures.length > 0) figures.push(noTerm);
        run(numbered, span, figures);
      }
      yield { passage, fields: this.made() };
      if (passage.kind === 'heading') above = passage;
    }
  }

  private begin(title: Uint32Array): void {
    for (const field of allFields) this.fields[field].clear();
    this.fields.title.all(title);
  }

  private names(people: readonly Uint32Array[]): void {
    for (const [nth, name] of people.entries()) {
      if (nth > 0) this.fields.people.push(noTerm);
      this.fields.people.all(name);
    }
  }

  private made(): NumberedFields {
    const { title, lead, text, people, figures } = this.fields;
    return { title: title.view(), lead: lead.view(), text: text.view(), people: people.view(), figures: figures.view() };
  }

  private split(text: string): Uint32Array {
    const made = new Numbers(16);
    run({ terms: this.aside.of(text, threadRuns().others) }, { start: 0, end: text.length }, made);
    return made.view();
  }
}

/** Words in order for phrases, then, after a gap, the other forms of them. */
function run({ terms }: Pick<NumberedArticle, 'terms'>, span: Span, to: Numbers): void {
  const { starts, ends, numbers, aliases } = terms;
  const from = firstNumberedAt(terms, span.start);
  let left = 0;
  for (let at = from; at < starts.length && (starts[at] ?? 0) < span.end; at += 1) {
    if ((ends[at] ?? 0) > span.end) continue;
    if (aliases[at] === 1) left += 1;
    else to.push(numbers[at] ?? noTerm);
  }
  if (left === 0) return;
  to.push(noTerm);
  for (let at = from; left > 0 && at < starts.length; at += 1) {
    if (aliases[at] !== 1 || (ends[at] ?? 0) > span.end) continue;
    to.push(numbers[at] ?? noTerm);
    left -= 1;
  }
}
