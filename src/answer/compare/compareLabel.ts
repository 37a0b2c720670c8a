import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { isTime } from '../../analyse/figures/units.ts';
import type { Period } from '../../model/day.ts';
import type { Asked } from './compareAsked.ts';
import type { Value } from './compareValue.ts';
import { clauseOf, lowerFirst, plainly, subjectAsked } from './labelClause.ts';

/** What "how deep" asks for, as a noun. */
const NOUNS: Readonly<Record<string, string>> = {
  deep: 'depth',
  high: 'height',
  tall: 'height',
  wide: 'width',
  far: 'distance',
  fast: 'speed',
  old: 'age',
  heavy: 'weight',
  hot: 'temperature',
  cold: 'temperature',
  warm: 'temperature',
  large: 'size',
  big: 'size',
  strong: 'strength',
  late: 'delay',
};
const AUX = '(?:is|are|was|were|do|does|did|will|would|has|have|had|can|could)';
const HOW = new RegExp(`^\\s*how\\s+(?<how>\\p{L}+)(?:\\s+away)?\\s+${AUX}\\s+(?<thing>.+?)\\s*\\??\\s*$`, 'iu');
const IDLE_END =
  /\s+(?:last|lasted|take|took|taken|be|been|run|running|go|going|travelling|reach|get|become|stay|away|now|today)$/iu;
const AUX_AFTER_NOUN = new RegExp(`^(?<noun>\\p{L}+(?:\\s\\p{L}+){0,3}?)\\s+${AUX}\\s+(?:been\\s+)?`, 'iu');
/** "Trade trade". */
const SAID_AGAIN = /(?<!\S)(\S+)(?:\s+\1(?!\S))+/giu;
const MOST_SINCE = /(?<!\p{L})(?:\p{L}+est|most|least|worst|best|first|record)(?!\p{L})[^.;]{0,60}?\ssince\s/iu;
const LONGEST = 120;
const SHORTEST = 28;
const YEAR = 366;

/** What is measured, in the question's own words, with the period where one stands for all values: "trade volume 2018", "depth of the mine". */
export function labelOf(asked: Asked, values: readonly Value[]): string {
  const plain = plainly(asked.question.text);
  if (asked.wantsNames) return clauseOf(plain, values) ?? lowerFirst(plain);
  const isSized = HOW.test(plain) && !/^how\s+(?:much|long)\s/iu.test(plain);
  const isLasting = /^how\s+long\s/iu.test(plain) && IDLE_END.test(plain);
  const clause = (isSized || isLasting ? null : clauseOf(plain, values)) ?? subjectAsked(plain);
  const words = clause ?? wordsOf(asked, values);
  const change = values.every(({ change: one }) => one !== null) ? values[0]?.change : null;
  const periods = new Map(
    values.flatMap(({ period, kind }) => (period && kind !== 'date' ? [[period.label, period] as const] : [])),
  );
  const [only] = periods.size === 1 && !asked.relative ? [...periods.values()] : [];
  const when = only && isTelling(only) && !words.includes(only.label) && !isMostSince(only, values) ? only.label : null;
  return [
    words,
    change && !asked.wantsChange ? `(${change})` : null,
    clause && when && !/^since\s/u.test(when) ? `in ${when}` : when,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function wordsOf({ question }: Asked, values: readonly Value[]): string {
  const { text, terms } = question;
  const how = HOW.exec(text)?.groups;
  const lasts = values.every(({ unit }) => isTime(unit));
  const noun =
    how?.['how']?.toLowerCase() === 'long' ? (lasts ? 'duration' : 'length') : NOUNS[how?.['how']?.toLowerCase() ?? ''];
  const thing = how?.['thing']?.replace(IDLE_END, '');
  const where = /^it\s+(?<where>\p{L}.*)$/iu.exec(thing ?? '')?.groups?.['where'];
  if (noun && where) return `${noun} ${where}`;
  if (noun && thing && !/^(?:it|he|she|they|there)(?!\p{L})|(?<!\p{L})(?:be|been)(?!\p{L})/iu.test(thing))
    return `${noun} of ${thing}`;
  const places = terms
    .map(({ surface }) => ({ start: text.indexOf(surface), end: text.lastIndexOf(surface) + surface.length }))
    .filter(({ start }) => start >= 0);
  if (places.length === 0) return text;
  const run = text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
  return run.replace(SAID_AGAIN, '$1').replace(AUX_AFTER_NOUN, '$<noun> ').replace(IDLE_END, '').slice(0, LONGEST);
}

/** "The biggest spill since 1996" is no spill of these years. */
function isMostSince({ label }: Period, values: readonly Value[]): boolean {
  if (!/^since\s/u.test(label)) return false;
  return values.some(({ article, place }) =>
    MOST_SINCE.test(article.text.slice(place.sentence.span.start, place.sentence.span.end)),
  );
}

/** Years, quarters and months name a measure; "this week" is only when somebody wrote of it. */
function isTelling({ from, to, label }: Period): boolean {
  const days = daysBetween(from, to) + 1;
  return days >= SHORTEST && (days <= YEAR || /^(?:\d{4}\s?[-–/]\s?\d{2,4}$|since\s)/u.test(label));
}
