import { isBase, isOutlook } from '../../analyse/figures/figuresChange.ts';
import { inBase, isMoney } from '../../analyse/figures/units.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import { type Article, passageAround, type Sentence } from '../../model/article.ts';
import { Beside } from '../../model/beside.ts';
import type { Question } from '../../model/question.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { agesOf } from './compareAges.ts';
import { type Asked, askedSteps } from './compareAsked.ts';
import { isCapacity, isFullCapacity } from './compareCapacity.ts';
import { conceptsOf, isExclusive, sameMeasure } from './compareConcepts.ts';
import { dateValue } from './compareDates.ts';
import { dimensionFits } from './compareDimension.ts';
import { clauseAround, costsOther, countFit, nearerOther, topicFit } from './compareFits.ts';
import { coverOf, type Place, seenAt, termsIn } from './comparePlace.ts';
import { isOtherShare } from './compareShares.ts';
import { isPoints, statedBy } from './compareStated.ts';
import { type Found, SURE, type Value } from './compareValue.ts';
import { isDisowned, isTakenBack } from './disowned.ts';
import { mayGiveNames } from './nameSlots.ts';
import { nameValue } from './nameValues.ts';
import { periodFits } from './periodAsked.ts';
import { isSuperseded } from './superseded.ts';

const RUNNING = /^(?:die|injure|missing|rescue|evacuate|infect|arrest)$/;
/** "€200 million over five years" is no yearly sum. */
const SEVERAL_YEARS =
  /^[^,;.]{0,30}?\s(?:over|across|spread\s+over|during|within|in)\s+(?:the\s+)?(?:(?:next|coming|past|last)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s+(?:years|decades)(?!\p{L})/iu;
const AGE_ASKED = /(?<!\p{L})(?:how\s+old|age)(?!\p{L})/iu;
const ESTIMATED = /(?<!\p{L})(?:puts?|putting|estimate[sd]?)\s.{0,90}\sat\s+(?:about\s+|around\s+|some\s+)?$/iu;
/** "A little less than the 15.50 she promised". */
const COMPARED = /^\p{Ll}+\s+than\s+(?:the|those|its|their|his|her)\s/iu;
const ENOUGH = 0.45;

/** The values in a sentence that could answer the question, best first; none where it asks for nothing that can be measured. */
export const answersOf = (...given: Parameters<typeof answersOfSteps>): readonly Value[] => atOnce(answersOfSteps(...given));

/** The same in steps. */
export function* answersOfSteps(
  question: Question,
  library: Library,
  article: Article,
  sentence: Sentence,
): Generator<void, readonly Value[]> {
  const asked = yield* askedSteps(question);
  return asked ? yield* valuesOfSteps(asked, library, article, sentence) : [];
}

const known = new Beside<Asked, Map<Sentence, readonly Value[]>>();

/** The same for a question that is already read; worked out once for each sentence. */
export const valuesOf = (...given: Parameters<typeof valuesOfSteps>): readonly Value[] => atOnce(valuesOfSteps(...given));

/** The same in steps. */
export function* valuesOfSteps(
  asked: Asked,
  library: Library,
  article: Article,
  sentence: Sentence,
): Generator<void, readonly Value[]> {
  const read = known.get(asked) ?? new Map<Sentence, readonly Value[]>();
  known.set(asked, read);
  const before = read.get(sentence);
  if (before) return before;
  const made = yield* valuesIn(asked, library, article, sentence);
  read.set(sentence, made);
  return made;
}

function* valuesIn(asked: Asked, library: Library, article: Article, sentence: Sentence): Generator<void, readonly Value[]> {
  const analysis = library.analysis(article.id);
  const plain = asked.wantsDate || asked.wantsNames ? [] : overlapping(analysis.figures, ({ span }) => span, sentence.span);
  const ages = AGE_ASKED.test(asked.question.text) ? agesOf(asked.question.names, article, sentence) : [];
  const figures =
    ages.length > 0 ? [...plain.filter(({ span }) => !ages.some((age) => overlaps(age.span, span))), ...ages] : plain;
  const fitting = figures.filter((figure) => asked.fits(figure) && periodFits(asked, figure.period, article));
  const dates = asked.wantsDate ? overlapping(analysis.dates, ({ span }) => span, sentence.span) : [];
  if (fitting.length + dates.length === 0 && !asked.wantsNames) return [];
  const here = library.sentenceTerms(article.id)[sentence.index] ?? [];
  if (asked.wantsNames && !mayGiveNames(here, asked.wantsNames)) return [];
  const passage = passageAround(article, sentence);
  if (!passage) return [];
  const place: Place = { asked, library, article, passage, sentence, here };
  const seen = seenAt(place);
  yield;
  const cover = coverOf(place, seen);
  if (cover < ENOUGH) return [];
  const found: Found = { place, seen, cover };
  if (asked.wantsNames) return nameValue(found, asked.wantsNames) ?? [];
  const values: Value[] = [];
  for (const date of dates) {
    const value = dateValue(found, date);
    if (value) values.push(value);
    yield;
  }
  for (const figure of fitting) {
    const value = yield* figureValue(found, figure, figures);
    if (value) values.push(value);
  }
  return values.sort((a, b) => rankOf(asked, b) - rankOf(asked, a) || b.cover - a.cover || a.span.start - b.span.start);
}

/** Surer values first, and those that speak of the future where the question does. */
export function rankOf(asked: Asked, { sure, outlook }: Value): number {
  return (outlook === asked.wantsOutlook ? 2 : 0) + (sure ? 1 : 0);
}

function* figureValue({ place, seen, cover }: Found, figure: Figure, all: readonly Figure[]): Generator<void, Value | null> {
  const { asked, article, sentence } = place;
  const before = article.text.slice(sentence.span.start, figure.span.start);
  const after = article.text.slice(figure.span.end, sentence.span.end);
  if (isBase(before, after) || COMPARED.test(article.text.slice(figure.span.start, figure.span.end))) return null;
  if (figure.unit === 'count' && isCapacity(asked.question.text, before)) return null;
  if (asked.wantsChange && figure.change === null && figure.unit === '%') return null;
  yield;
  if (isDisowned(before)) return null;
  yield;
  const alike = all.filter(({ unit }) => unit === figure.unit).map(({ span }) => span);
  if (isTakenBack(article, before) || isSuperseded(article.text, sentence.span, figure.span, alike)) return null;
  const counted = countFit(place, figure);
  if (counted === 'other' || !dimensionFits(place, figure) || countsAnother(place, figure, all)) return null;
  yield;
  const clause = clauseAround(article.text, sentence.span, figure, all);
  if (figure.unit === 'count' && isWholeOf(place, figure, clause, all)) return null;
  const topic = topicFit(place, clause, figure.span, figure.creditedTo);
  if (topic === 'other' || (figure.unit === '%' && isOtherShare(asked.question.text, before, after))) return null;
  yield;
  const converted = isMoney(figure.unit) && /\(\s*(?:or\s+|about\s+)?$/u.test(before);
  // What was asked about stands there only as a bystander: "more than nurses".
  const aside = [...seen.values()].includes(0);
  const known = statedBy(figure, asked.concepts.has('temperature'));
  const stated = isFullCapacity(before, article.text.slice(figure.span.start, figure.span.end))
    ? { ...known, precision: 'exact' as const }
    : known;
  yield;
  const outlook = isOutlook(article.text.slice(clause.start, figure.span.start), article.text.slice(figure.span.end, clause.end));
  yield;
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
    outlook,
    estimated: ESTIMATED.test(before),
    sure:
      cover >= SURE &&
      counted === 'same' &&
      topic === 'same' &&
      !converted &&
      !aside &&
      !(figure.unit === 'count' && isPartOf(place, figure, after, clause)) &&
      namesTheThing(asked, seen) &&
      !(isMoney(figure.unit) && costsOther(place, figure.span)) &&
      !nearerOther(place, clause, figure.span),
  };
}

/** "21 goals and nine assists": a number before a word that was not asked for, beside one of what was. */
function countsAnother(place: Place, figure: Figure, all: readonly Figure[]): boolean {
  if (figure.unit !== 'count' || figure.counts) return false;
  const next = wordAfter(place, figure);
  if (next === null || isStopWord(next) || isAsked(place, next)) return false;
  return all.some((one) => {
    if (one.unit !== 'count' || one === figure) return false;
    const counted = wordAfter(place, one);
    return one.counts ? countFit(place, one) === 'same' : counted !== null && isAsked(place, counted);
  });
}

const isAsked = ({ asked }: Place, word: string): boolean => asked.question.terms.some(({ term }) => sameMeasure(term, word));

function wordAfter({ here, article }: Place, { span }: Figure): string | null {
  const next = here.find(({ start }) => start > span.end);
  return next && article.text.slice(span.end, next.start).trim() === '' ? next.term : null;
}

/** "340 of the patients": a part of them, which answers only where a part was asked for, or what happened to it. */
function isPartOf(place: Place, { span }: Figure, after: string, clause: Span): boolean {
  const { asked, here } = place;
  if (!/^\s+of\s+(?:the|its|their|his|her|those|these|all|our)(?!\p{L})/iu.test(after)) return false;
  if (isDone(place, { start: clause.start, end: span.start })) return false;
  if (/(?<!\p{L})(?:many|much|number|most|all)\s+of(?!\p{L})/iu.test(asked.question.text)) return false;
  return !termsIn(here, clause).some(({ term }) =>
    [...conceptsOf(term)].some((one) => isExclusive(one) && asked.concepts.has(one)),
  );
}

/** "To cut 120 of its 1,450 jobs": all that there are, where it is asked what is done with them. */
function isWholeOf(place: Place, { span }: Figure, clause: Span, all: readonly Figure[]): boolean {
  const { text } = place.article;
  const part = all.find((one) => /^\s+of\s+(?:the|its|their|his|her|our)\s+$/iu.test(text.slice(one.span.end, span.start)));
  return part?.unit === 'count' && isDone(place, { start: clause.start, end: part.span.start });
}

/** True where the deed that was asked for stands before a figure. */
function isDone({ asked, here }: Place, ahead: Span): boolean {
  const words = termsIn(here, ahead);
  return asked.terms.some(
    ({ term, isName }) => !isName && term !== asked.question.focus && words.some((one) => sameMeasure(one.term, term)),
  );
}

/** False where a thing that was asked about by a name of its own ("the Vela phone") is nowhere spoken of. */
function namesTheThing({ terms, names }: Asked, seen: ReadonlyMap<string, number>): boolean {
  if (names.length === 0) return true;
  return terms.every(({ term, isName }) => isName || seen.has(term) || conceptsOf(term).size > 0);
}
