import { isOutlook } from '../../analyse/figures/figuresChange.ts';
import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { DateMention } from '../../model/analysis.ts';
import { hull, type Span } from '../../model/span.ts';
import { type ClockTime, clockTimesIn } from './clockTimes.ts';
import { conceptsOf, sameMeasure } from './compareConcepts.ts';
import { isTold, type Place } from './comparePlace.ts';
import { type Found, SURE, type Value } from './compareValue.ts';
import { periodFits } from './periodAsked.ts';
import { isSuperseded } from './superseded.ts';

/** Who said it when is no time of what was said. */
export const REPORTING =
  /(?<!\p{L})(?<!(?:be|been|is|was)\s)(?:said|says|told|noted|announced|reported|added|stated|wrote|published)\s+(?:on\s+|in\s+|earlier\s+|late\s+)?$/iu;
/** Characters between a date and what happened then. */
const DATE_REACH = 110;
const CHANGES: ReadonlySet<string> = new Set(['rise', 'fall']);

/** The value that a date is where a date was asked for; null for the day of a report and for other times than asked. */
export function dateValue({ place, seen, cover }: Found, { span: day, period }: DateMention): Value | null {
  const { article, sentence, asked } = place;
  const before = article.text.slice(sentence.span.start, day.start);
  if (!period || REPORTING.test(before) || !periodFits(asked, period, article)) return null;
  const { dates } = place.library.analysis(article.id);
  if (
    isSuperseded(
      article.text,
      sentence.span,
      day,
      dates.map(({ span }) => span),
    )
  )
    return null;
  const clock = clockBeside(article.text, sentence.span, day);
  const predicate = asked.terms.findLast(({ isName }) => !isName);
  const value = Number(period.from.replaceAll('-', ''));
  const high = Number(period.to.replaceAll('-', ''));
  return {
    place,
    article,
    span: clock ? hull(clock, day) : day,
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
    ...(clock ? { clock } : {}),
    sure:
      cover >= SURE &&
      (!predicate || isTold(seen, predicate.term)) &&
      asked.terms.every(({ term, isName }) => isName || saidOutright(place, term)) &&
      beside(place, day, predicate?.term),
  };
}

/** Characters between a day and its time of day: "at 4.12 am on Tuesday". */
const BESIDE = 12;

function clockBeside(text: string, sentence: Span, day: Span): ClockTime | undefined {
  const near = { start: Math.max(sentence.start, day.start - BESIDE - 10), end: Math.min(sentence.end, day.end + BESIDE + 10) };
  return clockTimesIn(text, near).find(
    ({ start, end }) => (end <= day.start && day.start - end <= BESIDE) || (start >= day.end && start - day.end <= BESIDE),
  );
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
