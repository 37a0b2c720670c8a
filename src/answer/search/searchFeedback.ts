import type { Library } from '../../index/library.ts';
import type { Hit } from '../../index/port.ts';
import { isStopWord } from '../../index/terms.ts';
import { articleId } from '../../model/ids.ts';
import { rarity } from '../weigh.ts';

/** A query's terms with their weights. */
export type Weighted = readonly { readonly term: string; readonly weight: number }[];

const articlesRead = 8;
const termsTaken = 40;
const share = 0.5;
const fewest = 20;
/** A word of a single article leads to no other one. */
const fewestRows = 2;

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
  const taken = bestTerms(hits.slice(0, articlesRead), library);
  const taking = taken.reduce((sum, [, weight]) => sum + weight, 0);
  if (taking <= 0) return query;
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  const moved = share * part;
  return [
    ...query.map(({ term, weight }) => ({ term, weight: weight * (1 - moved) })),
    ...taken.map(([term, weight]) => ({ term, weight: (moved * total * weight) / taking })),
  ];
}

/** A word of the articles that are read: what each of them gives for it, before it is asked how rare it is. */
interface Spoken {
  readonly term: string;
  readonly shares: number[];
  sum: number;
}

/** The words that tell most of what the hits are about, the best first, each with its weight. */
function bestTerms(read: readonly Hit[], library: Library): readonly (readonly [string, number])[] {
  const spoken = spokenIn(read, library).sort((a, b) => b.sum - a.sum);
  const { articleIndex } = library;
  const { size } = articleIndex;
  const rarest = rarity(fewestRows, size) * (1 + 1e-9);
  const taken: (readonly [string, number])[] = [];
  // To ask how rare a word is costs more than all else: those that cannot get in any more are not asked about.
  for (let at = 0; at < spoken.length; at += termsTaken) {
    const least = taken[termsTaken - 1]?.[1];
    if (least !== undefined && (spoken[at]?.sum ?? 0) * rarest < least) break;
    for (const { term, shares } of spoken.slice(at, at + termsTaken)) {
      const rows = articleIndex.documentFrequency(term);
      if (rows < fewestRows) continue;
      const rare = rarity(rows, size);
      taken.push([term, shares.reduce((sum, one) => sum + one * rare, 0)]);
    }
    taken.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  return taken.slice(0, termsTaken);
}

/** Every word of the articles but numbers and function words. */
function spokenIn(read: readonly Hit[], library: Library): Spoken[] {
  const all = read.reduce((sum, hit) => sum + hit.score, 0);
  const spoken = new Map<string, Spoken>();
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
      const share = (hit.score / all) * (count / length);
      const known = spoken.get(term);
      if (known) {
        known.shares.push(share);
        known.sum += share;
      } else if (!/^\p{N}/u.test(term)) spoken.set(term, { term, shares: [share], sum: share });
    }
  }
  return [...spoken.values()];
}
