import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { openQuery } from '../../index/port.ts';
import { termsOf } from '../../index/terms.ts';
import type { Explanation } from '../../model/answer.ts';
import type { Reason } from '../../model/problem.ts';
import { because } from '../told.ts';
import type { SearchQuery } from './searchQuery.ts';
import type { SearchTerms } from './searchTerms.ts';

/** Why a search found nothing, and what would find something. */
export function nothingFound(query: SearchQuery, terms: SearchTerms, library: Library): Explanation {
  const neverOccur = terms.unknown.map(({ word }) => word);
  const known = terms.words.filter((word) => !neverOccur.includes(word));
  const searched = query.phrases.length > 0 ? [...query.phrases, ...known.filter((word) => !inPhrase(word, query))] : terms.words;
  const neverTogether = query.phrases.length > 0 && known.length > 1 ? known : [];
  const why = reason(query, terms, neverOccur, library);
  return {
    searched,
    neverOccur,
    neverTogether,
    articles: library.articles.length,
    didYouMean: suggestions(query, terms, why.is === 'noMatch'),
    ...because(why),
  };
}

function reason(query: SearchQuery, terms: SearchTerms, neverOccur: readonly string[], library: Library): Reason {
  const articles = library.articles.length;
  const { publisher, from, to } = query;
  const days = (from ?? to) === null ? [] : library.facts.days();
  const names = publisher === null ? [] : library.facts.living('publisher');
  if (publisher !== null && !names.some((name) => fold(name).includes(fold(publisher)))) {
    return { is: 'noPublisher', articles, publisher, publishers: names.slice(0, 6) };
  }
  if ((from ?? to) !== null && !days.some((date) => (from ?? date) <= date && date <= (to ?? date))) {
    return { is: 'notOfThatTime', articles, first: days.at(-1) ?? null, last: days[0] ?? null };
  }
  if (neverOccur.length > 0 && neverOccur.length === terms.words.length)
    return { is: 'neverOccurs', articles, words: neverOccur };
  const narrowed = isNarrowed(query);
  if (query.phrases.length === 0) return { is: 'noMatch', articles, words: terms.words, narrowed };
  if (narrowed && standsSomewhere(query, library)) return { is: 'noMatch', articles, words: query.phrases, narrowed };
  return { is: 'neverSideBySide', articles, phrases: query.phrases };
}

const isNarrowed = ({ without, fields, publisher, from, to }: SearchQuery): boolean =>
  without.length > 0 || fields !== null || publisher !== null || from !== null || to !== null;

/** True where the phrases stand in an article outside the limits of a query. */
function standsSomewhere({ phrases }: SearchQuery, { articleIndex }: Library): boolean {
  const runs = phrases.map((phrase) => termsOf(phrase).flatMap(({ term, alias }) => (alias ? [] : [term])));
  return articleIndex.search({ ...openQuery, phrases: runs.filter((run) => run.length > 0), limit: 1 }).length > 0;
}

/** The query with its unknown words repaired, and without its quotation marks; `stands`: phrases that stand outside its limits keep theirs. */
function suggestions(query: SearchQuery, terms: SearchTerms, stands: boolean): readonly string[] {
  if (stands && query.phrases.length > 0) return [query.phrases.map((phrase) => `"${phrase}"`).join(' ')];
  const repaired = terms.unknown.reduce(
    (words, { word, repairs }) => words.replace(word, repairs[0]?.terms.join(' ') ?? word),
    query.words,
  );
  return repaired !== query.words || query.phrases.length > 0 ? [repaired] : [];
}

const inPhrase = (word: string, query: SearchQuery): boolean => query.phrases.some((phrase) => phrase.includes(word));
