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
 * article cover, beside BM25; a broad one is searched again with words of its best articles.
 */
export function rankArticles(query: IndexQuery, library: Library): readonly Hit[] {
  const wide = { ...query, limit: Math.max(query.limit, pool) };
  const first = library.articleIndex.search(wide);
  if (query.terms.length === 0) return first.slice(0, query.limit);
  const { fact, topic } = query.fields === null ? breadth(first) : { fact: 0, topic: 0 };
  const asked = new Set(query.terms.map(({ term }) => term));
  const hits =
    topic > 0 ? library.articleIndex.search({ ...wide, terms: withFeedback(query.terms, first, library, topic) }) : first;
  const scored = hits.map((hit, at) => {
    const held = hit.terms.filter((term) => asked.has(term));
    const bonus = fact > 0 && at < looked ? fact * cover(hit.id, held, query.terms, library) : 0;
    return { ...hit, terms: held, score: hit.score + bonus };
  });
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
