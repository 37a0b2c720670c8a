import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { within } from '../model/span.ts';
import type { Field, IndexRow } from './port.ts';
import { type Term, termsOf } from './terms.ts';

/** How much a match in each field counts beside one in the text. */
export const fieldWeights: Readonly<Record<Field, number>> = { title: 0.4, lead: 0, text: 1, people: 0, figures: 0 };

/** Both rows of an article: itself and its passages; made from terms that were already split. */
export interface ArticleTerms {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Terms of the whole reading text. */
  readonly terms: readonly Term[];
}

const words = (terms: readonly Term[]): string[] => terms.map((term) => term.term);

/** The terms that lie inside a span, found by bisection. */
export function termsWithin(terms: readonly Term[], span: { readonly start: number; readonly end: number }): readonly Term[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < terms.length && (terms[end]?.end ?? 0) <= span.end) end += 1;
  return terms.slice(low, end);
}

/** The row of an article. */
export function articleRow({ article, analysis, terms }: ArticleTerms): IndexRow {
  const lead = article.passages.find((passage) => passage.kind === 'paragraph');
  const body = article.passages.flatMap((passage) => words(termsWithin(terms, passage.span)));
  return {
    id: article.id,
    fields: {
      title: words(termsOf(article.title)),
      lead: lead ? words(termsWithin(terms, lead.span)) : [],
      text: body,
      people: analysis.people.flatMap((person) => words(termsOf(person.name))),
      figures: analysis.figures.flatMap((figure) => words(termsWithin(terms, figure.span))),
    },
    date: article.date,
    publisher: article.publisher,
  };
}

/** The row of a passage; its title and lead are the article's. */
export function passageRow({ article, analysis, terms }: ArticleTerms, passage: Passage): IndexRow {
  const inside = analysis.people.filter((person) => person.mentions.some((mention) => within(mention, passage.span)));
  const figures = analysis.figures.filter((figure) => within(figure.span, passage.span));
  return {
    id: passage.id,
    fields: {
      title: words(termsOf(article.title)),
      lead: [],
      text: words(termsWithin(terms, passage.span)),
      people: inside.flatMap((person) => words(termsOf(person.name))),
      figures: figures.flatMap((figure) => words(termsWithin(terms, figure.span))),
    },
    date: article.date,
    publisher: article.publisher,
  };
}
