import { dayNumber } from '../../index/compact/segment.ts';
import { atOnce, sorted } from '../../index/compact/steps.ts';
import { printOf, wordsOfQuotation } from '../../index/facts/gist.ts';
import type { Library } from '../../index/library.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Passage } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { type Days, inside } from '../search/daysAsked.ts';
import { quoteSnippet } from './quoteSnippet.ts';
import { aboutness, passagesOn, type Topic, topicMarks } from './quoteTopic.ts';
import { withVersions } from './versions.ts';
import type { Said, Voice } from './voice.ts';
import { type Voices, voicesOf } from './voices.ts';

/** Whose quotations are looked at, null: everybody's, and of which days. */
export interface Pool {
  readonly voices: readonly Voice[] | null;
  readonly period: Days;
}

/** Every day. */
export const always: Days = { from: null, to: null };

interface Placed extends Said {
  readonly passage: Passage;
  readonly span: Span;
  readonly score: number;
}

/** Below this a quotation is not about the topic. */
const ABOUT = 0.34;
/** Quotations looked at beyond those shown, which may be other versions of them. */
const VERSIONS = 20;

/**
 * Quotations by how much they are about the topic, then newest first; those of unclear speakers last, and each once however many
 * articles have it. `step`: after how many articles it is first looked whether enough are read.
 */
export const quotations = (...asked: Parameters<typeof quotationSteps>): readonly Evidence[] => atOnce(quotationSteps(...asked));

/** The same in steps. */
export function* quotationSteps(
  pool: Pool,
  topic: Topic | null,
  limit: number,
  library: Library,
  step = limit + VERSIONS,
): Generator<void, readonly Evidence[]> {
  const likely = yield* likelyArticles(pool, topic, library);
  const placed: Placed[] = [];
  const left = new Set(likely.map(({ at }) => at));
  const take = (at: number): void => {
    left.delete(at);
    placed.push(...placedIn(at, pool, topic, library));
  };
  let next = step;
  let last: Placed | null = null;
  for (const [nth, { at }] of likely.entries()) {
    yield;
    take(at);
    const after = likely[nth + 1];
    if (nth + 1 < next || !after) continue;
    next *= 2;
    last = (yield* shownOf(placed, topic, limit + VERSIONS, library)).last;
    if (last && isBefore(last, after, library)) break;
    last = null;
  }
  if (last) {
    // Of the others only those count that have the words of what is shown.
    const { shown } = yield* shownOf(placed, topic, limit + VERSIONS, library);
    const again = shown.words().flatMap((words) => library.facts.told('quotation', printOf(words)).map(({ at }) => at));
    for (const at of new Set(again)) {
      if (left.has(at)) take(at);
      yield;
    }
  }
  const { shown } = yield* shownOf(placed, topic, limit + VERSIONS, library);
  yield;
  return withVersions(shown.evidence(), library).slice(0, limit);
}

/** An article that may have such a quotation, by its place; none is more about the topic than `most`. */
interface Likely {
  readonly at: number;
  readonly most: number;
}

/** Those that may be most about the topic first, then the newest. */
function* likelyArticles({ voices }: Pool, topic: Topic | null, library: Library): Generator<void, readonly Likely[]> {
  const { facts } = library;
  const on = topic && (yield* passagesOn(topic, ABOUT, library)).articles;
  yield;
  const found: (Likely & { readonly rounded: number; readonly day: number })[] = [];
  const add = (at: number, most: number): void =>
    void found.push({ at, most, rounded: Math.round(most / ROUNDING), day: facts.day(at) });
  if (voices) {
    for (const at of new Set(voices.flatMap((voice) => voice.places.filter((one) => voice.speaksIn(one))))) {
      const most = on ? on.get(facts.id(at))?.most : 1;
      if (most !== undefined) add(at, most);
    }
  } else {
    let looked = 0;
    for (const [id, { passages, most }] of on ?? []) {
      if (++looked % articlesInStep === 0) yield;
      const at = facts.at(id);
      if (passages.some((passage) => facts.speaks(at, passage))) add(at, most);
    }
  }
  return yield* sorted(found, (a, b) => (b.rounded - a.rounded || b.day - a.day || a.at - b.at) < 0);
}

/** Articles that are looked up in one step. */
const articlesInStep = 1_024;
/** Sums of the same weights in another order are nearly the same. */
const ROUNDING = 1e-6;

/** Quotations that are looked at in one step. */
const inStep = 64;

/** What is shown of quotations, and with which of them it is enough; in steps. */
function* shownOf(
  placed: Placed[],
  topic: Topic | null,
  most: number,
  library: Library,
): Generator<void, { readonly shown: Shown; readonly last: Placed | null }> {
  const shown = new Shown(most, topic, library);
  let last: Placed | null = null;
  for (const [nth, one] of placed.sort(inOrder).entries()) {
    if (nth % inStep === 0) yield;
    shown.add(one);
    if (shown.isFull) last ??= one;
  }
  return { shown, last };
}

/** True where a quotation comes before everything of an article and of those behind it. */
function isBefore({ quotation, score, article }: Placed, { at, most }: Likely, { facts }: Library): boolean {
  if (quotation.speaker === null) return false;
  return score > most + ROUNDING || (score > most - ROUNDING && dayNumber(article.date) > facts.day(at));
}

const inOrder = (a: Placed, b: Placed): number =>
  Number(a.quotation.speaker === null) - Number(b.quotation.speaker === null) ||
  b.score - a.score ||
  compare(b.article.date ?? '', a.article.date ?? '') ||
  compare(a.article.id, b.article.id) ||
  a.quotation.span.start - b.quotation.span.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The quotations of an article that are asked for. */
function placedIn(at: number, { voices, period }: Pool, topic: Topic | null, library: Library): readonly Placed[] {
  const article = library.articles[at];
  if (!article || !inside(article.date, period)) return [];
  const { quotations: all } = library.analysis(article.id);
  const spoken: readonly Said[] = voices
    ? voices.flatMap((voice) => voice.saidIn(at))
    : all.flatMap((quotation) => (quotation.kind === 'scare' ? [] : [{ article, quotation }]));
  return spoken.flatMap(({ quotation }): Placed[] => {
    const snippet = quoteSnippet(article, quotation, all);
    if (!snippet) return [];
    const score = topic ? aboutness(topic, article, snippet.passage, snippet.span, library) : 1;
    return topic && score < ABOUT ? [] : [{ article, quotation, ...snippet, score }];
  });
}

type Entry = Omit<Evidence, 'alsoIn'> & { alsoIn: Evidence['alsoIn'][number][]; readonly words: string; readonly of: unknown };

/** What is shown, each quotation once. */
class Shown {
  private readonly all: Entry[] = [];
  private readonly most: number;
  private readonly topic: Topic | null;
  private readonly library: Library;
  // Held from step to step: one person stays one value.
  private readonly voices: Voices;

  constructor(most: number, topic: Topic | null, library: Library) {
    this.voices = voicesOf(library);
    this.most = most;
    this.topic = topic;
    this.library = library;
  }

  get isFull(): boolean {
    return this.all.length >= this.most;
  }

  /** Words that may stand in further articles. */
  words(): readonly string[] {
    return this.all.flatMap(({ words }) => (words.includes(' ') ? [words] : []));
  }

  evidence(): readonly Evidence[] {
    return this.all.map(({ words: _, of: __, ...one }) => one);
  }

  add({ article, quotation, passage, span, score }: Placed): void {
    const words = wordsOfQuotation(article, quotation.span);
    const of = this.voices.whose(quotation, article);
    // The same words of another article are one quotation with two citations; both halves of a split one are shown together.
    const before = this.all.find((one) =>
      one.article === article.id
        ? one.span.start <= span.start && one.span.end >= span.end && one.quotation?.speaker === quotation.speaker
        : one.words === words && words.includes(' ') && one.of === of,
    );
    if (before) {
      if (before.article !== article.id && !before.alsoIn.includes(article.id)) before.alsoIn.push(article.id);
      return;
    }
    if (this.isFull) return;
    const highlights = this.topic ? topicMarks(this.topic, article, passage, span, this.library) : [];
    // The second half of a split quotation is shown with the first, which then stands there once.
    const half = this.all.findIndex(
      (one) =>
        one.article === article.id &&
        span.start <= one.span.start &&
        span.end >= one.span.end &&
        one.quotation?.speaker === quotation.speaker,
    );
    const short = this.all[half];
    if (short) {
      this.all[half] = { ...short, span, highlights };
      return;
    }
    this.all.push({
      ...{ rank: this.all.length + 1, article: article.id, passage: passage.id, span, context: passage.span, highlights },
      ...{ score: Math.round(score * 1000) / 1000, quotation, alsoIn: [], words, of },
    });
  }
}
