import { overlapping } from '../analyse/overlapping.ts';
import { isTime } from '../analyse/units.ts';
import type { Library } from '../index/library.ts';
import type { Figure } from '../model/analysis.ts';
import type { Answer, Evidence, Highlight } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import { overlap } from './comparePeriods.ts';
import { aboutness, type Topic, topicMarks, topicOf } from './quoteTopic.ts';
import { requestedTime } from './requestedTime.ts';
import { everySentence, nothingListed, type SentenceAt, shownSentence, speaksOf } from './shownSentence.ts';

/** Which figures are wanted; at least one of `about` and `period`. */
export interface FiguresRequest {
  readonly about?: string | undefined;
  /** `2018`, `2018-06` or `June 2018`. */
  readonly period?: string | undefined;
  /** Sentences at most. */
  readonly limit: number;
}

/** A figure with the citation of the sentence it stands in. */
export interface FigureRow {
  readonly article: Article;
  readonly figure: Figure;
  /** Rank of the evidence. */
  readonly citation: number;
}

/** The answer for programs and, beside it, each figure for a table. */
export interface FiguresListed {
  readonly answer: Answer;
  readonly rows: readonly FigureRow[];
}

/** Below this a sentence is not about what was asked. */
const ABOUT = 0.5;

/** Lists the figures about a topic, of a period or both: nearest to the topic first, then newest. */
export function listFigures(library: Library, request: FiguresRequest): FiguresListed {
  const about = request.about?.trim() ?? '';
  const written = request.period?.trim() ?? '';
  const common = { command: 'figures', asked: [about, written && `period:${written}`].filter(Boolean).join(' ') };
  if (about === '' && written === '') {
    return {
      answer: {
        ...common,
        outcome: 'invalid',
        problem: 'Say what the figures are about (/figures trade) or of what time (period:2018).',
      },
      rows: [],
    };
  }
  const time = requestedTime(written, 'period');
  if ('problem' in time) return { answer: { ...common, outcome: 'invalid', problem: time.problem }, rows: [] };
  const topic = about === '' ? null : topicOf(about, library);
  const found = sentencesWithFigures(library, topic, time.period).slice(0, request.limit);
  const evidence = found.map(
    ({ at, figures, score }, index): Evidence => shownSentence(at, index + 1, marksOf(at, figures, topic, library), score),
  );
  const rows = found.flatMap(({ at, figures }, index) =>
    figures.map((figure) => ({ article: at.article, figure, citation: index + 1 })),
  );
  const [first, ...rest] = evidence;
  if (first) return { answer: { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null }, rows };
  const line = `No figure${about ? ` about “${about}”` : ''}${written ? ` for ${written}` : ''} stands in the articles.`;
  return {
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, line, topic?.words ?? [written], topic?.unknown ?? []),
      nearest: [],
    },
    rows: [],
  };
}

interface FoundFigures {
  readonly at: SentenceAt;
  readonly figures: readonly Figure[];
  readonly score: number;
}

function sentencesWithFigures(library: Library, topic: Topic | null, wanted: Period | null): FoundFigures[] {
  const found: FoundFigures[] = [];
  for (const at of everySentence(library)) {
    const all = overlapping(library.analysis(at.article.id).figures, ({ span }) => span, at.sentence.span);
    const figures = all.filter((figure) => ofTime(figure, at.article, wanted));
    if (figures.length === 0 || (topic && !speaksOf(at, topic.terms, library))) continue;
    const score = topic ? aboutness(topic, at.article, at.passage, at.sentence.span, library) : 1;
    if (score >= (topic ? ABOUT : 0))
      found.push({ at, figures, score: score + (topic ? nearness(at, figures, topic, library) : 0) });
  }
  return found.sort(
    (a, b) =>
      b.score - a.score ||
      order(b.at.article.date ?? '', a.at.article.date ?? '') ||
      order(a.at.article.id, b.at.article.id) ||
      a.at.sentence.index - b.at.sentence.index,
  );
}

/** Up to 0.5: how near the topic's words stand to a figure; how long something takes is seldom what is asked for. */
function nearness({ article, sentence }: SentenceAt, figures: readonly Figure[], topic: Topic, library: Library): number {
  const words = (library.sentenceTerms(article.id)[sentence.index] ?? []).filter(({ term }) => topic.terms.has(term));
  const gaps = figures.flatMap(({ span, unit }) =>
    words.map(({ start, end }) => Math.max(start - span.end, span.start - end, 0) + (isTime(unit) ? 200 : 0)),
  );
  return gaps.length > 0 ? 0.5 / (1 + Math.min(...gaps) / 60) : 0;
}

/** A figure without a time of its own is of the days of its report. */
function ofTime({ period }: Figure, { date }: Article, wanted: Period | null): boolean {
  if (!wanted) return true;
  if (period) return overlap(period, wanted) && (period.to <= wanted.to || period.from >= wanted.from);
  return date !== null && date >= wanted.from && date <= wanted.to;
}

function marksOf(at: SentenceAt, figures: readonly Figure[], topic: Topic | null, library: Library): readonly Highlight[] {
  return [
    ...figures.map(({ span }): Highlight => ({ start: span.start, end: span.end, kind: 'figure' })),
    ...(topic ? topicMarks(topic, at.article, at.passage, at.sentence.span, library) : []),
  ];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
