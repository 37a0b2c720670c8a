import { atOnce, sorted } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import { type IndexQuery, openQuery } from '../../index/port.ts';
import { termsOf } from '../../index/terms.ts';
import type { Answer, Evidence } from '../../model/answer.ts';
import { type ArticleId, articleId } from '../../model/ids.ts';
import { invalid } from '../told.ts';
import { nothingFound } from './searchNothing.ts';
import { beginningOf, parseSearch, type SearchQuery } from './searchQuery.ts';
import { rankArticles } from './searchRank.ts';
import { snippet } from './searchSnippet.ts';
import { type SearchTerms, searchTerms, termsBegun } from './searchTerms.ts';

const nearestShown = 3;

/** What /search is asked. */
export interface SearchRequest {
  /** As typed, with its syntax. */
  readonly query: string;
  /** Articles at most, 10 when left out. */
  readonly limit?: number;
}

/** Articles that match a query, best first, one piece of evidence each; no analysis is done for it. */
export const search = (library: Library, request: SearchRequest): Answer => atOnce(searchSteps(library, request));

/** The same in steps. */
export function* searchSteps(library: Library, { query: typed, limit = 10 }: SearchRequest): Generator<void, Answer> {
  const common = { command: 'search', asked: typed };
  const parsed = parseSearch(typed);
  if ('problem' in parsed) return invalid(common, parsed.problem);
  const { query } = parsed;
  const terms = searchTerms(query, library);
  yield;
  const [first, ...rest] = yield* found(query, terms, limit, library);
  if (first) return { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null };
  const nearest = yield* near(query, terms, library);
  yield;
  return { ...common, outcome: 'no_evidence', explanation: nothingFound(query, terms, library), nearest };
}

function* found(query: SearchQuery, terms: SearchTerms, limit: number, library: Library): Generator<void, readonly Evidence[]> {
  // Words that all are unknown and beyond repair must not turn a search into a list of everything.
  if (terms.weighted.length === 0 && terms.words.length > 0) return [];
  const wanted = toIndexQuery(query, terms, limit, library);
  yield;
  const all = terms.weighted.length > 0 ? wanted : { ...wanted, limit: library.articles.length };
  const hits = yield* rankArticles(all, library);
  const ids = hits.map((hit) => articleId(hit.id));
  const order = terms.weighted.length > 0 ? ids : (yield* newestFirst(ids, library)).slice(0, limit);
  const scores = new Map(hits.map((hit) => [hit.id, hit.score]));
  const evidence: Evidence[] = [];
  for (const [at, id] of order.entries()) {
    const article = library.article(id);
    if (article) evidence.push(snippet(article, terms.weighted, library, at + 1, scores.get(id) ?? 0));
    yield;
  }
  return evidence;
}

/** What would be found without phrases and limits; what was left out stays out. */
function* near(query: SearchQuery, terms: SearchTerms, library: Library): Generator<void, readonly Evidence[]> {
  if (terms.weighted.length === 0) return [];
  const open = { ...query, phrases: [], fields: null, from: null, to: null, publisher: null };
  return yield* found(open, terms, nearestShown, library);
}

function toIndexQuery(
  { phrases, without, fields, from, to, publisher }: SearchQuery,
  terms: SearchTerms,
  limit: number,
  library: Library,
): IndexQuery {
  const runs = phrases.map(plain).filter((run) => run.length > 0);
  const barred = without
    .flatMap((one) => (beginningOf(one) === null ? [plain(one)] : termsBegun(one, library, mostBarred).map((term) => [term])))
    .filter((run) => run.length > 0);
  return { ...openQuery, terms: terms.weighted, phrases: runs, without: barred, fields, from, to, publisher, limit };
}

/** What only filters has no better or worse: the newest come first. */
function* newestFirst(ids: readonly ArticleId[], library: Library): Generator<void, readonly ArticleId[]> {
  const dated: { readonly id: ArticleId; readonly date: string }[] = [];
  for (const id of ids) {
    dated.push({ id, date: library.article(id)?.date ?? '' });
    if (dated.length % readInStep === 0) yield;
  }
  return (yield* sorted(dated, (a, b) => a.date > b.date)).map(({ id }) => id);
}

/** Articles that are read in one step. */
const readInStep = 16;

/** Words that `-harb*` leaves out: surely all. */
const mostBarred = 10_000;

const plain = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias)
    .map((term) => term.term);
