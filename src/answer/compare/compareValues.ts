import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { isBase, isOutlook } from '../../analyse/figures/figuresChange.ts';
import { inBase, isMoney } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import type { DateMention, Figure } from '../../model/analysis.ts';
import type { Article, Sentence } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import type { Question } from '../../model/question.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { agesOf } from './compareAges.ts';
import { type Asked, askedOf } from './compareAsked.ts';
import { isCapacity } from './compareCapacity.ts';
import { conceptsOf, isExclusive, sameMeasure } from './compareConcepts.ts';
import { clauseAround, costsOther, countFit, dimensionFits, nearerOther, topicFit } from './compareFits.ts';
import type { Stated } from './compareNumbers.ts';
import { overlap } from './comparePeriods.ts';
import { coverOf, isTold, type Place, seenAt, termsIn } from './comparePlace.ts';
import { isPoints, statedBy } from './compareStated.ts';

/** A value in a sentence that may answer a question, with all that decides whether another report's value is of the same thing. */
export interface Value extends Stated {
  readonly place: Place;
  readonly article: Article;
  readonly span: Span;
  /** Values of one kind can be held against one another: currency, unit, change or level, date. */
  readonly kind: string;
  readonly change: 'rise' | 'fall' | null;
  /** Stated as so much a year. */
  readonly yearly: boolean;
  readonly period: Period | null;
  readonly creditedTo: Span | null;
  readonly counts: Span | null;
  /** Counted as it goes on: the dead, the missing. Reports of several days speak of one count. */
  readonly running: boolean;
  /** 0 to 1: how much of what was asked the sentence and its surroundings speak of. */
  readonly cover: number;
  /** True when the sentence itself surely speaks of what was asked. */
  readonly sure: boolean;
  /** Planned, hoped or foretold rather than found. */
  readonly outlook: boolean;
  /** "Put the price at": of what is to come as well as of what is. */
  readonly estimated: boolean;
}

const REPORTING =
  /(?<!\p{L})(?<!(?:be|been|is|was)\s)(?:said|says|told|noted|announced|reported|added|stated|wrote|published)\s+(?:on\s+|in\s+|earlier\s+|late\s+)?$/iu;
const RUNNING = /^(?:die|injure|missing|rescue|evacuate|infect|arrest)$/;
/** "€200 million over five years" is no yearly sum. */
const SEVERAL_YEARS =
  /^[^,;.]{0,30}?\s(?:over|across|spread\s+over|during|within|in)\s+(?:the\s+)?(?:(?:next|coming|past|last)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s+(?:years|decades)(?!\p{L})/iu;
const AGE_ASKED = /(?<!\p{L})(?:how\s+old|age)(?!\p{L})/iu;
const ESTIMATED = /(?<!\p{L})(?:puts?|putting|estimate[sd]?)\s.{0,90}\sat\s+(?:about\s+|around\s+|some\s+)?$/iu;
const LONG_PAST = 400;
/** Characters between a date and what happened then. */
const DATE_REACH = 110;
const ENOUGH = 0.45;
const SURE = 0.62;
const CHANGES: ReadonlySet<string> = new Set(['rise', 'fall']);

/** The values in a sentence that could answer the question, best first; none where it asks for nothing that can be measured. */
export function answersOf(question: Question, library: Library, article: Article, sentence: Sentence): readonly Value[] {
  const asked = askedOf(question);
  return asked ? valuesOf(asked, library, article, sentence) : [];
}

const known = new WeakMap<Asked, Map<Sentence, readonly Value[]>>();

/** The same for a question that is already read; worked out once for each sentence. */
export function valuesOf(asked: Asked, library: Library, article: Article, sentence: Sentence): readonly Value[] {
  const read = known.get(asked) ?? new Map<Sentence, readonly Value[]>();
  known.set(asked, read);
  const before = read.get(sentence);
  if (before) return before;
  const made = valuesIn(asked, library, article, sentence);
  read.set(sentence, made);
  return made;
}

function valuesIn(asked: Asked, library: Library, article: Article, sentence: Sentence): readonly Value[] {
  const analysis = library.analysis(article.id);
  const plain = asked.wantsDate ? [] : overlapping(analysis.figures, ({ span }) => span, sentence.span);
  const ages = AGE_ASKED.test(asked.question.text) ? agesOf(asked.question.names, article, sentence) : [];
  const figures =
    ages.length > 0 ? [...plain.filter(({ span }) => !ages.some((age) => overlaps(age.span, span))), ...ages] : plain;
  const fitting = figures.filter((figure) => asked.fits(figure) && periodFits(asked, figure.period, article));
  const dates = asked.wantsDate ? overlapping(analysis.dates, ({ span }) => span, sentence.span) : [];
  const passage = library.passage(sentence.passage)?.passage;
  if (!passage || fitting.length + dates.length === 0) return [];
  const place: Place = {
    asked,
    library,
    article,
    passage,
    sentence,
    here: library.sentenceTerms(article.id)[sentence.index] ?? [],
  };
  const seen = seenAt(place);
  const cover = coverOf(place, seen);
  if (cover < ENOUGH) return [];
  const found: Found = { place, seen, cover };
  return [
    ...dates.flatMap((date) => dateValue(found, date) ?? []),
    ...fitting.flatMap((figure) => figureValue(found, figure, figures) ?? []),
  ].sort((a, b) => rankOf(asked, b) - rankOf(asked, a) || b.cover - a.cover || a.span.start - b.span.start);
}

/** Surer values first, and those that speak of the future where the question does. */
export function rankOf(asked: Asked, { sure, outlook }: Value): number {
  return (outlook === asked.wantsOutlook ? 2 : 0) + (sure ? 1 : 0);
}

interface Found {
  readonly place: Place;
  readonly seen: ReadonlyMap<string, number>;
  readonly cover: number;
}

function figureValue({ place, seen, cover }: Found, figure: Figure, all: readonly Figure[]): Value | null {
  const { asked, article, sentence } = place;
  const before = article.text.slice(sentence.span.start, figure.span.start);
  const after = article.text.slice(figure.span.end, sentence.span.end);
  if (isBase(before, after) || (figure.unit === 'count' && isCapacity(asked.question.text, before))) return null;
  if (asked.wantsChange && figure.change === null && figure.unit === '%') return null;
  const counted = countFit(place, figure);
  if (counted === 'other' || !dimensionFits(place, figure)) return null;
  const clause = clauseAround(article.text, sentence.span, figure, all);
  const topic = topicFit(place, clause, figure.span, figure.creditedTo);
  if (topic === 'other') return null;
  const converted = isMoney(figure.unit) && /\(\s*(?:or\s+|about\s+)?$/u.test(before);
  // What was asked about stands there only as a bystander: "more than nurses".
  const aside = [...seen.values()].includes(0);
  const stated = statedBy(figure, asked.concepts.has('temperature'));
  const rate = SEVERAL_YEARS.test(after) ? 'years' : figure.unit === 'count' || figure.per === 'year' ? '' : (figure.per ?? '');
  return {
    ...stated,
    place,
    article,
    span: figure.span,
    kind: `${inBase(1, stated.unit).base}${isPoints(figure, article) ? ' points' : ''}|${figure.change ?? 'level'}|${rate}`,
    change: figure.change,
    yearly: figure.per === 'year',
    period: figure.period,
    creditedTo: figure.creditedTo,
    counts: figure.counts,
    running:
      [...asked.concepts].some((concept) => RUNNING.test(concept)) &&
      // "1,240 new infections" are those of a day.
      !/^\s+(?:new|more|further|additional|fresh|daily)(?!\p{L})/iu.test(after),
    cover,
    outlook: isOutlook(article.text.slice(clause.start, figure.span.start), article.text.slice(figure.span.end, clause.end)),
    estimated: ESTIMATED.test(before),
    sure:
      cover >= SURE &&
      counted === 'same' &&
      topic === 'same' &&
      !converted &&
      !aside &&
      !(figure.unit === 'count' && isPartOf(place, after, clause)) &&
      namesTheThing(asked, seen) &&
      !(isMoney(figure.unit) && costsOther(place, figure.span)) &&
      !nearerOther(place, clause, figure.span),
  };
}

/** "340 of the patients": a part of them, which answers only where a part was asked for, or what happened to it. */
function isPartOf({ asked, here }: Place, after: string, clause: Span): boolean {
  if (!/^\s+of\s+(?:the|its|their|his|her|those|these|all|our)(?!\p{L})/iu.test(after)) return false;
  if (/(?<!\p{L})(?:many|much|number|most|all)\s+of(?!\p{L})/iu.test(asked.question.text)) return false;
  return !termsIn(here, clause).some(({ term }) =>
    [...conceptsOf(term)].some((one) => isExclusive(one) && asked.concepts.has(one)),
  );
}

/** False where a thing that was asked about by a name of its own ("the Vela phone") is nowhere spoken of. */
function namesTheThing({ terms, names }: Asked, seen: ReadonlyMap<string, number>): boolean {
  if (names.length === 0) return true;
  return terms.every(({ term, isName }) => isName || seen.has(term) || conceptsOf(term).size > 0);
}

function dateValue({ place, seen, cover }: Found, { span, period }: DateMention): Value | null {
  const { article, sentence, asked } = place;
  const before = article.text.slice(sentence.span.start, span.start);
  if (!period || REPORTING.test(before) || !periodFits(asked, period, article)) return null;
  const predicate = asked.terms.findLast(({ isName }) => !isName);
  const value = Number(period.from.replaceAll('-', ''));
  const high = Number(period.to.replaceAll('-', ''));
  return {
    place,
    article,
    span,
    value,
    high: high === value ? null : high,
    unit: 'date',
    precision: 'exact',
    tolerance: 0,
    kind: 'date',
    change: null,
    yearly: false,
    period,
    creditedTo: null,
    counts: null,
    running: false,
    cover,
    // "Opens on 3 July" is as much to come as "will open".
    outlook: article.date ? period.from > article.date : isOutlook(before),
    estimated: false,
    sure:
      cover >= SURE &&
      (!predicate || isTold(seen, predicate.term)) &&
      asked.terms.every(({ term, isName }) => isName || saidOutright(place, term)) &&
      beside(place, span, predicate?.term),
  };
}

/** True where a term stands in the paragraph, or another word for it that tells of more than a rise or a fall: what "doubled" did not only rise. */
function saidOutright({ article, here, library, passage }: Place, term: string): boolean {
  const all = library.sentenceTerms(article.id);
  return (
    passage.sentences.some(({ index }) => all[index]?.some((one) => one.term === term)) ||
    here.some((one) => [...conceptsOf(term)].some((concept) => !CHANGES.has(concept) && conceptsOf(one.term).has(concept)))
  );
}

/** True for the date that stands nearest to what happened, and near enough. */
function beside({ article, here, library, sentence }: Place, span: Span, predicate: string | undefined): boolean {
  if (predicate === undefined) return true;
  const told = here.filter(({ term }) => sameMeasure(term, predicate));
  if (told.length === 0) return true;
  const distance = ({ start, end }: Span): number =>
    Math.min(...told.map((one) => (start >= one.end ? start - one.end : Math.max(0, one.start - end))));
  const dates = overlapping(library.analysis(article.id).dates, (date) => date.span, sentence.span);
  const fronted = span.start - sentence.span.start < 12;
  return fronted || (distance(span) <= DATE_REACH && dates.every((other) => distance(other.span) >= distance(span)));
}

function periodFits({ question, relative, wantsOutlook }: Asked, period: Period | null, { date }: Article): boolean {
  if (relative || !question.period) return true;
  // What names no time is of its report's days: no report tells what came of a year that lies ahead, few what was long ago.
  if (!period)
    return (
      date === null || ((wantsOutlook || date >= question.period.from) && daysBetween(question.period.to, date) <= LONG_PAST)
    );
  return overlap(question.period, period) && (period.from >= question.period.from || period.to <= question.period.to);
}
