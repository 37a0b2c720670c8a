import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { within } from '../model/span.ts';
import { type Field, gap, type IndexRow } from './port.ts';
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

/** Words in order for phrases, then, after a gap, the other forms of them. */
function words(terms: readonly Term[]): string[] {
  const aliases = terms.filter((term) => term.alias).map((term) => term.term);
  const plain = terms.filter((term) => !term.alias).map((term) => term.term);
  return aliases.length > 0 ? [...plain, gap, ...aliases] : plain;
}

/** The terms that lie inside a span, found by bisection. */
export function termsWithin(terms: readonly Term[], span: { readonly start: number; readonly end: number }): readonly Term[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Term[] = [];
  for (let at = low; at < terms.length; at += 1) {
    const term = terms[at];
    if (!term || term.start >= span.end) break;
    if (term.end <= span.end) inside.push(term);
  }
  return inside;
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
