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
import { voicesOf } from './voices.ts';

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

/** Quotations by how much they are about the topic, then newest first; those of unclear speakers last, and each once however many articles have it. */
export function quotations(pool: Pool, topic: Topic | null, limit: number, library: Library): readonly Evidence[] {
  const shown = new Shown(limit + VERSIONS, topic, library);
  if (topic) for (const one of onTopic(pool, topic, library).sort(inOrder)) shown.add(one);
  else if (pool.voices) newestFirst(pool, pool.voices, shown, library);
  return withVersions(shown.evidence(), library).slice(0, limit);
}

const inOrder = (a: Placed, b: Placed): number =>
  Number(a.quotation.speaker === null) - Number(b.quotation.speaker === null) ||
  b.score - a.score ||
  compare(b.article.date ?? '', a.article.date ?? '') ||
  compare(a.article.id, b.article.id) ||
  a.quotation.span.start - b.quotation.span.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Only articles with a passage that may be on the topic are read. */
function onTopic({ voices, period }: Pool, topic: Topic, library: Library): Placed[] {
  const passages = passagesOn(topic, ABOUT, library);
  const spoken: Said[] = [];
  if (voices) {
    for (const voice of voices)
      for (const at of voice.places)
        if (voice.speaksIn(at) && passages.has(library.facts.id(at))) spoken.push(...voice.saidIn(at));
  } else
    for (const [id, own] of passages) {
      const at = library.facts.at(id);
      const article = own.some((passage) => library.facts.speaks(at, passage)) ? library.articles[at] : undefined;
      if (!article) continue;
      for (const quotation of library.analysis(article.id).quotations)
        if (quotation.kind !== 'scare') spoken.push({ article, quotation });
    }
  return spoken.flatMap((one) => {
    if (!inside(one.article.date, period)) return [];
    const placed = placedAt(one, topic, library);
    return placed && placed.score >= ABOUT ? [placed] : [];
  });
}

function placedAt({ article, quotation }: Said, topic: Topic | null, library: Library): Placed | null {
  const snippet = quoteSnippet(article, quotation, library.analysis(article.id).quotations);
  if (!snippet) return null;
  const score = topic ? aboutness(topic, article, snippet.passage, snippet.span, library) : 1;
  return { article, quotation, ...snippet, score };
}

/** Shows quotations of the newest articles until there are enough; further articles are read where they have the same words. */
function newestFirst({ period }: Pool, voices: readonly Voice[], shown: Shown, library: Library): void {
  const { facts } = library;
  const speaking = new Map<number, Voice[]>();
  for (const voice of voices)
    for (const at of voice.places) if (voice.speaksIn(at)) speaking.set(at, [...(speaking.get(at) ?? []), voice]);
  const byDay = new Map<number, number[]>();
  for (const at of speaking.keys()) byDay.set(facts.day(at), [...(byDay.get(facts.day(at)) ?? []), at]);
  const days = [...byDay.keys()].sort((a, b) => b - a);
  const left = new Set(speaking.keys());
  const placedIn = (at: number): readonly Placed[] =>
    (speaking.get(at) ?? [])
      .flatMap((voice) => voice.saidIn(at))
      .flatMap((one) => (inside(one.article.date, period) ? (placedAt(one, null, library) ?? []) : []))
      .sort(inOrder);
  const byId = (places: readonly number[]): readonly number[] =>
    places
      .map((at) => ({ at, id: facts.id(at) }))
      .sort((a, b) => compare(a.id, b.id))
      .map(({ at }) => at);
  for (const day of days) {
    for (const at of byId(byDay.get(day) ?? [])) {
      if (shown.isFull) break;
      left.delete(at);
      for (const one of placedIn(at)) shown.add(one);
    }
  }
  if (!shown.isFull) return;
  const again = new Set(shown.words().flatMap((words) => facts.told('quotation', printOf(words)).map(({ at }) => at)));
  const further = [...again].filter((at) => left.has(at)).flatMap((at) => placedIn(at));
  for (const one of further.sort(inOrder)) shown.add(one);
}

type Entry = Omit<Evidence, 'alsoIn'> & { alsoIn: Evidence['alsoIn'][number][]; readonly words: string; readonly of: unknown };

/** What is shown, each quotation once. */
class Shown {
  private readonly all: Entry[] = [];
  private readonly most: number;
  private readonly topic: Topic | null;
  private readonly library: Library;

  constructor(most: number, topic: Topic | null, library: Library) {
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
    const of = voicesOf(this.library).whose(quotation, article);
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
