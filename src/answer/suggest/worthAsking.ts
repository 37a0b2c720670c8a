import type { Library } from '../../index/library.ts';
import { isStopWord, type Term } from '../../index/terms.ts';
import type { Article } from '../../model/article.ts';
import { type Span, within } from '../../model/span.ts';
import { askSteps } from '../answer.ts';
import { verbal, type Ways } from './companions.ts';
import { newestArticles } from './topics.ts';

const tried = 5;

/** Questions on which the articles themselves say different things, surest first; each has been asked and is answered so. In small steps. */
export function* disputed(library: Library, ways: Ways): Generator<void, readonly string[]> {
  const found: string[] = [];
  const asked = yield* candidates(library, ways);
  for (const question of asked.slice(0, tried)) {
    yield;
    const answer = yield* askSteps(library, { question, limit: 5 });
    if (answer.outcome === 'answered' && answer.agreement?.verdict === 'differ') found.push(question);
    if (found.length >= 4) break;
  }
  return found;
}

/** Words that two articles share beside different figures of one kind and time, with the time: what they may differ on. */
function* candidates(library: Library, ways: Ways): Generator<void, readonly string[]> {
  const groups = new Map<string, Seen[]>();
  let seen = 0;
  for (const { article } of newestArticles(library, mostRead)) {
    if (seen > mostSeen) break;
    yield;
    for (const { unit, period, span, value } of library.analysis(article.id).figures) {
      if (!period || unit === 'rank' || unit === 'year' || unit === 'count') continue;
      const group = groups.get(`${unit} ${period.label}`) ?? [];
      groups.set(`${unit} ${period.label}`, group);
      if (group.length < mostInGroup && !group.some((one) => one.article.id === article.id)) {
        group.push({
          article,
          value,
          period: period.label,
          at: span.start,
          first: sentenceAt(article, span)?.span.start ?? -1,
          words: () => wordsAround(article, span, library, ways),
        });
        seen += 1;
      }
    }
  }
  const found = new Map<string, number>();
  for (const group of groups.values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        yield;
        if (one.article.id === other.article.id || one.value === other.value) continue;
        const { question, worth } = sharedBy(one, other, library);
        if (question) found.set(question, Math.max(found.get(question) ?? 0, worth));
      }
    }
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([question]) => question);
}

const mostInGroup = 10;
const mostSeen = 400;
/** Articles that are read for them. */
const mostRead = 2000;

/** Words of amounts and times say nothing of what is measured. */
const scales =
  /^(?:hundred|thousand|million|billion|trillion|percent|cent|dollars?|euros?|years?|months?|weeks?|days?|total|figures?)$/i;

interface Seen {
  readonly article: Article;
  readonly value: number;
  readonly period: string;
  /** Where the figure stands. */
  readonly at: number;
  /** Where its sentence begins. */
  readonly first: number;
  readonly words: () => readonly Term[];
}

/** The words that stand beside both figures, in the order of the first, nearest to it if there are many. */
function sharedBy(one: Seen, other: Seen, library: Library): { readonly question: string | null; readonly worth: number } {
  const theirs = new Set(other.words().map(({ term }) => term));
  const known = new Set<string>();
  const shared = one.words().filter(({ term }) => theirs.has(term) && !known.has(term) && known.add(term));
  const rarity = (term: string) => Math.log(1 + (library.sentences + 1) / (library.sentenceFrequency(term) + 1));
  const plain = shared.filter(({ start }) => !/^\p{Lu}/u.test(one.article.text.charAt(start)) || one.first === start);
  const nearest = [...plain].sort((a, b) => Math.abs(a.start - one.at) - Math.abs(b.start - one.at)).slice(0, 3);
  if (nearest.length === 0) return { question: null, worth: 0 };
  const words = nearest.sort((a, b) => a.start - b.start).map(({ start, end }) => one.article.text.slice(start, end));
  return { question: `${words.join(' ')} ${one.period}`, worth: nearest.reduce((sum, { term }) => sum + rarity(term), 0) };
}

const sentenceAt = (article: Article, span: Span) =>
  article.passages.find((one) => within(span, one.span))?.sentences.find((one) => within(span, one.span));

/** The nouns and names in the sentence of a figure. */
function wordsAround(article: Article, span: Span, library: Library, ways: Ways): readonly Term[] {
  const sentence = sentenceAt(article, span);
  const terms = sentence ? (library.sentenceTerms(article.id)[sentence.index] ?? []) : [];
  return terms.filter(({ term, alias, start, end }) => {
    if (alias || isStopWord(term) || (end > span.start && start < span.end)) return false;
    const said = article.text.slice(start, end);
    const word = sentence?.span.start === start ? said.toLowerCase() : said;
    return (
      /^\p{L}+$/u.test(word) &&
      !scales.test(word) &&
      (/^\p{Lu}/u.test(word) || ways.isNoun(word) || (ways.times(word) >= 5 && !verbal.test(word)))
    );
  });
}
