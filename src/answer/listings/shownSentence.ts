import type { Library } from '../../index/library.ts';
import type { ArticleWords } from '../../index/words.ts';
import type { Evidence, Explanation, Highlight } from '../../model/answer.ts';
import type { Article, Passage, Sentence } from '../../model/article.ts';
import type { Reason } from '../../model/problem.ts';
import { overlaps } from '../../model/span.ts';
import { because } from '../told.ts';

/** A sentence with its paragraph and article. */
export interface SentenceAt {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

const LONGEST = 700;

/** Takes every sentence of the paragraphs of articles in the order of text, in steps of a paragraph each; those too long to be shown whole are left out. */
export function* everySentence(articles: Iterable<Article>, take: (at: SentenceAt) => void): Generator<void> {
  for (const article of articles) {
    for (const passage of article.passages) {
      if (passage.kind !== 'paragraph') continue;
      for (const sentence of passage.sentences)
        if (sentence.span.end - sentence.span.start <= LONGEST) take({ article, passage, sentence });
      yield;
    }
  }
}

/** Whether a sentence itself has one of the terms; told of those of one article after those of another, so that the words of each are looked up once. */
export function speakingOf(terms: ReadonlyMap<string, number>, library: Library): (at: SentenceAt) => boolean {
  let last: Article | null = null;
  let words: ArticleWords | null = null;
  let numbers: ReadonlySet<number> = new Set();
  return ({ article, sentence }) => {
    if (article !== last) {
      last = article;
      words = library.words?.(article.id) ?? null;
      const { vocabulary } = words ?? {};
      numbers = new Set(vocabulary ? [...terms.keys()].map((term) => vocabulary.numberOf(term)) : []);
    }
    if (words) return words.between(sentence.index, sentence.index + 1).some((number) => numbers.has(number));
    return library.sentenceTerms(article.id)[sentence.index]?.some(({ term }) => terms.has(term)) ?? false;
  };
}

/** A whole sentence as evidence; of marks that overlap the first stays. */
export function shownSentence(
  { article, passage, sentence }: SentenceAt,
  rank: number,
  marks: readonly Highlight[],
  score: number,
): Evidence {
  const highlights: Highlight[] = [];
  for (const mark of marks) if (!highlights.some((other) => overlaps(other, mark))) highlights.push(mark);
  return {
    rank,
    article: article.id,
    passage: passage.id,
    span: sentence.span,
    context: passage.span,
    highlights: highlights.sort((a, b) => a.start - b.start),
    score: Math.round(score * 1000) / 1000,
    quotation: null,
    alsoIn: [],
  };
}

/** Why a list is empty, in one line and in parts. */
export function nothingListed(
  library: Library,
  reason: Reason,
  searched: readonly string[],
  neverOccur: readonly string[],
): Explanation {
  return { searched, neverOccur, neverTogether: [], articles: library.articles.length, didYouMean: [], ...because(reason) };
}
