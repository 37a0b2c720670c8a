import type { Library } from '../../index/library.ts';
import { openQuery } from '../../index/port.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Highlight } from '../../model/answer.ts';
import type { Article, Passage } from '../../model/article.ts';
import { overlaps, type Span, within } from '../../model/span.ts';

/** What a person wants quotations to be about. */
export interface Topic {
  /** Terms with how much each tells (inverse document frequency of sentences). */
  readonly terms: ReadonlyMap<string, number>;
  /** Words as typed that no article has, even repaired. */
  readonly unknown: readonly string[];
  readonly words: readonly string[];
}

/** The topic of `about`; a word no article has is repaired where a known one is close. */
export function topicOf(about: string, library: Library): Topic {
  const terms = new Map<string, number>();
  const unknown: string[] = [];
  const words: string[] = [];
  for (const { term, start, end, alias } of termsOf(about)) {
    if (isStopWord(term) || alias) continue;
    const word = about.slice(start, end);
    words.push(word);
    const frequency = library.sentenceFrequency(term);
    const known =
      frequency > 0 ? [term] : library.passageIndex.similar(term, 2).filter((other) => library.sentenceFrequency(other) > 0);
    if (known.length === 0) unknown.push(word);
    for (const one of known)
      terms.set(one, Math.log(1 + library.sentences / (1 + library.sentenceFrequency(one))) * (frequency > 0 ? 1 : 0.6));
  }
  return { terms, unknown, words };
}

/** How much a quotation is about a topic, 0 to 1: what stands in its own sentences counts fully, the paragraph half, the title a quarter. */
export function aboutness(topic: Topic, article: Article, passage: Passage, span: Span, library: Library): number {
  const whole = [...topic.terms.values()].reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return 0;
  const sentences = library.sentenceTerms(article.id);
  let title: ReadonlySet<string> | null = null;
  const inTitle = (term: string): boolean => {
    title ??= new Set(termsOf(article.title).map((one) => one.term));
    return title.has(term);
  };
  let score = 0;
  for (const [term, weight] of topic.terms) {
    const has = (inside: boolean): boolean =>
      passage.sentences.some(
        (sentence) => overlaps(sentence.span, span) === inside && sentences[sentence.index]?.some((one) => one.term === term),
      );
    score += weight * (has(true) ? 1 : has(false) ? 0.5 : inTitle(term) ? 0.25 : 0);
  }
  return score / whole;
}

/** Words that may stand in the place of a topic's word; itself among them, and null where it counts although it is not there. */
type Instead = (term: string) => ReadonlySet<string> | null;

/** Passages that may be about a topic. */
export interface OnTopic {
  readonly passages: readonly number[];
  /** None of them is more about it than this. */
  readonly most: number;
}

/** Articles by their ids, and whether there may be more. */
export interface ArticlesOn {
  readonly articles: ReadonlyMap<string, OnTopic>;
  readonly isCut: boolean;
}

/**
 * Passages of each article that may be about a topic at least so much: their words and their title's are enough for it. Of more
 * passages than `most` those in which the topic's words weigh most. In steps.
 */
export function* passagesOn(
  topic: Topic,
  least: number,
  library: Library,
  instead: Instead = (term) => new Set([term]),
  most = library.passageIndex.size,
): Generator<void, ArticlesOn> {
  const whole = [...topic.terms.values()].reduce((sum, weight) => sum + weight, 0);
  const found = new Map<string, { readonly passages: number[]; most: number }>();
  if (whole === 0) return { articles: found, isCut: false };
  const known = [...topic.terms].map(([term, weight]) => ({ term, weight, alike: instead(term) }));
  const terms = [...new Set(known.flatMap(({ term, alike }) => [...(alike ?? [term])]))].map((term) => ({ term, weight: 1 }));
  const { passageIndex } = library;
  const query = { ...openQuery, terms, limit: most };
  const hits = passageIndex.searchSteps ? yield* passageIndex.searchSteps(query) : passageIndex.search(query);
  let isLastOn = false;
  for (const [nth, hit] of hits.entries()) {
    if (nth % inStep === inStep - 1) yield;
    const weighs = known.reduce(
      (sum, { weight, alike }) => sum + (alike === null || hit.terms.some((term) => alike.has(term)) ? weight : 0),
      0,
    );
    isLastOn = weighs >= (least - ROUNDING) * whole;
    if (!isLastOn) continue;
    const mark = hit.id.lastIndexOf('#p');
    const id = hit.id.slice(0, mark);
    const own = found.get(id) ?? { passages: [], most: 0 };
    own.passages.push(Number(hit.id.slice(mark + 2)));
    own.most = Math.max(own.most, weighs / whole);
    found.set(id, own);
  }
  // Where the last one tells too little, those behind it do.
  return { articles: found, isCut: isLastOn && hits.length >= most && most < library.passageIndex.size };
}

/** Passages that are looked at in one step. */
const inStep = 2_048;
/** Sums of the same weights in another order are nearly the same. */
const ROUNDING = 1e-9;

/** The topic's words inside a span. */
export function topicMarks(topic: Topic, article: Article, passage: Passage, span: Span, library: Library): readonly Highlight[] {
  const all = library.sentenceTerms(article.id);
  const marks: Highlight[] = [];
  for (const sentence of passage.sentences) {
    for (const { term, start, end } of all[sentence.index] ?? []) {
      if (!topic.terms.has(term) || !within({ start, end }, span) || marks.some((mark) => overlaps(mark, { start, end })))
        continue;
      marks.push({ start, end, kind: 'term' });
    }
  }
  return marks;
}
