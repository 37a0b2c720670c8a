import { atOnce } from '../../index/compact/steps.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { typedWords } from '../../index/typing.ts';
import { passagePrint } from '../watch/prints.ts';
import { offersFor } from './offers.ts';
import { plain, questionSorts, searchSorts, wordingFor } from './questionSorts.ts';
import { bestTopics, newestTitles, quickTexts, top, writtenFigure } from './sorts.ts';
import { Topics } from './topics.ts';
import { disputed } from './worthAsking.ts';

/** What is offered, and what is sent when it is taken. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const most = 25;
const longest = 100;

interface Offers {
  /** What is offered before anything is typed. */
  readonly first: readonly string[];
  find(typed: string): readonly string[];
}

const questions = new WeakMap<Library, Offers>();
const searches = new WeakMap<Library, Offers>();
/** Texts that are too long to be sent themselves, by their short id; those that were offered. */
const longTexts = new WeakMap<Library, Map<string, string>>();

/**
 * Questions that fit what is typed so far: `recent` ones of the asker first, then what the articles hold (figures, speakers, people,
 * titles, topics), best first. Before anything is typed: five worth asking, one of each sort, then recent ones and more of each.
 */
export function suggestQuestions(typed: string, library: Library, recent: readonly string[] = []): readonly Choice[] {
  return offered(typed, kept(questions, library, questionOffers), recent, library);
}

/** Words to look for that fit what is typed so far: topics, names and titles; last of all words that begin like an unfinished one (`harb*`). */
export function suggestWords(typed: string, library: Library, recent: readonly string[] = []): readonly Choice[] {
  const choices = offered(typed, kept(searches, library, searchOffers), recent, library);
  const begun = isUnfinished(typed, library) ? [{ name: `${typed}*`, value: `${typed}*` }] : [];
  return [...choices.slice(0, most - begun.length), ...begun];
}

/** True where several words of the articles begin like the last one that is typed. */
function isUnfinished(typed: string, { articleIndex }: Library): boolean {
  const last = /(?<=^|\s)[\p{L}\p{N}]{3,}$/u.exec(typed)?.[0];
  return last !== undefined && typed.length < longest && articleIndex.begun(fold(last), 2).length > 1;
}

/** The text behind the short id of a suggestion; null for anything else, and for one of earlier articles. */
export function suggestionOf(value: string, library: Library): string | null {
  if (!isSuggestionId(value)) return null;
  const offered = longTexts.get(library)?.get(value);
  if (offered !== undefined) return offered;
  // Another program, or this one before it was started anew, may have offered it.
  for (const text of library.facts.living('title')) for (const one of [text, plain(text)]) if (idOf(one) === value) return one;
  return null;
}

/** True for the short id of a suggestion. */
export const isSuggestionId = (value: string): boolean => /^fn:[0-9a-z]{1,12}$/.test(value);

const spoken = new WeakMap<Library, Topics>();

function* topicsOf(library: Library): Generator<void, Topics> {
  const known = spoken.get(library) ?? (yield* Topics.steps(library));
  spoken.set(library, known);
  return known;
}

const idMark = 'fn:';

type Make = (library: Library) => Generator<void, Offers>;

function kept(known: WeakMap<Library, Offers>, library: Library, make: Make): Offers {
  const ready = known.get(library);
  if (ready) return ready;
  // All steps take seconds over a large library: whoever types does some of them and is offered meanwhile what is at hand.
  if (!isLarge(library)) return atOnce(keeping(known, library, make));
  const steps = suggestionSteps(library);
  for (let left = stepsAtOnce; left > 0 && !steps.next().done; left -= 1);
  return known.get(library) ?? atHand(library, make === questionOffers);
}

const isLarge = (library: Library): boolean => library.words !== undefined && library.articles.length > small;
const small = 2_000;
/** Steps that one call does. */
const stepsAtOnce = 8;

function* keeping(known: WeakMap<Library, Offers>, library: Library, make: Make): Generator<void, Offers> {
  const offers = yield* make(library);
  known.set(library, offers);
  return offers;
}

/** What the first suggestions of a library would otherwise wait for, in small steps; whoever asks for them goes on where another one got to. */
export function* suggestionSteps(library: Library): Generator<void> {
  const steps = making.get(library) ?? makingSteps(library);
  making.set(library, steps);
  while (!steps.next().done) yield;
}

const making = new WeakMap<Library, Iterator<void>>();

function* makingSteps(library: Library): Generator<void> {
  if (library.load) yield* library.load();
  if (!questions.has(library)) yield* keeping(questions, library, questionOffers);
  if (!searches.has(library)) yield* keeping(searches, library, searchOffers);
}

function offered(typed: string, { first, find }: Offers, recent: readonly string[], library: Library): readonly Choice[] {
  const wanted = typedWords(typed);
  const last = wanted.length - 1;
  const fits = (text: string): boolean => {
    const own = typedWords(text);
    return wanted.every((word, at) => own.some((one) => (at === last ? one.startsWith(word) : one === word)));
  };
  const asked = recent.map((text) => suggestionOf(text, library) ?? text).filter((text) => !isSuggestionId(text));
  const own = asked.filter(fits).slice(0, 5);
  const found = wanted.length === 0 ? [...first.slice(0, 5), ...own, ...first.slice(5)] : [...own, ...find(typed)];
  const seen = new Set<string>();
  const choices: Choice[] = [];
  for (const text of found) {
    const key = typedWords(text).join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    choices.push(choiceOf(text, library));
    if (choices.length === most) break;
  }
  return choices;
}

function choiceOf(text: string, library: Library): Choice {
  if (text.length <= longest) return { name: text, value: text };
  const cut = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const known = longTexts.get(library) ?? new Map<string, string>();
  if (known.size > mostLong) known.clear();
  longTexts.set(library, known.set(idOf(text), text));
  return { name: `${cut}…`, value: idOf(text) };
}

const mostLong = 2000;

const idOf = (text: string): string => `${idMark}${passagePrint(text)}`;

/** What is offered of a large library as long as nothing more is ready: what is noted of its articles, and their newest titles. */
function atHand(library: Library, asks: boolean): Offers {
  const topics = Topics.noted(library);
  const sorts = asks ? questionSorts(library, topics, []) : searchSorts(library, topics, []);
  const quick = sorts.map((sort) => ({ ...sort, best: () => quickTexts(library, sort.kind) }));
  return {
    get first() {
      const titles = atOnce(newestTitles(library, most));
      return titles.filter((text) => text.length <= longest).map(asks ? (text) => text : plain);
    },
    find: (typed) => offersFor(typed, quick, topics.facts, 2 * most),
  };
}

function* questionOffers(library: Library): Generator<void, Offers> {
  const topics = yield* topicsOf(library);
  const { asking, asked } = wordingFor(library);
  const differing = yield* disputed(library, topics.ways);
  const titles = yield* newestTitles(library);
  const sorts = questionSorts(library, topics, titles);
  yield;
  const speakers = (yield* top(library, 'name')).map(({ text }) => asking(text));
  const figures: string[] = [];
  for (const { text } of yield* top(library, 'figure')) {
    const written = writtenFigure(text, library);
    if (written !== null) figures.push(written);
    yield;
  }
  const people = (yield* top(library, 'person')).map(({ text }) => asked(text));
  yield;
  const phrases = (yield* bestTopics(topics, ({ sort, text }) => sort === 'phrase' && telling(text))).map(({ text }) => text);
  return {
    first: inTurn([
      differing,
      speakers,
      figures.filter((text) => !differing.includes(text) && telling(text)),
      titles.filter((text) => text.length <= longest),
      [...differing.slice(1), ...phrases],
      people,
    ]),
    find(typed) {
      const wanted = typedWords(typed);
      const last = wanted.length - 1;
      const own = differing.filter((text) => {
        const words = typedWords(text);
        return wanted.every((word, at) => words.some((one) => (at === last ? one.startsWith(word) : one === word)));
      });
      return [...own, ...offersFor(typed, sorts, topics.facts, 2 * most)];
    },
  };
}

function* searchOffers(library: Library): Generator<void, Offers> {
  const topics = yield* topicsOf(library);
  const titles = yield* newestTitles(library);
  const sorts = searchSorts(library, topics, titles);
  const phrases = (yield* bestTopics(topics, ({ sort, text }) => sort === 'phrase' && telling(text))).map(({ text }) =>
    plain(text),
  );
  const names = (yield* bestTopics(topics, ({ sort }) => sort === 'name')).map(({ text }) => plain(text));
  return {
    first: inTurn([names, phrases, titles.filter((text) => text.length <= longest).map(plain)]),
    find: (typed) => offersFor(typed, sorts, topics.facts, 2 * most),
  };
}

/** One word is too little to be offered unasked, unless a time is with it. */
const telling = (text: string): boolean => /\p{L}\S* +\S/u.test(text) && !/^(?:an?|the|of) /i.test(text);

/** The first of each list, then the second of each, and so on; each text once. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const found: string[] = [];
  const known = new Set<string>();
  for (let at = 0; at < most; at += 1) {
    for (const list of lists) {
      const text = list[at];
      if (!text || text.length > longest || known.has(fold(text))) continue;
      known.add(fold(text));
      found.push(text);
    }
  }
  return found.slice(0, 2 * most);
}
