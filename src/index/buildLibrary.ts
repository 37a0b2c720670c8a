import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Library, Refusal } from './library.ts';
import type { TextIndex } from './port.ts';
import { articleRow, passageRow, termsWithin } from './rows.ts';
import { type Term, termsOf } from './terms.ts';

/** What a library is built from; an article without an analysis is searched by its words alone. */
export interface LibraryParts {
  readonly articles: readonly Article[];
  readonly analyses: ReadonlyMap<ArticleId, Analysis>;
  readonly refused: readonly Refusal[];
  readonly makeIndex: () => TextIndex;
}

const unanalysed: Analysis = {
  mentions: [],
  people: [],
  figures: [],
  dates: [],
  quotations: [],
  indirect: [],
  abbreviations: [],
};

/** Builds the library that every answer is made from; articles keep their order. */
export function buildLibrary({ articles, analyses, refused, makeIndex }: LibraryParts): Library {
  const articleIndex = makeIndex();
  const passageIndex = makeIndex();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const passages = new Map<string, { readonly article: Article; readonly passage: Passage }>();
  const sentenceTerms = new Map<ArticleId, readonly (readonly Term[])[]>();
  const frequency = new Map<string, number>();
  let sentences = 0;
  for (const article of byId.values()) {
    const analysis = analyses.get(article.id) ?? unanalysed;
    const terms = termsOf(article.text);
    articleIndex.add([articleRow({ article, analysis, terms })]);
    passageIndex.add(article.passages.map((passage) => passageRow({ article, analysis, terms }, passage)));
    for (const passage of article.passages) {
      passages.set(passage.id, { article, passage });
      for (const sentence of passage.sentences) {
        sentences += 1;
        const distinct = new Set(termsWithin(terms, sentence.span).map(({ term }) => term));
        for (const term of distinct) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      }
    }
  }
  return {
    articles: [...byId.values()],
    refused,
    article: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    analysis: (id) => analyses.get(id) ?? unanalysed,
    passage: (id) => passages.get(id),
    sentenceTerms(id) {
      const known = sentenceTerms.get(id);
      if (known) return known;
      const article = byId.get(id);
      if (!article) return [];
      const terms = termsOf(article.text);
      const made: (readonly Term[])[] = [];
      for (const passage of article.passages) {
        for (const sentence of passage.sentences) made[sentence.index] = termsWithin(terms, sentence.span);
      }
      sentenceTerms.set(id, made);
      return made;
    },
    articleIndex,
    passageIndex,
    sentences,
    sentenceFrequency: (term) => frequency.get(term) ?? 0,
  };
}
