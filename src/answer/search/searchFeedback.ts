import type { Library } from '../../index/library.ts';
import type { Hit } from '../../index/port.ts';
import { isStopWord } from '../../index/terms.ts';
import { articleId } from '../../model/ids.ts';

/** A query's terms with their weights. */
export type Weighted = readonly { readonly term: string; readonly weight: number }[];

const articlesRead = 8;
const termsTaken = 40;
const share = 0.5;
const fewest = 20;

/** 0 to 1 each, never both above 0. */
export interface Breadth {
  readonly fact: number;
  readonly topic: number;
}

/**
 * How much a query is about a topic that many articles share rather than a fact that one of them holds. Read off the
 * scores: where the tenth article is nearly as good as the first, none stands out.
 */
export function breadth(hits: readonly Hit[]): Breadth {
  const first = hits[0]?.score ?? 0;
  const tenth = hits[9]?.score ?? 0;
  const flatness = first > 0 ? tenth / first : 0;
  return { fact: 1 - ramp(flatness, 0.2, 0.35), topic: hits.length < fewest ? 0 : ramp(flatness, 0.35, 0.5) };
}

const ramp = (value: number, from: number, to: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));

/**
 * The query with words of its best articles added (relevance feedback, RM3): a broad query finds the articles that speak of the
 * same in other words. `part` is how far to go, 0 leaves the query as it is.
 */
export function withFeedback(query: Weighted, hits: readonly Hit[], library: Library, part: number): Weighted {
  const read = hits.slice(0, articlesRead);
  const all = read.reduce((sum, hit) => sum + hit.score, 0);
  const weights = new Map<string, number>();
  for (const hit of read) {
    const counts = new Map<string, number>();
    let length = 0;
    for (const sentence of library.sentenceTerms(articleId(hit.id))) {
      for (const { term, alias } of sentence) {
        if (alias || isStopWord(term)) continue;
        length += 1;
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    for (const [term, count] of counts) {
      const rows = library.articleIndex.documentFrequency(term);
      if (rows < 2 || /^\p{N}/u.test(term)) continue;
      const rarity = Math.log(1 + (library.articleIndex.size - rows + 0.5) / (rows + 0.5));
      weights.set(term, (weights.get(term) ?? 0) + (hit.score / all) * (count / length) * rarity);
    }
  }
  const taken = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, termsTaken);
  const taking = taken.reduce((sum, [, weight]) => sum + weight, 0);
  if (taking <= 0) return query;
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  const moved = share * part;
  return [
    ...query.map(({ term, weight }) => ({ term, weight: weight * (1 - moved) })),
    ...taken.map(([term, weight]) => ({ term, weight: (moved * total * weight) / taking })),
  ];
}
