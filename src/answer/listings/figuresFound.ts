import { isMoney, isTime } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { termsOf } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import { overlap } from '../compare/comparePeriods.ts';
import { familyOf } from '../families.ts';
import type { Topic } from '../quote/quoteTopic.ts';
import { placesOf, type Reading, readingOf, readingOn } from '../reading.ts';
import { withObjectLeftOut } from './figuresElided.ts';
import type { FoundFigure, Nearness } from './foundFigure.ts';
import { carriedTerms, orderLight } from './goesOn.ts';
import { isNumberOfName } from './numberOfName.ts';
import { everySentence, type SentenceAt } from './shownSentence.ts';

/** Words for a size that a sum of money tells by itself: trade that "reached $240 billion" is a volume of trade. */
const SIZES = new Set(
  ['volume', 'turnover', 'value', 'total', 'amount', 'sum', 'worth'].flatMap((word) => termsOf(word).map(({ term }) => term)),
);
const WORTH = { own: 1, akin: 0.8, beside: 0.6 };
const TOLD = 0.85;
const AKIN = 0.65;
const BESIDE = 0.55;

/** Figures, and whether only some of the articles that may have them were read. */
export interface FiguresFound {
  readonly found: readonly FoundFigure[];
  readonly isCut: boolean;
}

/** Every figure about the topic and of the time, in the order of articles and text; without a topic every figure of the time. */
export function* figuresFound(library: Library, topic: Topic | null, wanted: Period | null): Generator<void, FiguresFound> {
  const found: FoundFigure[] = [];
  const { articles, isCut } = yield* likely(topic, wanted, library);
  yield* everySentence(articles, (at) => {
    const figures = overlapping(library.analysis(at.article.id).figures, ({ span }) => span, at.sentence.span);
    if (figures.length === 0) return;
    if (!topic && !figures.some((figure) => ofTime(figure, at.article, wanted))) return;
    const plain = topic ? scoreOf(topic, at, library, false) : 1;
    const sized = topic && figures.some(({ unit }) => isMoney(unit)) ? scoreOf(topic, at, library, true) : plain;
    for (const figure of figures) {
      const score = isMoney(figure.unit) ? sized : plain;
      const nearness = plain >= TOLD ? 'told' : score >= AKIN ? 'akin' : score >= BESIDE ? 'beside' : null;
      const lesser = topic && nearness ? lesserOf(topic, at, figure, nearness, library) : nearness;
      if (lesser) found.push({ at, figure, nearness: lesser, score });
    }
  });
  const all = topic ? yield* withObjectLeftOut(found, topic, library) : found;
  return {
    found: all.filter(({ figure, at }) => ofTime(figure, at.article, wanted) && !isNumberOfName(figure, at.article, library)),
    isCut,
  };
}

/** Articles that may have such a figure: with words of the topic or akin to them, or with figures of the time. */
function* likely(topic: Topic | null, wanted: Period | null, library: Library): Generator<void, Reading> {
  if (topic) {
    const instead = (term: string) => (SIZES.has(term) ? null : new Set([term, ...familyOf(term)]));
    return yield* readingOn([orderLight(topic, new Set()), BESIDE, instead], wanted, library);
  }
  return readingOf(wanted ? yield* placesOf(wanted, library) : library.articles.keys(), library);
}

/** A figure without a time of its own is of the days of its report. */
function ofTime({ period }: Figure, { date }: Article, wanted: Period | null): boolean {
  if (!wanted) return true;
  if (period) return overlap(period, wanted) && (period.to <= wanted.to || period.from >= wanted.from);
  return date !== null && date >= wanted.from && date <= wanted.to;
}

/** How much of the topic the sentence tells; words for the same count a little less, the sentence it goes on from a good deal less. `isSum`: of a sum of money. */
function scoreOf(topic: Topic, at: SentenceAt, library: Library, isSum: boolean): number {
  const own = new Set((library.sentenceTerms(at.article.id)[at.sentence.index] ?? []).map(({ term }) => term));
  const beside = carriedTerms(at, library);
  const { terms } = orderLight(topic, own);
  const told = [...terms.keys()].some((term) => !SIZES.has(term) && own.has(term));
  let whole = 0;
  let score = 0;
  for (const [term, weight] of terms) {
    whole += weight;
    const akin = [...familyOf(term)].some((other) => own.has(other)) || (isSum && told && SIZES.has(term));
    score += weight * (own.has(term) ? WORTH.own : akin ? WORTH.akin : beside.has(term) ? WORTH.beside : 0);
  }
  return whole === 0 ? 0 : score / whole;
}

/** How long something takes and how many there are is seldom what a neighbouring sentence's topic is about. */
function lesserOf(topic: Topic, at: SentenceAt, figure: Figure, nearness: Nearness, library: Library): Nearness | null {
  const counted = figure.counts && countsTopic(topic, at, figure.counts, library);
  if (counted) return nearness;
  // "A two-day visit", "the 70th anniversary": told of that noun alone.
  if (figure.unit === 'ordinal' || (isTime(figure.unit) && isAttribute(figure, at)))
    return qualifiesTopic(topic, at, figure, library) ? nearness : null;
  if (isTime(figure.unit)) return nearness === 'told' ? 'beside' : null;
  return nearness === 'told' || isMoney(figure.unit) || figure.unit === '%' || figure.unit === 'rank' ? nearness : null;
}

const isAttribute = ({ span }: Figure, { article }: SentenceAt): boolean =>
  /[\p{L}\p{N}][-‑]\p{L}+$/u.test(article.text.slice(span.start, span.end));

/** One of the two words behind the figure is of the topic. */
function qualifiesTopic(topic: Topic, at: SentenceAt, { span }: Figure, library: Library): boolean {
  const behind = /^(?:\s+[\p{L}’'-]+){1,2}/u.exec(at.article.text.slice(span.end, at.sentence.span.end))?.[0].length ?? 0;
  return countsTopic(topic, at, { start: span.end, end: span.end + behind }, library);
}

function countsTopic(topic: Topic, at: SentenceAt, counts: { start: number; end: number }, library: Library): boolean {
  return (library.sentenceTerms(at.article.id)[at.sentence.index] ?? []).some(
    ({ term, start, end }) => start < counts.end && counts.start < end && topic.terms.has(term),
  );
}
