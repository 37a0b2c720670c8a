import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { articleTerms, sentencesOf, termsWithin } from './articleTerms.ts';
import { Facts } from './facts/facts.ts';
import { FactBuilder, type FactTable } from './facts/factTable.ts';
import type { FactSource } from './facts/source.ts';
import type { Library } from './library.ts';
import type { TextIndex } from './port.ts';
import { articleRow, passageRow } from './rows.ts';
import { synonymsOf } from './synonyms.ts';
import type { Term } from './terms.ts';
import { type MakeTypingIndex, plainTypingIndex } from './typing.ts';

/** What a library is built from; an article without an analysis is searched by its words alone. */
export interface LibraryParts {
  readonly articles: readonly Article[];
  readonly analyses: Pick<ReadonlyMap<ArticleId, Analysis>, 'get'>;
  readonly refused: readonly Refusal[];
  /** Makes an empty index; called twice, for articles and for passages. */
  readonly makeIndex: () => TextIndex;
  /** Words and phrases that stand for the same, a group each, as in `synonyms.json` beside the articles. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Makes what people type against; a plain one when unset. */
  readonly makeTyping?: MakeTypingIndex;
}

/** What is known of an article that was not analysed. */
export const unanalysed: Analysis = {
  mentions: [],
  people: [],
  figures: [],
  dates: [],
  quotations: [],
  indirect: [],
  abbreviations: [],
};

/** Articles whose terms are kept; the rest are split again when asked for. */
const kept = 4096;
/** Terms that are kept from the building on, so that the first questions need not wait; about 60 bytes each. */
const keptTerms = 500_000;

/** Builds the library that every answer is made from; articles keep their order, and of two with one id the last counts. */
export function buildLibrary(parts: LibraryParts): Library {
  const steps = librarySteps(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Passages that are added to the index in one step. */
const atOnce = 32;

/** The same in small steps, so that other work may go on between them; what the parts hold must stay as it is meanwhile. */
export function* librarySteps({
  articles,
  analyses,
  refused,
  makeIndex,
  synonyms,
  makeTyping,
}: LibraryParts): Generator<void, Library> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const articleIndex = makeIndex();
  const passageIndex = makeIndex();
  const passages = new Map<string, { readonly article: Article; readonly passage: Passage }>();
  const frequency = new Map<string, number>();
  const ready = new Map<ArticleId, readonly (readonly Term[])[]>();
  const analysisOf = (id: ArticleId): Analysis => analyses.get(id) ?? unanalysed;
  const facts = new FactBuilder();
  let sentences = 0;
  let termsReady = 0;

  for (const article of byId.values()) {
    const analysis = analysisOf(article.id);
    const terms = articleTerms(article, analysis);
    yield;
    articleIndex.add([articleRow({ article, analysis, terms })]);
    for (let from = 0; from < article.passages.length; from += atOnce) {
      yield;
      const some = article.passages.slice(from, from + atOnce);
      passageIndex.add(some.map((passage) => passageRow({ article, analysis, terms }, passage)));
      for (const passage of some) passages.set(passage.id, { article, passage });
    }
    facts.add(article, analysis);
    yield;
    const split = bySentence(article, terms);
    split.forEach((inside) => {
      sentences += 1;
      for (const term of new Set(inside.map((one) => one.term))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    });
    termsReady += terms.length;
    if (termsReady <= keptTerms) ready.set(article.id, split);
  }
  for (const index of [articleIndex, passageIndex]) {
    const steps = index.settle?.();
    while (steps && !steps.next().done) yield;
  }

  const all = [...byId.values()];
  const table = yield* facts.steps();
  return {
    articles: all,
    refused,
    article: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    analysis: analysisOf,
    passage: (id) => passages.get(id),
    sentenceTerms(id) {
      const known = ready.get(id);
      if (known) return known;
      const article = byId.get(id);
      if (!article) return [];
      const split = bySentence(article, articleTerms(article, analysisOf(id)));
      const oldest = ready.size >= kept ? ready.keys().next().value : undefined;
      if (oldest !== undefined) ready.delete(oldest);
      ready.set(id, split);
      return split;
    },
    articleIndex,
    passageIndex,
    sentences,
    sentenceFrequency: (term) => frequency.get(term) ?? 0,
    speaksOf: (period) => [...byId.keys()].some((id) => speaksOf(analysisOf(id), period)),
    facts: new Facts([inMemory(table, all)]),
    synonyms: synonymsOf(synonyms ?? []),
    makeTyping: makeTyping ?? plainTypingIndex,
  };
}

/** True when a date of the analysed text lies in the period. */
export const speaksOf = ({ dates }: Analysis, { from, to }: Pick<Period, 'from' | 'to'>): boolean =>
  dates.some(({ period }) => period !== null && period.from >= from && period.to <= to);

/** The facts of articles that are the records of a table in their order. */
export function inMemory(table: FactTable, articles: readonly Article[]): FactSource {
  const recordOf = new Map(articles.map(({ id }, record) => [id as string, record]));
  return {
    ...{ table, places: Uint32Array.from(articles.keys()), gone: 0 },
    idOf: (record) => articles[record]?.id ?? '',
    recordOf: (id) => recordOf.get(id) ?? -1,
  };
}

function bySentence(article: Article, terms: readonly Term[]): readonly (readonly Term[])[] {
  const split: (readonly Term[])[] = [];
  for (const sentence of sentencesOf(article)) split[sentence.index] = termsWithin(terms, sentence.span);
  return split;
}
