import type { Library } from '../../index/library.ts';
import type { Hit, IndexQuery } from '../../index/port.ts';
import { articleId } from '../../model/ids.ts';
import { rarity } from '../weigh.ts';
import { breadth, type Weighted, withFeedback } from './searchFeedback.ts';

const looked = 50;
const pool = 100;
const sentenceShare = 0.8;
const coverShare = 0.5;

/**
 * Articles for a query, best first. A query that one article answers is ranked by how much of it one sentence and the whole
 * article cover, beside BM25; a broad one is searched again with words of its best articles. In steps.
 */
export function* rankArticles(query: IndexQuery, library: Library): Generator<void, readonly Hit[]> {
  const wide = { ...query, limit: Math.max(query.limit, pool) };
  const { articleIndex } = library;
  const hitsOf = function* (one: IndexQuery): Generator<void, readonly Hit[]> {
    return articleIndex.searchSteps ? yield* articleIndex.searchSteps(one) : articleIndex.search(one);
  };
  const first = yield* hitsOf(wide);
  yield;
  if (query.terms.length === 0) return first.slice(0, query.limit);
  const { fact, topic } = query.fields === null ? breadth(first) : { fact: 0, topic: 0 };
  const asked = new Set(query.terms.map(({ term }) => term));
  const terms = topic > 0 ? withFeedback(query.terms, first, library, topic) : query.terms;
  yield;
  const hits = topic > 0 ? yield* hitsOf({ ...wide, terms }) : first;
  const scored: Hit[] = [];
  for (const [at, hit] of hits.entries()) {
    const held = hit.terms.filter((term) => asked.has(term));
    const covers = fact > 0 && at < looked;
    if (covers) yield;
    scored.push({ ...hit, terms: held, score: hit.score + (covers ? fact * cover(hit.id, held, query.terms, library) : 0) });
  }
  // An article that the widened search alone led to comes after all that hold a word of the query.
  const holds = (hit: Hit): number => Number(hit.terms.length > 0);
  return scored.sort((a, b) => holds(b) - holds(a) || b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, query.limit);
}

/** What the best sentence and the whole article cover of the query, by how rare the words are. */
function cover(id: string, held: readonly string[], query: Weighted, library: Library): number {
  const inSentence = new Map<string, number>();
  let whole = 0;
  const { articleIndex } = library;
  for (const { term, weight } of query) {
    if (!held.includes(term)) continue;
    whole += weight * rarity(articleIndex.documentFrequency(term), articleIndex.size);
    inSentence.set(term, weight * rarity(library.sentenceFrequency(term), library.sentences));
  }
  let best = 0;
  for (const sentence of library.sentenceTerms(articleId(id))) {
    let covered = 0;
    const seen = new Set<string>();
    for (const { term } of sentence) {
      const worth = inSentence.get(term);
      if (worth === undefined || seen.has(term)) continue;
      seen.add(term);
      covered += worth;
    }
    if (covered > best) best = covered;
  }
  return sentenceShare * best + coverShare * whole;
}
