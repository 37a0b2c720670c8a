import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import { overlaps } from '../../model/span.ts';
import { overlap } from '../compare/comparePeriods.ts';
import { findVoices } from '../quote/findVoices.ts';
import { nameWords } from '../quote/nameWords.ts';
import { newestDay, requestedTime } from './requestedTime.ts';
import { everySentence, type SentenceAt } from './shownSentence.ts';

/** What a side was read as. */
export interface SideRead {
  readonly typed: string;
  readonly kind: 'article' | 'time' | 'party' | 'thing';
  /** The article's title, the period or the name. */
  readonly name: string;
}

/** A side with what belongs to it. */
export interface Side extends SideRead {
  holds(at: SentenceAt, figures: readonly Figure[], library: Library): boolean;
}

const HEAD = 60;

/** Reads what a side is: an article by number, file, id, title, publisher or day; a time; else someone or something that is named. */
export function sideOf(typed: string, library: Library): Side | null {
  const text = typed
    .trim()
    .replace(/^["“](.*)["”]$/u, '$1')
    .trim();
  if (text === '') return null;
  const articles = articlesOf(text, library);
  const [only] = articles;
  if (only) {
    const ids = new Set(articles.map(({ id }) => id));
    const name = articles.length === 1 ? only.title : (only.publisher ?? only.title);
    return { typed, kind: 'article', name, holds: ({ article }) => ids.has(article.id) };
  }
  const time = requestedTime(text, 'a', newestDay(library));
  if ('period' in time && time.period) return timeSide(typed, time.period, library);
  // "China" is the country, not the "China Expo" that has its name in it.
  const [voice] = isNamed(text, library) ? [] : findVoices(text, library).meant;
  const words = new Set(nameWords(voice?.name ?? text));
  const spelled = voice ? voice.spellings.map((spelling) => spelling.join(' ')) : [nameWords(text).join(' ')];
  const known = library.articles.some(({ id }) =>
    library.analysis(id).mentions.some(({ name }) => spelled.includes(nameWords(name).join(' '))),
  );
  if (!voice && !known) {
    const titled = articleWith(text, library);
    if (!titled) return thingSide(typed, text, library);
    return { typed, kind: 'article', name: titled.title, holds: (at) => at.article.id === titled.id };
  }
  return { typed, kind: 'party', name: voice?.name ?? text, holds: (at, _, held) => named(at, spelled, words, held) };
}

/** A thing that sentences speak of: all of its words stand in one. */
function thingSide(typed: string, text: string, library: Library): Side | null {
  const wanted = termsOf(text).flatMap(({ term, alias }) => (alias || isStopWord(term) ? [] : [term]));
  const terms = new Set(wanted);
  const holds: Side['holds'] = ({ article, sentence }) => {
    const here = library.sentenceTerms(article.id)[sentence.index] ?? [];
    return [...terms].every((term) => here.some((one) => one.term === term));
  };
  const isKnown = wanted.length > 0 && /\p{L}/u.test(text) && wanted.every((term) => library.sentenceFrequency(term) > 0);
  if (!isKnown || ![...everySentence(library)].some((at) => holds(at, [], library))) return null;
  return { typed, kind: 'thing', name: text, holds };
}

/** True where the articles name a place, body or thing by exactly these words. */
function isNamed(text: string, library: Library): boolean {
  const wanted = nameWords(text).join(' ');
  return library.articles.some(({ id }) =>
    library.analysis(id).mentions.some(({ kind, name }) => kind !== 'person' && nameWords(name).join(' ') === wanted),
  );
}

/** A day on which one article appeared stands for the article. */
function timeSide(typed: string, wanted: Period, library: Library): Side {
  const [only, ...more] = wanted.from === wanted.to ? library.articles.filter(({ date }) => date === wanted.from) : [];
  if (only && more.length === 0)
    return { typed, kind: 'article', name: only.title, holds: ({ article }) => article.id === only.id };
  return { typed, kind: 'time', name: wanted.label, holds: (at, figures) => ofTime(at, figures, wanted) };
}

/** Articles meant by a number ("2", "article 2"), a file, an id, a title, or a publisher with all of its own. */
function articlesOf(text: string, library: Library): readonly Article[] {
  const one = articleOf(text, library);
  if (one) return [one];
  const number = /^(?:article|no\.?|number|#|\[)?\s*(\d{1,3})\]?$/iu.exec(text)?.[1];
  const counted = number ? library.articles[Number(number) - 1] : undefined;
  if (counted) return [counted];
  const wanted = fold(text);
  return library.articles.filter(({ publisher }) => publisher !== null && fold(publisher) === wanted);
}

function articleOf(text: string, library: Library): Article | null {
  const wanted = fold(text);
  const exact = library.articles.find(({ id, file, title }) => [id, file, title].some((name) => fold(name) === wanted));
  if (exact) return exact;
  const publishers = library.articles.filter(({ publisher }) => publisher !== null && fold(publisher) === wanted);
  if (publishers.length === 1) return publishers[0] ?? null;
  const begun =
    wanted.length >= 3
      ? library.articles.filter(
          ({ file, title }) => fold(file).startsWith(wanted) || (wanted.length >= 8 && fold(title).includes(wanted)),
        )
      : [];
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** The one article whose title has the words, where they name nobody. */
function articleWith(text: string, library: Library): Article | null {
  const words = nameWords(text);
  const found =
    words.length > 0 ? library.articles.filter(({ title }) => words.every((word) => nameWords(title).includes(word))) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

function ofTime({ article }: SentenceAt, figures: readonly Figure[], wanted: Period): boolean {
  const dated = figures.filter(({ period }) => period !== null);
  if (dated.length > 0)
    return dated.some(({ period }) => period !== null && overlap(period, wanted) && period.from >= wanted.from);
  return article.date !== null && article.date >= wanted.from && article.date <= wanted.to;
}

function named(
  { article, sentence }: SentenceAt,
  spelled: readonly string[],
  words: ReadonlySet<string>,
  library: Library,
): boolean {
  const { mentions, quotations } = library.analysis(article.id);
  const isHere = (name: string): boolean => {
    const own = nameWords(name).join(' ');
    return spelled.includes(own) || (words.size === 1 && words.has(own));
  };
  const speaks = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && isHere(speaker),
  );
  // Who is named at the head of a sentence is mostly whom it tells of.
  const told = overlapping(mentions, ({ span }) => span, sentence.span).some(
    ({ name, span }) => span.start - sentence.span.start < HEAD && isHere(name),
  );
  const byOther = quotations.some(
    ({ span, speaker, kind }) => kind !== 'scare' && speaker !== null && overlaps(span, sentence.span) && !isHere(speaker),
  );
  return speaks || (told && !byOther);
}
