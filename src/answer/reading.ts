import type { Library } from '../index/library.ts';
import type { Article } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import { type ArticlesOn, passagesOn, type Topic } from './quote/quoteTopic.ts';

/** Articles that are read for one answer at most: whoever asks waits for it, and nobody looks through a list of more. */
export const mostRead = 400;
/** Passages of which the nearest articles are chosen where no time narrows them down. */
const mostFound = 4_000;

/** Articles by their places, in the order of the library; each is read when it is its turn. */
export function articlesAt(places: Iterable<number>, library: Library): Iterable<Article> {
  const inOrder = [...new Set(places)].sort((a, b) => a - b);
  return {
    *[Symbol.iterator]() {
      for (const at of inOrder) {
        const article = library.articles[at];
        if (article) yield article;
      }
    },
  };
}

/** The articles that an answer is made from. */
export interface Reading {
  /** In the order of the library; each is read when it is its turn. */
  readonly articles: Iterable<Article>;
  readonly places: ReadonlySet<number>;
  /** True where others may hold something too and are not read. */
  readonly isCut: boolean;
}

/** What an answer says of it. */
export const partly = (isCut: boolean): { readonly partly?: true } => (isCut ? { partly: true } : {});

/** The articles at some places; where they are too many for one answer, the nearest to what is asked, of equally near ones the newest. */
export function readingOf(
  places: Iterable<number>,
  library: Library,
  nearness: (at: number) => number = () => 0,
  most = mostRead,
): Reading {
  const all = [...new Set(places)];
  if (all.length <= most) return { articles: articlesAt(all, library), places: new Set(all), isCut: false };
  const { facts } = library;
  const near = all.map((at) => ({ at, near: nearness(at), day: facts.day(at) }));
  near.sort((a, b) => b.near - a.near || b.day - a.day || a.at - b.at);
  const nearest = near.slice(0, most).map(({ at }) => at);
  return { articles: articlesAt(nearest, library), places: new Set(nearest), isCut: true };
}

/** The articles with passages that may be about a topic, see `passagesOn`; where they are too many, only those of the time that is asked for. In steps. */
export function* readingOn(
  [topic, least, instead]: Topical,
  wanted: Period | null,
  library: Library,
  most = mostRead,
): Generator<void, Reading> {
  const { passageIndex } = library;
  const nearest = yield* passagesOn(topic, least, library, instead, wanted ? passageIndex.size : mostFound);
  // Many passages of few articles: all of them have to be found.
  const found = nearest.isCut && nearest.articles.size <= most ? yield* passagesOn(topic, least, library, instead) : nearest;
  const on = yield* nearnessOf(found, library);
  const timely = wanted && on.size > most ? new Set(yield* placesOf(wanted, library)) : null;
  const places = timely ? [...on.keys()].filter((at) => timely.has(at)) : on.keys();
  return readingOf(places, library, (at) => on.get(at) ?? 0, most);
}

/** Places of the articles with a passage that has all of the terms, of the nearest where there are very many; in steps. */
export function* placesWith(terms: readonly string[], library: Library): Generator<void, readonly number[]> {
  const topic: Topic = { terms: new Map(terms.map((term) => [term, 1] as const)), unknown: [], words: [] };
  const found = yield* passagesOn(topic, 1, library, undefined, mostFound);
  return [...(yield* nearnessOf(found, library)).keys()];
}

/** How much the passages of articles tell of a topic at most, by the places of the articles; in steps. */
export function* nearnessOf({ articles }: ArticlesOn, { facts }: Library): Generator<void, ReadonlyMap<number, number>> {
  const near = new Map<number, number>();
  for (const [id, { most }] of articles) {
    near.set(facts.at(id), most);
    if (near.size % lookedUpInStep === 0) yield;
  }
  return near;
}

/** Articles that are looked up by their ids in one step. */
const lookedUpInStep = 64;

type Of = Parameters<typeof passagesOn>;
type Topical = readonly [topic: Of[0], least: Of[1], instead?: Of[3]];

/** Places of the articles that tell of a time, in a date or a figure, or are of it themselves, in no order; in steps. */
export function* placesOf(wanted: Period, library: Library): Generator<void, readonly number[]> {
  const { facts } = library;
  const places: number[] = [];
  let looked = 0;
  for (const kind of ['period', 'time'] as const) {
    const seen = new Set<string>();
    for (const text of facts.eachText(kind, '')) {
      if (++looked % timesInStep === 0) yield;
      const [from = '', to = ''] = text.split(' ');
      if (from > wanted.to || to < wanted.from || seen.has(text)) continue;
      seen.add(text);
      for (const { at } of facts.told(kind, text)) places.push(at);
    }
  }
  for (const at of yield* placesDuring(wanted, library)) places.push(at);
  return places;
}

/** Times that are looked at in one step. */
const timesInStep = 256;

/** Articles whose days are looked at in one step. */
const daysInStep = 1_024;

/** Places of the articles that appeared within a time; in steps. */
export function* placesDuring(wanted: Period, { facts }: Library): Generator<void, readonly number[]> {
  const [first = 0, last = 0] = [wanted.from, wanted.to].map((day) => Number(day.replaceAll('-', '')));
  const places: number[] = [];
  let looked = 0;
  for (const at of facts.newest()) {
    if (looked++ % daysInStep === 0) yield;
    const day = facts.day(at);
    if (day < first) break;
    if (day <= last) places.push(at);
  }
  return places;
}
