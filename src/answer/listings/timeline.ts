import { dayPeriod, daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Answer, Highlight } from '../../model/answer.ts';
import { shown } from '../../model/article.ts';
import type { Day, Period } from '../../model/day.ts';
import type { Reason } from '../../model/problem.ts';
import { overlap } from '../compare/comparePeriods.ts';
import { aboutness, topicMarks, topicOf } from '../quote/quoteTopic.ts';
import { partly, readingOn } from '../reading.ts';
import { invalid } from '../told.ts';
import { orderLight } from './goesOn.ts';
import { happens } from './happens.ts';
import { OnceEach } from './onceEach.ts';
import { knownOn, newestDay, requestedSpan } from './requestedTime.ts';
import { everySentence, nothingListed, type SentenceAt, shownSentence, speakingOf } from './shownSentence.ts';

/** What the timeline is of, and between which times. */
export interface TimelineRequest {
  readonly topic: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** When something happened, as far as its sentence says. */
export interface Moment {
  /** Rank of the evidence. */
  readonly citation: number;
  readonly label: string;
  /** The words of the text that tell when, where they are others ("last year"). */
  readonly written: string | null;
  readonly when: Period;
  /** False where only the day of the report is known. */
  readonly stated: boolean;
  /** True for the earliest report. */
  readonly firstReport: boolean;
}

/** The answer in order of time and, beside it, the moment of each piece of evidence. */
export interface TimelineListed {
  readonly answer: Answer;
  readonly moments: readonly Moment[];
  /** Sentences that there are, shown or not. */
  readonly total: number;
  /** True where only the articles nearest to the topic were read. */
  readonly isCut: boolean;
}

interface Dated {
  readonly at: SentenceAt;
  readonly when: Period;
  readonly written: string | null;
  readonly stated: boolean;
  readonly marks: readonly Highlight[];
  readonly score: number;
}

const none = { moments: [], total: 0, isCut: false };
const ABOUT = 0.5;
const MONTH = 31;
/** How much more a date of its own is worth. */
const STATED = 0.3;
const SINCE = /(?<!\p{L})since\s+$/iu;

/** Sentences about a topic in order of what they tell of, the newest of equally good ones where not all can be shown; a sentence without a date of its own stands at the day of its report. */
export const timeline = (library: Library, request: TimelineRequest): TimelineListed => atOnce(timelineSteps(library, request));

/** The same in steps. */
export function* timelineSteps(library: Library, request: TimelineRequest): Generator<void, TimelineListed> {
  const topicText = request.topic.trim();
  const common = {
    command: 'timeline',
    asked: [topicText, request.from && `from:${request.from}`, request.to && `to:${request.to}`].filter(Boolean).join(' '),
  };
  const time = requestedSpan(request.from, request.to, newestDay(library));
  const topic = orderLight(topicOf(topicText, library), new Set());
  if ('problem' in time) return { answer: invalid(common, time.problem), ...none };
  if (topic.words.length === 0) return { answer: invalid(common, { is: 'noTimelineTopic' }), ...none };
  const dated: Dated[] = [];
  const once = new OnceEach();
  const { articles, isCut } = yield* readingOn([topic, ABOUT], time.period, library);
  const speaksOf = speakingOf(topic.terms, library);
  yield* everySentence(articles, (at) => {
    if (!speaksOf(at)) return;
    const score = aboutness(topic, at.article, at.passage, at.sentence.span, library);
    if (score < ABOUT) return;
    const one = datedAt(at, library, score, time.period);
    if (!one || (time.period && !isOf(one.when, time.period))) return;
    if (once.add(library.sentenceTerms(at.article.id)[at.sentence.index] ?? [])) dated.push(one);
  });
  const best = dated
    .sort((a, b) => worth(b) - worth(a) || order(newest(b), newest(a)) || order(a.at.sentence.id, b.at.sentence.id))
    .slice(0, request.limit);
  const earliest = isCut ? null : earliestOf(dated);
  if (earliest && !best.includes(earliest)) best.splice(-1, 1, earliest);
  const inOrder = best.sort(
    (a, b) =>
      order(a.when.from, b.when.from) ||
      order(a.when.to, b.when.to) ||
      order(a.at.article.date ?? '', b.at.article.date ?? '') ||
      order(a.at.sentence.id, b.at.sentence.id),
  );
  const first = inOrder.findIndex(({ at }) => earliest !== null && at.article.date === earliest.at.article.date);
  const moments = inOrder.map(({ when, stated, written }, index) => ({
    citation: index + 1,
    label: when.label,
    written,
    when,
    stated,
    firstReport: index === first,
  }));
  const evidence = inOrder.map(({ at, marks, score }, index) =>
    shownSentence(at, index + 1, [...marks, ...topicMarks(topic, at.article, at.passage, at.sentence.span, library)], score),
  );
  const [head, ...rest] = evidence;
  if (head) {
    const answer: Answer = { ...common, outcome: 'answered', evidence: [head, ...rest], agreement: null, ...partly(isCut) };
    return { answer, moments, total: dated.length, isCut };
  }
  const reason: Reason = { is: 'noDatedSentence', about: topicText.slice(0, 80), time: time.period?.label ?? '' };
  return {
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, reason, topic.words, topic.unknown),
      nearest: [],
    },
    moments: [],
    total: 0,
    isCut,
  };
}

/** The best of what was reported first, of articles with a date. */
function earliestOf(dated: readonly Dated[]): Dated | null {
  const days = dated.flatMap(({ at }) => at.article.date ?? []).sort();
  return dated.find(({ at }) => at.article.date !== null && at.article.date === days[0]) ?? null;
}

/** When a sentence says it was: by its first date, or the first of the time that was asked for; else since when it is so; else, of what happened, the day of its report. */
function datedAt(at: SentenceAt, library: Library, score: number, wanted: Period | null): Dated | null {
  const { article, sentence } = at;
  const named = overlapping(library.analysis(article.id).dates, ({ span }) => span, sentence.span).flatMap(({ span, period }) => {
    const written = shown(article, span).replace(/\s+/g, ' ');
    // "In office since 2014" lasts until the report: it is no event of 2014, but it began then.
    const lasts = /^since\s/iu.test(written) || SINCE.test(article.text.slice(Math.max(0, span.start - 8), span.start));
    return period === null ? [] : [{ span, written, lasts, period: lasts ? since(period, article.date) : period }];
  });
  const events = named.filter(({ lasts }) => !lasts);
  const first = events.find(({ period }) => wanted !== null && isOf(period, wanted)) ?? events[0] ?? named[0];
  const marks = named.map(({ span }): Highlight => ({ start: span.start, end: span.end, kind: 'date' }));
  if (first) {
    const { period, written } = first;
    return { at, when: period, written: saysTheSame(written, period.label) ? null : written, stated: true, marks, score };
  }
  const day = happens(at, library) ? dayPeriod(article.date) : null;
  return day ? { at, when: day, written: null, stated: false, marks, score } : null;
}

/** What has lasted since a time until its report. */
function since({ from, to, label }: Period, reported: Day | null): Period {
  const end = reported !== null && reported > to ? reported : to;
  return { from, to: end, label: /^since\s/iu.test(label) ? label : `since ${label}` };
}

/** True where a time lies for the most part in the one asked for; what goes on since before it is not of it, and a week or month that it touches is. */
function isOf({ from, to, label }: Period, wanted: Period): boolean {
  if (!overlap({ from, to, label }, wanted)) return false;
  if (/^since\s/iu.test(label)) return from >= wanted.from;
  const days = daysBetween(from, to) + 1;
  if (days <= MONTH) return true;
  const shared = daysBetween(from > wanted.from ? from : wanted.from, to < wanted.to ? to : wanted.to) + 1;
  return shared * 2 >= days || (from >= wanted.from && to <= wanted.to);
}

const newest = ({ when, at }: Dated): string => knownOn(when, at.article.date);

const worth = ({ score, stated }: Dated): number => score + (stated ? STATED : 0);

/** True for "June 5" of "5 June 2019": nothing had to be worked out. */
const saysTheSame = (written: string, label: string): boolean =>
  written
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => /^(?:the|of|on|in)$/.test(word) || label.toLowerCase().includes(word));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
