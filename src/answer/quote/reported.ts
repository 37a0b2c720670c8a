import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Article } from '../../model/article.ts';
import { hull, overlaps, type Span } from '../../model/span.ts';
import { readingOf } from '../reading.ts';
import { type Days, daysAsked, inside } from '../search/daysAsked.ts';
import { findVoicesSteps } from './findVoices.ts';
import { nameWords } from './nameWords.ts';
import { aboutness, passagesOn, topicOf } from './quoteTopic.ts';

/** Whose reported words are wanted, and within which days. */
export interface ReportedRequest {
  readonly speaker: string;
  readonly about: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** Whole sentences, and who else may be meant. */
export interface Reported {
  readonly possible: readonly string[];
  readonly reported: readonly { readonly article: Article; readonly span: Span }[];
  /** True where more articles may report something and were not read. */
  readonly isCut: boolean;
}

/** Below this a sentence is not about the topic. */
const ABOUT = 0.34;

/** What a speaker is reported to have said without quotation marks, and who else may be meant; the sentences are whole. */
export const reported = (...asked: Parameters<typeof reportedSteps>): Reported => atOnce(reportedSteps(...asked));

/** The same in steps. */
export function* reportedSteps(
  library: Library,
  { speaker, about, from, to, limit }: ReportedRequest,
): Generator<void, Reported> {
  const days = daysAsked({ from, to });
  if (speaker === '' || 'problem' in days) return { possible: [], reported: [], isCut: false };
  const { meant, possible } = yield* findVoicesSteps(speaker, library);
  const names = new Set(meant.flatMap(({ spellings }) => spellings.map((words) => words.join(' '))));
  const topic = about === '' ? null : topicOf(about, library);
  const found: { article: Article; span: Span; score: number }[] = [];
  const on = topic && (yield* passagesOn(topic, ABOUT, library)).articles;
  yield;
  const likely = [...new Set(meant.flatMap(({ places }) => places))].filter(
    (at) => mayBeInside(library.facts.day(at), days) && (on === null || on.has(library.facts.id(at))),
  );
  // Of somebody who is named in very many articles the newest are read: few of their sentences are shown.
  const { places, isCut } = readingOf(likely, library, (at) => on?.get(library.facts.id(at))?.most ?? 0);
  for (const at of likely) {
    const article = places.has(at) ? library.articles[at] : undefined;
    yield;
    if (!article || !inside(article.date, days)) continue;
    const { indirect, quotations } = library.analysis(article.id);
    for (const one of indirect) {
      if (!one.speaker || !names.has(nameWords(one.speaker).join(' '))) continue;
      const whole = hull(one.span, one.surface);
      const passage = article.passages.find((at) => overlaps(at.span, whole));
      const sentences = passage?.sentences.filter((at) => overlaps(at.span, whole)) ?? [];
      const [first] = sentences;
      if (!passage || !first) continue;
      const span = sentences.reduce((all, at) => hull(all, at.span), first.span);
      if (quotations.some((quotation) => quotation.kind !== 'scare' && overlaps(quotation.span, span))) continue;
      const score = topic ? aboutness(topic, article, passage, span, library) : 1;
      if (
        score < ABOUT ||
        span.end - span.start > 700 ||
        found.some((other) => other.article === article && overlaps(other.span, span))
      )
        continue;
      found.push({ article, span, score });
    }
  }
  found.sort((a, b) => b.score - a.score || ((a.article.date ?? '') < (b.article.date ?? '') ? 1 : -1));
  return {
    possible: possible.map(({ name }) => name),
    reported: found.slice(0, limit).map(({ article, span }) => ({ article, span })),
    isCut,
  };
}

/** False for the day of an article that is surely not among the days asked for; by its number, see `Facts.day`. */
function mayBeInside(day: number, { from, to }: Days): boolean {
  const numbered = (one: string): number => Number(one.replaceAll('-', ''));
  return (from === null || day >= numbered(from)) && (to === null || day <= numbered(to));
}
