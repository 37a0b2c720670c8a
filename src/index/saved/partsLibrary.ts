import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { Remembered } from '../../model/remembered.ts';
import { unanalysed } from '../buildLibrary.ts';
import { compactIndex } from '../compact/compactIndex.ts';
import { LiveSegment } from '../compact/liveSegment.ts';
import { atOnce } from '../compact/steps.ts';
import { compareAt, find, lowerBound, sizeOf, stringAt, type Table } from '../compact/table.ts';
import { placeOfTerm } from '../compact/termPlaces.ts';
import { Facts } from '../facts/facts.ts';
import { nowhere } from '../facts/factTable.ts';
import type { FactSource } from '../facts/source.ts';
import type { Library } from '../library.ts';
import { synonymsOf } from '../synonyms.ts';
import { type MakeTypingIndex, plainTypingIndex } from '../typing.ts';
import { lazyList } from './lazyList.ts';
import { passagesOf } from './mergeParts.ts';
import { type OpenPart, type Place, Records } from './records.ts';

/** What a library is opened from. */
export interface PartsLibraryParts {
  readonly parts: readonly OpenPart[];
  /** Every article in its order, those that are gone left out. */
  readonly order: readonly Place[];
  readonly refused: readonly Refusal[];
  readonly synonyms?: readonly (readonly string[])[];
  readonly makeTyping?: MakeTypingIndex;
}

/** The library of articles that were made searchable before: nothing of them is read until it is asked for. */
export function partsLibrary({ parts, order, refused, synonyms, makeTyping }: PartsLibraryParts): Library {
  const records = new Records(parts);
  const articleRows = parts.map(({ part }) => new LiveSegment(part.articles));
  const passageRows = parts.map(({ part }) => new LiveSegment(part.passages));
  let sentences = 0;
  for (const [nth, { part, gone }] of parts.entries()) {
    for (const [record, count] of part.sentences.entries()) if (!gone.has(record)) sentences += count;
    if (gone.size === 0) continue;
    for (const [row, record] of part.recordOf.entries()) {
      if (!gone.has(record)) continue;
      articleRows[nth]?.remove(row);
      for (const passage of passagesOf(part.passages.ids, stringAt(part.articles.ids, row))) passageRows[nth]?.remove(passage);
    }
  }
  let gone: ReadonlyMap<string, number> | null = null;
  const lost = (term: string): number => {
    gone ??= atOnce(lostSteps(parts, records));
    return gone.get(term) ?? 0;
  };

  const places = new Remembered<string, Place>(mostPlaces);
  const look = (id: string): Place | null => {
    const known = places.get(id);
    if (known) return known;
    for (const [part, rows] of articleRows.entries()) {
      const row = rows.rowOf(id);
      if (row < 0) continue;
      return places.keep(id, { part, record: parts[part]?.part.recordOf[row] ?? 0 });
    }
    return null;
  };
  // What is asked of an article is asked again and again before another one's turn comes.
  let last = '';
  let place: Place | null = null;
  const placeOf = (id: string): Place | null => {
    if (id !== last) [last, place] = [id, look(id)];
    return place;
  };
  const article = (id: string): Article | undefined => {
    const place = placeOf(id);
    return place ? records.article(place) : undefined;
  };

  const byKey = new Remembered<string, Place | null>(mostKeys);
  const placeOfKey = (key: string): Place | null => byKey.get(key) ?? byKey.keep(key, placeWithKey(parts, key));

  const frequency = new Remembered<string, number>(mostFrequencies);
  const sentenceFrequency = (term: string): number => {
    const known = frequency.get(term);
    if (known !== undefined) return known;
    let count = 0 - lost(term);
    for (const { part } of parts) {
      const at = placeOfTerm(part.passages.terms, term);
      if (at >= 0) count += part.inSentences[at] ?? 0;
    }
    return frequency.keep(term, count);
  };

  const none: Place = { part: 0, record: 0 };
  const facts = new Facts(factSources(parts, order));
  return {
    articles: lazyList(order.length, (nth) => records.article(order[nth] ?? none)),
    refused,
    article: (id: ArticleId) => article(id),
    byKey(key) {
      const place = placeOfKey(key);
      return place ? records.article(place) : undefined;
    },
    analysis(id) {
      const place = placeOf(id);
      return place ? records.analysis(place) : unanalysed;
    },
    passage(id) {
      const mark = id.lastIndexOf('#p');
      const found = mark < 0 ? undefined : article(id.slice(0, mark));
      const passage = found?.passages[Number(id.slice(mark + 2))];
      return found && passage?.id === id ? { article: found, passage } : undefined;
    },
    sentenceTerms(id) {
      const place = placeOf(id);
      return place ? records.terms(place) : [];
    },
    words(id) {
      const place = placeOf(id);
      return place ? records.words(place) : null;
    },
    articleIndex: compactIndex(articleRows),
    passageIndex: compactIndex(passageRows),
    sentences,
    sentenceFrequency,
    // What is gone may have been all that spoke of it.
    speaksOf: (period) =>
      parts.some(({ part, gone }) => {
        for (const time of timesWithin(part.periods, period)) if (gone.size === 0 || facts.has('time', time)) return true;
        return false;
      }),
    facts,
    *load() {
      for (const { load } of parts) if (load) yield* load();
      gone ??= yield* lostSteps(parts, records);
    },
    synonyms: synonymsOf(synonyms ?? []),
    makeTyping: makeTyping ?? plainTypingIndex,
  };
}

/** In how many sentences of articles that are gone each term stands; an article a step. */
function* lostSteps(parts: readonly OpenPart[], records: Records): Generator<void, ReadonlyMap<string, number>> {
  const lost = new Map<string, number>();
  for (const [part, { gone }] of parts.entries())
    for (const record of gone) {
      for (const inside of records.terms({ part, record }))
        for (const term of new Set(inside.map((one) => one.term))) lost.set(term, (lost.get(term) ?? 0) + 1);
      yield;
    }
  return lost;
}

/** The facts of each part, by the places of its articles in the order. */
function factSources(parts: readonly OpenPart[], order: readonly Place[]): readonly FactSource[] {
  const places = parts.map(({ part }) => new Uint32Array(part.recordOf.length).fill(nowhere));
  for (const [at, { part, record }] of order.entries()) {
    const own = places[part];
    if (own) own[record] = at;
  }
  return parts.map(({ part }, nth): FactSource => {
    const own = places[nth] ?? new Uint32Array(0);
    let rows: Uint32Array | null = null;
    return {
      ...{ table: part.facts, places: own, gone: own.reduce((sum, at) => sum + (at === nowhere ? 1 : 0), 0) },
      idOf(record) {
        if (!rows) {
          rows = new Uint32Array(part.recordOf.length);
          for (const [row, other] of part.recordOf.entries()) rows[other] = row;
        }
        return stringAt(part.articles.ids, rows[record] ?? 0);
      },
      recordOf(id) {
        const row = find(part.articles.ids, id);
        return row < 0 ? -1 : (part.recordOf[row] ?? -1);
      },
    };
  });
}

// A question asks for the same few words and articles again and again.
const mostFrequencies = 30_000;
const mostPlaces = 10_000;
const mostKeys = 1_000;

/** The times, each its first and its last day, that lie in a period. */
function* timesWithin(periods: Table, { from, to }: Period): Generator<string> {
  for (let at = lowerBound(periods, from); at < sizeOf(periods); at += 1) {
    const time = stringAt(periods, at);
    const [first = '', last = ''] = time.split(' ');
    if (first > to) return;
    if (last <= to) yield time;
  }
}

/** Looks through all keys, which takes a few milliseconds for a million passages: a table of them would take more. */
function placeWithKey(parts: readonly OpenPart[], key: string): Place | null {
  for (const [part, { part: own, gone }] of parts.entries()) {
    const { units, starts } = own.keys;
    const keys = { units, starts };
    for (let record = 0; record < sizeOf(keys); record += 1)
      if (compareAt(keys, record, key) === 0 && !gone.has(record)) return { part, record };
  }
  return null;
}
