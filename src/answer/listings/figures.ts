import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Answer, Evidence, Highlight } from '../../model/answer.ts';
import type { Article } from '../../model/article.ts';
import type { Reason } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { type Topic, topicMarks, topicOf } from '../quote/quoteTopic.ts';
import { partly } from '../reading.ts';
import { invalid } from '../told.ts';
import { alike, type FigureSort, newestOf } from './figuresAlike.ts';
import { figuresFound } from './figuresFound.ts';
import { reachedBy } from './figuresReached.ts';
import { measuredNear } from './figuresThing.ts';
import type { FoundFigure, Nearness } from './foundFigure.ts';
import { newestDay, requestedTime } from './requestedTime.ts';
import { nothingListed, type SentenceAt, shownSentence } from './shownSentence.ts';

/** Which figures are wanted; at least one of `about` and `period`. */
export interface FiguresRequest {
  readonly about?: string | undefined;
  /** `2018`, `2018-06` or `June 2018`. */
  readonly period?: string | undefined;
  /** Figures at most; the same quantity in other words counts once. */
  readonly limit: number;
}

/** A figure with the citation of the sentence it stands in. */
export interface FigureCited {
  readonly article: Article;
  readonly figure: Figure;
  /** Rank of the evidence. */
  readonly citation: number;
}

/** One quantity: where it is told best, and where else it stands, also in other notation. */
export interface FigureRow extends FigureCited {
  readonly sort: FigureSort;
  readonly nearness: Nearness;
  /** What it is of, in the sentence's words, where no words for it stand beside the figure. */
  readonly of: Span | null;
  /** The level that a change leads to, of the same sentence. */
  readonly to: Figure | null;
  readonly also: readonly FigureCited[];
}

/** The answer for programs and, beside it, each quantity for a table. */
export interface FiguresListed {
  readonly answer: Answer;
  readonly rows: readonly FigureRow[];
  /** Quantities that there are, shown or not. */
  readonly total: number;
  /** True where only the articles nearest to what is asked were read. */
  readonly isCut: boolean;
}

/** Lists every figure about a topic, of a period or both: nearest to the topic first, levels, changes and ranks apart, each in order of time; the newest of equally telling ones where not all can be shown. */
export const listFigures = (library: Library, request: FiguresRequest): FiguresListed => atOnce(figureSteps(library, request));

/** The same in steps. */
export function* figureSteps(library: Library, request: FiguresRequest): Generator<void, FiguresListed> {
  const about = request.about?.trim() ?? '';
  const written = request.period?.trim() ?? '';
  const common = { command: 'figures', asked: [about, written && `period:${written}`].filter(Boolean).join(' ') };
  const time = requestedTime(written, 'period', newestDay(library));
  const none = { rows: [], total: 0, isCut: false };
  if (about === '' && written === '') return { answer: invalid(common, { is: 'noFigureTopic' }), ...none };
  if ('problem' in time) return { answer: invalid(common, time.problem), ...none };
  const topic = about === '' ? null : topicOf(about, library);
  yield;
  if (topic && topic.words.length === 0)
    return {
      answer: invalid(
        common,
        /[\p{L}\p{N}]/u.test(about) ? { is: 'onlyCommonWords', words: about.slice(0, 60) } : { is: 'noFigureTopic' },
      ),
      ...none,
    };
  const { found, isCut } = yield* figuresFound(library, topic, time.period);
  const all = yield* alike(found);
  const cited = new Map<string, { at: SentenceAt; rank: number; score: number; figures: Figure[] }>();
  const cite = ({ at, figure, score }: FoundFigure): FigureCited => {
    const known = cited.get(at.sentence.id) ?? { at, rank: cited.size + 1, score, figures: [] };
    cited.set(at.sentence.id, known);
    known.figures.push(figure);
    return { article: at.article, figure, citation: known.rank };
  };
  const rows: FigureRow[] = [];
  for (const {
    sort,
    figures: [told, ...others],
  } of newestOf(all, request.limit)) {
    yield;
    rows.push({
      ...cite(told),
      sort,
      nearness: told.nearness,
      of: measuredNear(told.figure, told.at, library),
      to: reachedBy(told.figure, figuresOf(told.at, library), told.at.article),
      also: others.map(cite),
    });
  }
  const evidence: Evidence[] = [];
  for (const { at, rank, score, figures } of cited.values()) {
    evidence.push(shownSentence(at, rank, marksOf(at, figures, topic, library), score));
    yield;
  }
  const [first, ...rest] = evidence;
  if (first)
    return {
      answer: { ...common, outcome: 'answered', evidence: [first, ...rest], agreement: null, ...partly(isCut) },
      rows,
      total: all.length,
      isCut,
    };
  const reason: Reason = { is: 'noFigures', about: about.slice(0, 80), time: time.period?.label ?? '' };
  return {
    answer: {
      ...common,
      outcome: 'no_evidence',
      explanation: nothingListed(library, reason, topic?.words ?? [written], topic?.unknown ?? []),
      nearest: [],
    },
    rows: [],
    total: 0,
    isCut,
  };
}

const figuresOf = ({ article, sentence }: SentenceAt, library: Library): readonly Figure[] =>
  overlapping(library.analysis(article.id).figures, ({ span }) => span, sentence.span);

function marksOf(at: SentenceAt, figures: readonly Figure[], topic: Topic | null, library: Library): readonly Highlight[] {
  return [
    ...figures.map(({ span }): Highlight => ({ start: span.start, end: span.end, kind: 'figure' })),
    ...(topic ? topicMarks(topic, at.article, at.passage, at.sentence.span, library) : []),
  ];
}
