import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { type TypingEntry, type TypingIndex, typedWords } from '../../index/typing.ts';
import type { Figure } from '../../model/analysis.ts';
import { passagePrint } from '../watch/prints.ts';
import { type Ways, waysOf } from './companions.ts';
import { newestFirst } from './newestFirst.ts';
import { type Topic, topicsOf } from './topics.ts';
import { disputed, subjectOf } from './worthAsking.ts';

/** What is offered, and what is sent when it is taken. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const most = 25;
const longest = 100;
/** Common words and the phrases that they stand in are learnt from so many articles, the newest. */
const articlesRead = 300;

interface Offers {
  /** What is offered before anything is typed. */
  readonly first: readonly string[];
  readonly typing: TypingIndex;
  /** Texts that are too long to be sent themselves, by their short id. */
  readonly long: ReadonlyMap<string, string>;
}

const questions = new WeakMap<Library, Offers>();
const searches = new WeakMap<Library, Offers>();

/**
 * Questions that fit what is typed so far: `recent` ones of the asker first, then what the articles hold (figures, speakers, people,
 * titles, topics), best first. Before anything is typed: five worth asking, one of each sort, then recent ones and more of each.
 */
export function suggestQuestions(typed: string, library: Library, recent: readonly string[] = []): readonly Choice[] {
  return offered(typed, kept(questions, library, questionOffers), recent);
}

/** Words to look for that fit what is typed so far: topics, names and titles. */
export function suggestWords(typed: string, library: Library, recent: readonly string[] = []): readonly Choice[] {
  return offered(typed, kept(searches, library, searchOffers), recent);
}

/** The text behind the short id of a suggestion; null for anything else, and for one of earlier articles. */
export function suggestionOf(value: string, library: Library): string | null {
  if (!value.startsWith(idMark)) return null;
  return (
    questions.get(library)?.long.get(value) ?? searches.get(library)?.long.get(value) ?? longTexts(library).get(value) ?? null
  );
}

/** True for the short id of a suggestion. */
export const isSuggestionId = (value: string): boolean => /^fn:[0-9a-z]{1,12}$/.test(value);

interface Spoken {
  readonly ways: Ways;
  readonly topics: readonly Topic[];
}

const spoken = new WeakMap<Library, Spoken>();

function spokenOf(library: Library): Spoken {
  const known = spoken.get(library);
  if (known) return known;
  const from = newestFirst(library.articles).slice(0, articlesRead);
  const ways = waysOf(from);
  const made = { ways, topics: topicsOf(library, from, ways) };
  spoken.set(library, made);
  return made;
}

const idMark = 'fn:';

function kept(known: WeakMap<Library, Offers>, library: Library, make: (library: Library) => Offers): Offers {
  const offers = known.get(library) ?? make(library);
  known.set(library, offers);
  return offers;
}

function offered(typed: string, { first, typing, long }: Offers, recent: readonly string[]): readonly Choice[] {
  const wanted = typedWords(typed);
  const last = wanted.length - 1;
  const fits = (text: string): boolean => {
    const own = typedWords(text);
    return wanted.every((word, at) => own.some((one) => (at === last ? one.startsWith(word) : one === word)));
  };
  const asked = recent.map((text) => long.get(text) ?? text).filter((text) => !isSuggestionId(text));
  const own = asked.filter(fits).slice(0, 5);
  const found =
    wanted.length === 0
      ? [...first.slice(0, 5), ...own, ...first.slice(5)]
      : [...own, ...typing.find(typed, 2 * most).map(({ text }) => text)];
  const seen = new Set<string>();
  const choices: Choice[] = [];
  for (const text of found) {
    const key = typedWords(text).join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    choices.push(choiceOf(text));
    if (choices.length === most) break;
  }
  return choices;
}

function choiceOf(text: string): Choice {
  if (text.length <= longest) return { name: text, value: text };
  const cut = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return { name: `${cut}…`, value: idOf(text) };
}

const idOf = (text: string): string => `${idMark}${passagePrint(text)}`;

function questionOffers(library: Library): Offers {
  const { speakers, people, figures, titles, bodies } = heard(library);
  const asking = (name: string) => `What did ${bodies.has(name) ? 'the ' : ''}${name} say?`;
  const { topics, ways } = spokenOf(library);
  const differing = disputed(library, ways);
  const entries: TypingEntry[] = [
    ...differing.map((text) => ({ text, worth: 100 })),
    ...figures.map(({ text, count }) => ({ text, worth: 20 + Math.min(20, count) })),
    ...speakers.map(({ text, count }) => ({ text: asking(text), worth: 15 + Math.min(30, count) })),
    ...topics.map(({ text, articles }) => ({ text, worth: 8 + Math.min(40, articles) })),
    ...people.map(({ text, count }) => ({ text: `Who is ${text}?`, worth: 6 + Math.min(10, count) })),
    ...titles.map((text) => ({ text, worth: 10 })),
  ];
  const sorts = [
    differing,
    speakers.map(({ text }) => asking(text)),
    figures.map(({ text }) => text).filter((text) => !differing.includes(text) && telling(text)),
    titles.filter((text) => text.length <= longest),
    [...differing.slice(1), ...topics.filter(({ sort, text }) => sort === 'phrase' && telling(text)).map(({ text }) => text)],
    people.map(({ text }) => `Who is ${text}?`),
  ];
  return { first: inTurn(sorts), typing: typingOf(entries, library), long: longTexts(library) };
}

function searchOffers(library: Library): Offers {
  const { titles } = heard(library);
  const { topics } = spokenOf(library);
  const plain = (text: string) => text.replace(/["“”„«»]/g, '');
  const entries: TypingEntry[] = [
    ...topics.map(({ text, articles }) => ({ text: plain(text), worth: 8 + Math.min(60, articles) })),
    ...titles.map((text) => ({ text: plain(text), worth: 9 })),
  ];
  const phrases = topics.filter(({ sort, text }) => sort === 'phrase' && telling(text)).map(({ text }) => plain(text));
  const names = topics.filter(({ sort }) => sort === 'name').map(({ text }) => plain(text));
  return {
    first: inTurn([names, phrases, titles.filter((text) => text.length <= longest).map(plain)]),
    typing: typingOf(entries, library),
    long: longTexts(library),
  };
}

function typingOf(entries: readonly TypingEntry[], library: Library): TypingIndex {
  const best = new Map<string, TypingEntry>();
  for (const entry of entries) {
    const key = fold(entry.text);
    if ((best.get(key)?.worth ?? -1) < entry.worth) best.set(key, entry);
  }
  return library.makeTyping([...best.values()]);
}

/** Titles are the only texts that can be too long. */
function longTexts(library: Library): ReadonlyMap<string, string> {
  const long = library.articles.map(({ title }) => title.replace(/\s+/g, ' ').trim()).filter((title) => title.length > longest);
  return new Map(long.flatMap((title) => [title, title.replace(/["“”„«»]/g, '')]).map((title) => [idOf(title), title]));
}

interface Counted {
  readonly text: string;
  readonly count: number;
}

/** Who is quoted, who is named with what they are, what is measured, and titles, newest first; the most common first elsewhere. */
function heard(library: Library) {
  const [speakers, people, figures] = [new Map<string, number>(), new Map<string, number>(), new Map<string, Counted>()];
  const add = (to: Map<string, number>, text: string, by = 1) => to.set(text, (to.get(text) ?? 0) + by);
  const bodies = new Set<string>();
  const articles = newestFirst(library.articles);
  for (const article of articles) {
    const analysis = library.analysis(article.id);
    for (const { speaker, kind } of analysis.quotations) if (speaker && kind !== 'scare') add(speakers, speaker);
    for (const { name, kind } of analysis.mentions) if (kind === 'organisation' || kind === 'place') bodies.add(name);
    for (const { name, roles, mentions } of analysis.people)
      if (roles.length > 0 && name.includes(' ')) add(people, name, mentions.length);
    for (const figure of analysis.figures) {
      const subject = subjectOf(figure, article);
      if (!subject || figure.unit === 'rank') continue;
      const year = figure.period && /^\d{4}$/.test(figure.period.label) ? ` ${figure.period.label}` : '';
      const text = `${subject}${year}`;
      const key = fold(text);
      figures.set(key, {
        text: figures.get(key)?.text ?? text,
        count: (figures.get(key)?.count ?? 0) + worthOf(figure, subject),
      });
    }
  }
  const counted = (of: Map<string, number>): readonly Counted[] =>
    [...of].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
  return {
    speakers: counted(speakers),
    people: counted(people),
    figures: [...figures.values()].sort((a, b) => b.count - a.count),
    bodies,
    titles: articles.map(({ title }) => title.replace(/\s+/g, ' ').trim()),
  };
}

/** One word is too little to be offered unasked, unless a time is with it. */
const telling = (text: string): boolean => /\p{L}\S* +\S/u.test(text) && !/^(?:an?|the|of) /i.test(text);

/** Money and shares of a known year say most; one word says little. */
function worthOf({ unit, period }: Figure, subject: string): number {
  return (unit === 'count' ? 0.5 : 2) + (period ? 0.5 : 0) + (subject.includes(' ') ? 1 : 0);
}

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
