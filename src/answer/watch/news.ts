import type { Library } from '../../index/library.ts';
import { isStopWord, type Term, termsOf } from '../../index/terms.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Article, Passage, Sentence } from '../../model/article.ts';
import { within } from '../../model/span.ts';
import type { News } from '../../model/watch.ts';
import { nearlySame } from '../duplicates.ts';
import { snippet } from '../search/searchSnippet.ts';
import { printAt } from './prints.ts';

/** Part of a topic's weight that a paragraph with its title must hold. */
const enough = 0.8;

/**
 * What is new on a topic: of every article the new sentences that show it best, whose prints are not `known`. At least one word of
 * the topic stands in them, and (nearly) all of them in their paragraph or title. Newest articles first; copies count once.
 */
export function newsOf(topic: string, library: Library, known: ReadonlySet<string>): readonly News[] {
  const weights = weightsOf(topic, library);
  if (weights.size === 0) return [];
  const order = [...library.articles].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const found: { readonly news: News; readonly terms: readonly Term[] }[] = [];
  for (const article of order) {
    const fresh = article.passages.flatMap((passage) => freshRuns(passage, article, known));
    const passages = fresh.filter((run) => speaks(run, article, weights, library));
    if (passages.length === 0) continue;
    const { span } = snippet({ ...article, passages }, weighted(weights), library, 1, 0);
    const terms = library
      .sentenceTerms(article.id)
      .flat()
      .filter((term) => within(term, span));
    if (found.some((other) => nearlySame(other.terms, terms))) continue;
    found.push({ news: { article: article.id, span, print: printAt(article, span) }, terms });
  }
  return found.map(({ news }) => news);
}

/** The evidence behind a piece of news as the articles read now; null when they no longer hold the words there. */
export function evidenceOf(news: News, topic: string, library: Library, rank: number): Evidence | null {
  const article = library.article(news.article);
  const passage = article?.passages.find(({ span }) => within(news.span, span));
  if (!article || !passage || printAt(article, news.span) !== news.print) return null;
  const sentences = passage.sentences.filter(({ span }) => within(span, news.span));
  const run = { ...passage, sentences: sentences.length ? sentences : passage.sentences };
  const seen = snippet({ ...article, passages: [run] }, weighted(weightsOf(topic, library)), library, rank, 0);
  return {
    ...{ rank, article: article.id, passage: passage.id, span: news.span, context: passage.span, score: 0, alsoIn: [] },
    highlights: seen.highlights.filter((one) => within(one, news.span)),
    quotation: seen.quotation && within(seen.quotation.span, news.span) ? seen.quotation : null,
  };
}

/** True when a topic holds a word that can be looked for. */
export function watchable(topic: string): boolean {
  return termsOf(topic).some(({ term }) => !isStopWord(term));
}

/** The stretches of a paragraph that nobody could have read yet, each as a paragraph of its own. */
function freshRuns(passage: Passage, article: Article, known: ReadonlySet<string>): readonly Passage[] {
  if (passage.kind !== 'paragraph') return [];
  const runs: Sentence[][] = [];
  let last = -2;
  for (const [at, sentence] of passage.sentences.entries()) {
    if (known.has(printAt(article, sentence.span))) continue;
    if (last === at - 1) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
    last = at;
  }
  return runs.map((sentences) => ({ ...passage, sentences }));
}

function weightsOf(topic: string, library: Library): ReadonlyMap<string, number> {
  const terms = termsOf(topic).filter(({ term, alias }) => !alias && !isStopWord(term));
  const rarity = (term: string) => Math.log(1 + (library.sentences + 1) / (library.sentenceFrequency(term) + 0.5));
  return new Map(terms.map(({ term }) => [term, rarity(term)]));
}

const weighted = (weights: ReadonlyMap<string, number>) => [...weights.keys()].map((term) => ({ term, weight: 1 }));

function speaks(run: Passage, article: Article, weights: ReadonlyMap<string, number>, library: Library): boolean {
  const terms = library.sentenceTerms(article.id);
  const wordsOf = (sentences: readonly Sentence[]) =>
    new Set(sentences.flatMap(({ index }) => (terms[index] ?? []).map(({ term }) => term)));
  const own = wordsOf(run.sentences);
  if (![...weights.keys()].some((term) => own.has(term))) return false;
  const around = wordsOf(article.passages.find(({ id }) => id === run.id)?.sentences ?? []);
  const title = new Set(termsOf(article.title).map(({ term }) => term));
  let [all, covered] = [0, 0];
  for (const [term, weight] of weights) {
    all += weight;
    if (around.has(term) || title.has(term)) covered += weight;
  }
  return covered >= enough * all;
}
