import { isPersonNoun } from '../../analyse/names/titles.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import { overlaps } from '../../model/span.ts';
import { overlap } from '../compare/comparePeriods.ts';
import { findVoicesSteps } from '../quote/findVoices.ts';
import { nameWords } from '../quote/nameWords.ts';
import type { Voice } from '../quote/voice.ts';
import { articlesAt, placesDuring, placesOf, placesWith } from '../reading.ts';
import { newestDay, requestedTime } from './requestedTime.ts';
import { everySentence, type SentenceAt } from './shownSentence.ts';
import { articleWith, titlesWith } from './titlesTyped.ts';

/** What a side was read as. */
export interface SideRead {
  readonly typed: string;
  readonly kind: 'article' | 'time' | 'party' | 'thing';
  /** The article's title, the period or the name. */
  readonly name: string;
}

/** Whether a sentence is a party's own words, tells of the side, or merely names it. */
export type Belonging = 'spoken' | 'told' | 'named';

/** A side with what belongs to it. */
export interface Side extends SideRead {
  /** Places of the articles where something of it may stand. */
  readonly places: Iterable<number>;
  /** How a sentence belongs to the side; null where it does not. */
  holds(at: SentenceAt, figures: readonly Figure[], library: Library): Belonging | null;
  /** Of a time: whether a figure is of it; one without a time of its own is of its report's. */
  of?(figure: Figure): boolean;
  /** Of a time: all that its reports say, of whatever time. */
  readonly reported?: Side;
}

const HEAD = 60;
/** "On a visit to": the sentence tells of somebody else. */
const UNDER = /(?<!\p{L})(?:to|in|with|of|from|for|by|at|on|into|against|between|as)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;

/** Reads what a side is: an article by number, file, id, title, publisher or day; a time; else someone or something that is named. */
export function* sideOf(typed: string, library: Library): Generator<void, Side | null> {
  const text = typed
    .trim()
    .replace(/^["“](.*)["”]$/u, '$1')
    .trim();
  if (text === '') return null;
  const voice = yield* voiceMeant(text, library);
  // "Lindqvist" is she, not the one article that has her name in its title.
  const meant = placesMeant(text, library, voice !== null && nameWords(text).length === 1);
  const only = library.articles[meant[0] ?? -1];
  if (only) {
    const name = meant.length === 1 ? only.title : (only.publisher ?? only.title);
    return { typed, kind: 'article', name, places: meant, holds: () => 'told' };
  }
  const time = requestedTime(text, 'a', newestDay(library));
  if ('period' in time && time.period) return yield* timeSide(typed, time.period, library);
  const words = new Set(nameWords(voice?.name ?? text));
  const spelled = voice ? voice.spellings.map((spelling) => spelling.join(' ')) : [nameWords(text).join(' ')];
  const known = spelled.some((words) => library.facts.has('called', words));
  if (!voice && !known) {
    const titled = articleWith(text, library);
    if (!titled) return yield* thingSide(typed, text, library);
    return { typed, kind: 'article', name: titled.title, places: [library.facts.at(titled.id)], holds: () => 'told' };
  }
  const places = new Set(voice?.places);
  for (const name of spelled) for (const at of yield* placesCalled(name, library)) places.add(at);
  return {
    ...{ typed, kind: 'party', name: voice?.name ?? text },
    places,
    holds: (at, _, held) => named(at, spelled, words, held),
  };
}

/** Who is meant by a side; null where it is no speaker. */
function* voiceMeant(text: string, library: Library): Generator<void, Voice | null> {
  // "China" is the country, not the "China Expo" that has its name in it.
  const [found] = isNamed(text, library) ? [] : (yield* findVoicesSteps(text, library)).meant;
  // "The Dockers' Union" is the union, not its secretary: only a word for somebody ("the Kremlin spokesman") stands for a person.
  return found && (isCalled(text, found) || nameWords(text).some(isPersonNoun)) ? found : null;
}

/** Where somebody or something is called by a name, or all its words stand together. */
function* placesCalled(name: string, library: Library): Generator<void, readonly number[]> {
  const terms = termsOf(name).flatMap(({ term, alias }) => (alias || isStopWord(term) ? [] : [term]));
  return [...library.facts.told('called', name).map(({ at }) => at), ...(yield* placesWith(terms, library))];
}

/** By a name of its own: "House" is not the "House Republican Thomas Massie", nor "Senate" its minority leader. */
const isCalled = (text: string, { spellings, person }: Voice): boolean =>
  nameWords(text).some((word) =>
    spellings.some(
      (name) => name.at(-1) === word || name.join('') === word || (person && name.length <= LONG && name.includes(word)),
    ),
  );
/** Longer names begin with words for the office. */
const LONG = 3;

const told = (isOf: boolean): Belonging | null => (isOf ? 'told' : null);

/** A thing that sentences speak of: all of its words stand in one. */
function* thingSide(typed: string, text: string, library: Library): Generator<void, Side | null> {
  const wanted = termsOf(text).flatMap(({ term, alias }) => (alias || isStopWord(term) ? [] : [term]));
  const terms = new Set(wanted);
  const holds: Side['holds'] = ({ article, sentence }) => {
    const here = library.sentenceTerms(article.id)[sentence.index] ?? [];
    return told([...terms].every((term) => here.some((one) => one.term === term)));
  };
  const isKnown = wanted.length > 0 && /\p{L}/u.test(text) && wanted.every((term) => library.sentenceFrequency(term) > 0);
  if (!isKnown) return null;
  const places = yield* placesWith(wanted, library);
  let isHeld = false;
  const looking = everySentence(articlesAt(places, library), (at) => (isHeld ||= holds(at, [], library) !== null));
  while (!isHeld && !looking.next().done) yield;
  return isHeld ? { typed, kind: 'thing', name: text, places, holds } : null;
}

/** True where the articles name a place, body or thing by exactly these words. */
function isNamed(text: string, library: Library): boolean {
  const wanted = nameWords(text).join(' ');
  return library.facts.told('called', wanted).some(({ numbers }) => numbers[0] === 1);
}

/** A day on which one article appeared stands for the article. */
function* timeSide(typed: string, wanted: Period, library: Library): Generator<void, Side> {
  const [only, ...more] = wanted.from === wanted.to ? yield* articlesOfDay(wanted.from, library) : [];
  if (only && more.length === 0)
    return { typed, kind: 'article', name: only.title, places: [library.facts.at(only.id)], holds: () => 'told' };
  return {
    ...{ typed, kind: 'time', name: wanted.label },
    places: new Set(yield* placesOf(wanted, library)),
    holds: (at, figures) => told(ofTime(at, figures, wanted)),
    of: ({ period }) => period === null || isOfTime(period, wanted),
    reported: {
      ...{ typed, kind: 'time', name: wanted.label },
      places: new Set(yield* placesDuring(wanted, library)),
      holds: ({ article }) => told(isDuring(article, wanted)),
    },
  };
}

/** Places of the articles meant by a number ("2", "article 2"), a file, an id, a title, or a publisher with all of its own; `isWhole`: no part of a title. */
function placesMeant(text: string, library: Library, isWhole: boolean): readonly number[] {
  const one = articleOf(text, library, isWhole);
  if (one) return [library.facts.at(one.id)];
  const number = /^(?:article|no\.?|number|#|\[)?\s*(\d{1,3})\]?$/iu.exec(text)?.[1];
  if (number && library.articles[Number(number) - 1]) return [Number(number) - 1];
  return publishedBy(fold(text), library);
}

function publishedBy(wanted: string, { facts }: Library): readonly number[] {
  const names = facts.living('publisher').filter((name) => fold(name) === wanted);
  return [...new Set(names.flatMap((name) => facts.told('publisher', name).map(({ at }) => at)))].sort((a, b) => a - b);
}

/** Articles whose days are looked at in one step. */
const DAYS_IN_STEP = 1_024;

/** Two of them at most. */
function* articlesOfDay(day: string, library: Library): Generator<void, readonly Article[]> {
  const found: number[] = [];
  const wanted = Number(day.replaceAll('-', ''));
  let looked = 0;
  for (const at of library.facts.newest()) {
    if (looked++ % DAYS_IN_STEP === 0) yield;
    if (library.facts.day(at) < wanted || found.length === 2) break;
    if (library.facts.day(at) === wanted) found.push(at);
  }
  return [...articlesAt(found, library)];
}

function articleOf(text: string, library: Library, isWhole: boolean): Article | null {
  const wanted = fold(text);
  const { facts } = library;
  const [exact] = facts.told('article', wanted);
  if (exact) return library.articles[exact.at] ?? null;
  const [published, ...others] = publishedBy(wanted, library);
  if (published !== undefined && others.length === 0) return library.articles[published] ?? null;
  if (isWhole) return null;
  const begun = new Set<number>();
  if (wanted.length >= 3)
    for (const name of facts.texts('article', wanted))
      for (const { at, numbers } of facts.told('article', name)) if (numbers[0] === 1) begun.add(at);
  // "North Korea" is the country, not the one article that has it in its title.
  if (wanted.length >= 8 && !isNamed(text, library))
    for (const title of titlesWith(text, library).filter((one) => fold(one).includes(wanted)))
      for (const { at } of facts.told('title', title)) begun.add(at);
  const [only, ...more] = articlesAt(begun, library);
  return more.length === 0 ? (only ?? null) : null;
}

function ofTime({ article }: SentenceAt, figures: readonly Figure[], wanted: Period): boolean {
  const dated = figures.filter(({ period }) => period !== null);
  if (dated.length > 0) return dated.some(({ period }) => period !== null && isOfTime(period, wanted));
  return isDuring(article, wanted);
}

const isOfTime = (period: Period, wanted: Period): boolean => overlap(period, wanted) && period.from >= wanted.from;

const isDuring = ({ date }: Article, { from, to }: Period): boolean => date !== null && date >= from && date <= to;

/** How a sentence belongs to someone or something that is named: their own words, told of them, or merely naming them. */
function named(
  { article, sentence }: SentenceAt,
  spelled: readonly string[],
  words: ReadonlySet<string>,
  library: Library,
): Belonging | null {
  const { mentions, quotations, indirect } = library.analysis(article.id);
  const isHere = (name: string | null): boolean => {
    const own = name === null ? '' : nameWords(name).join(' ');
    return spelled.includes(own) || (words.size === 1 && words.has(own));
  };
  const spoken = [...quotations.filter(({ kind }) => kind !== 'scare'), ...indirect].filter(
    ({ span, speaker }) => speaker !== null && overlaps(span, sentence.span),
  );
  if (spoken.some(({ speaker }) => isHere(speaker))) return 'spoken';
  const here = overlapping(mentions, ({ span }) => span, sentence.span);
  const first = here.find(({ name }) => isHere(name));
  // Who is named at the head of a sentence is mostly whom it tells of.
  if (!first || spoken.length > 0 || first.span.start - sentence.span.start >= HEAD) return null;
  const before = article.text.slice(sentence.span.start, first.span.start);
  return here[0] === first && !UNDER.test(before) ? 'told' : 'named';
}
