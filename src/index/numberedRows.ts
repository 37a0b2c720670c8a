import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { firstTermAt } from './articleTerms.ts';
import { noTerm } from './compact/builder.ts';
import { Numbers } from './compact/numbers.ts';
import type { Vocabulary } from './compact/vocabulary.ts';
import { allFields, type Field } from './port.ts';
import { type Term, termsOf } from './terms.ts';

/** An article with its terms as numbers of a vocabulary. */
export interface NumberedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly terms: readonly Term[];
  /** Of each term. */
  readonly numbers: Uint32Array;
}

/** The words of a row, field by field; good until the next row is made. */
export type NumberedFields = Readonly<Record<Field, Uint32Array>>;

/** Makes the rows of rows.ts of an article as numbers of a vocabulary: what every text has is split and looked up once. */
export class NumberedRows {
  private readonly vocabulary: Vocabulary;
  private readonly fields: Readonly<Record<Field, Numbers>>;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const make = (): Numbers => new Numbers();
    this.fields = { title: make(), lead: make(), text: make(), people: make(), figures: make() };
  }

  numbered(article: Article, analysis: Analysis, terms: readonly Term[]): NumberedArticle {
    const numbers = new Uint32Array(terms.length);
    for (const [at, { term }] of terms.entries()) numbers[at] = this.vocabulary.numberOf(term);
    return { article, analysis, terms, numbers };
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
    const terms = termsOf(text);
    const numbers = Uint32Array.from(terms, ({ term }) => this.vocabulary.numberOf(term));
    const made = new Numbers();
    run({ terms, numbers }, { start: 0, end: text.length }, made);
    return made.view();
  }
}

/** Words in order for phrases, then, after a gap, the other forms of them. */
function run({ terms, numbers }: Pick<NumberedArticle, 'terms' | 'numbers'>, span: Span, to: Numbers): void {
  const from = firstTermAt(terms, span.start);
  let aliases = 0;
  for (let at = from; at < terms.length; at += 1) {
    const term = terms[at];
    if (!term || term.start >= span.end) break;
    if (term.end > span.end) continue;
    if (term.alias) aliases += 1;
    else to.push(numbers[at] ?? noTerm);
  }
  if (aliases === 0) return;
  to.push(noTerm);
  for (let at = from; aliases > 0; at += 1) {
    const term = terms[at];
    if (!term) break;
    if (!term.alias || term.end > span.end) continue;
    to.push(numbers[at] ?? noTerm);
    aliases -= 1;
  }
}
