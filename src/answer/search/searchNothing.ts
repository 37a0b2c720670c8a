import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import type { Explanation } from '../../model/answer.ts';
import type { SearchQuery } from './searchQuery.ts';
import type { SearchTerms } from './searchTerms.ts';

/** Why a search found nothing, and what would find something. */
export function nothingFound(query: SearchQuery, terms: SearchTerms, library: Library): Explanation {
  const neverOccur = terms.unknown.map(({ word }) => word);
  const known = terms.words.filter((word) => !neverOccur.includes(word));
  const searched = query.phrases.length > 0 ? [...query.phrases, ...known.filter((word) => !inPhrase(word, query))] : terms.words;
  const neverTogether = query.phrases.length > 0 && known.length > 1 ? known : [];
  return {
    searched,
    neverOccur,
    neverTogether,
    articles: library.articles.length,
    didYouMean: suggestions(query, terms),
    line: reason(query, terms, neverOccur, library),
  };
}

function reason(query: SearchQuery, terms: SearchTerms, neverOccur: readonly string[], library: Library): string {
  const articles = library.articles.length === 1 ? 'the one article' : `${library.articles.length} articles`;
  const { publisher, from, to } = query;
  if (publisher !== null && !library.articles.some((article) => fold(article.publisher ?? '').includes(fold(publisher)))) {
    const names = [...new Set(library.articles.flatMap((article) => article.publisher ?? []))].sort();
    const there = names.length > 0 ? `; there are ${names.slice(0, 6).join(', ')}` : '; none of them names its publisher';
    return `None of ${articles} is by “${publisher}”${there}.`;
  }
  if (
    (from ?? to) !== null &&
    !library.articles.some(({ date }) => date !== null && (from ?? date) <= date && date <= (to ?? date))
  ) {
    const dates = library.articles.flatMap(({ date }) => date ?? []).sort();
    const there = dates.length > 0 ? `they run from ${dates[0]} to ${dates.at(-1)}` : 'none of them has a date';
    return `None of ${articles} is of that time: ${there}.`;
  }
  if (neverOccur.length > 0 && neverOccur.length === terms.words.length)
    return `${listed(neverOccur)} ${neverOccur.length === 1 ? 'occurs' : 'occur'} in none of ${articles}.`;
  if (query.phrases.length > 0)
    return `${listed(query.phrases)}: never side by side like that in ${articles}. Search without quotation marks.`;
  const narrowed = query.without.length > 0 || query.fields !== null || publisher !== null || from !== null || to !== null;
  return `Nothing in ${articles} matches ${listed(terms.words)}${narrowed ? ' within those limits; search with fewer of them' : ''}.`;
}

/** The query with its unknown words repaired, and without its quotation marks. */
function suggestions(query: SearchQuery, terms: SearchTerms): readonly string[] {
  const repaired = terms.unknown.reduce(
    (words, { word, repairs }) => words.replace(word, repairs[0]?.terms.join(' ') ?? word),
    query.words,
  );
  return repaired !== query.words || query.phrases.length > 0 ? [repaired] : [];
}

const inPhrase = (word: string, query: SearchQuery): boolean => query.phrases.some((phrase) => phrase.includes(word));
const listed = (words: readonly string[]): string =>
  words
    .slice(0, 8)
    .map((word) => `“${word}”`)
    .join(', ');
