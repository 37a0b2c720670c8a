import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import { ofLast } from '../model/ofLast.ts';
import { overlaps, within } from '../model/span.ts';
import { termsWithin } from './articleTerms.ts';
import { type Field, gap, type IndexRow } from './port.ts';
import { type Term, termsOf } from './terms.ts';

/** How much a match in each field counts beside one in the text; 0: it counts only where a search names the field. */
export const fieldWeights: Readonly<Record<Field, number>> = { title: 0.6, lead: 0, text: 1, people: 0, figures: 0 };

/** An article with its terms, split once for both kinds of rows. */
export interface SplitArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Terms of the whole reading text. */
  readonly terms: readonly Term[];
}

/** The row of an article: its lead is the first paragraph, its text every passage. */
export function articleRow(split: SplitArticle): IndexRow {
  const { article, analysis, terms } = split;
  const lead = article.passages.find((passage) => passage.kind === 'paragraph');
  return {
    id: article.id,
    fields: {
      title: titleOf(article),
      lead: lead ? words(termsWithin(terms, lead.span)) : [],
      text: apart(article.passages.map((passage) => words(termsWithin(terms, passage.span)))),
      people: apart(analysis.people.map((person) => words(termsOf(person.name)))),
      figures: apart(analysis.figures.map((figure) => words(termsWithin(terms, figure.span)))),
    },
    date: article.date,
    publisher: article.publisher,
  };
}

/** The row of a passage: its title is the article's, its lead the heading that it stands under. */
export function passageRow({ article, analysis, terms }: SplitArticle, passage: Passage): IndexRow {
  const people = analysis.people.filter((person) => person.mentions.some((mention) => overlaps(mention, passage.span)));
  const figures = analysis.figures.filter((figure) => within(figure.span, passage.span));
  const above = headingAbove(article, passage);
  return {
    id: passage.id,
    fields: {
      title: titleOf(article),
      lead: above ? words(termsWithin(terms, above.span)) : [],
      text: words(termsWithin(terms, passage.span)),
      people: apart(people.map((person) => words(termsOf(person.name)))),
      figures: apart(figures.map((figure) => words(termsWithin(terms, figure.span)))),
    },
    date: article.date,
    publisher: article.publisher,
  };
}

const headings = ofLast(({ passages }: Article) => passages.filter(({ kind }) => kind === 'heading'));

/** The heading that a passage stands under. */
function headingAbove(article: Article, { index }: Passage): Passage | undefined {
  return headings(article).findLast((other) => other.index < index);
}

const titleOf = (article: Article): readonly string[] => words(termsOf(article.title));

/** Words in order for phrases, then, after a gap, the other forms of them. */
function words(terms: readonly Term[]): readonly string[] {
  const aliases: string[] = [];
  const plain: string[] = [];
  for (const { term, alias } of terms) (alias ? aliases : plain).push(term);
  return aliases.length > 0 ? [...plain, gap, ...aliases] : plain;
}

/** Runs of words that no phrase reaches across. */
function apart(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.flatMap((run, at) => (at === 0 ? run : [gap, ...run]));
}
