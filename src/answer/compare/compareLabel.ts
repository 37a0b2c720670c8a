import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { isTime } from '../../analyse/figures/units.ts';
import type { Period } from '../../model/day.ts';
import type { Asked } from './compareAsked.ts';
import type { Value } from './compareValue.ts';
import { clauseOf, lowerFirst, plainly } from './labelClause.ts';

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
const HOW = new RegExp(`^\\s*how\\s+(?<how>\\p{L}+)\\s+${AUX}\\s+(?<thing>.+?)\\s*\\??\\s*$`, 'iu');
const IDLE_END =
  /\s+(?:last|lasted|take|took|taken|be|been|run|running|go|going|travelling|reach|get|become|stay|away|now|today)$/iu;
const AUX_AFTER_NOUN = new RegExp(`^(?<noun>\\p{L}+(?:\\s\\p{L}+){0,3}?)\\s+${AUX}\\s+(?:been\\s+)?`, 'iu');
/** "Trade trade". */
const SAID_AGAIN = /(?<!\S)(\S+)(?:\s+\1(?!\S))+/giu;
const LONGEST = 120;
const SHORTEST = 28;
const YEAR = 366;

/** What is measured, in the question's own words, with the period where one stands for all values: "trade volume 2018", "depth of the mine". */
export function labelOf(asked: Asked, values: readonly Value[]): string {
  const plain = plainly(asked.question.text);
  if (asked.wantsNames) return clauseOf(plain, values) ?? lowerFirst(plain);
  const clause = /^how\s+much\s/iu.test(plain) || !HOW.test(plain) ? clauseOf(plain, values) : null;
  const words = clause ?? wordsOf(asked, values);
  const change = values.every(({ change: one }) => one !== null) ? values[0]?.change : null;
  const periods = new Map(
    values.flatMap(({ period, kind }) => (period && kind !== 'date' ? [[period.label, period] as const] : [])),
  );
  const [only] = periods.size === 1 && !asked.relative ? [...periods.values()] : [];
  const when = only && isTelling(only) && !words.includes(only.label) ? only.label : null;
  return [words, change && !asked.wantsChange ? `(${change})` : null, clause && when ? `in ${when}` : when]
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
  if (noun && thing && !/^(?:it|he|she|they|there)(?!\p{L})|(?<!\p{L})(?:be|been)(?!\p{L})/iu.test(thing))
    return `${noun} of ${thing}`;
  const places = terms
    .map(({ surface }) => ({ start: text.indexOf(surface), end: text.lastIndexOf(surface) + surface.length }))
    .filter(({ start }) => start >= 0);
  if (places.length === 0) return text;
  const run = text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
  return run.replace(SAID_AGAIN, '$1').replace(AUX_AFTER_NOUN, '$<noun> ').replace(IDLE_END, '').slice(0, LONGEST);
}

/** Years, quarters and months name a measure; "this week" is only when somebody wrote of it. */
function isTelling({ from, to, label }: Period): boolean {
  const days = daysBetween(from, to) + 1;
  return days >= SHORTEST && (days <= YEAR || /^(?:\d{4}\s?[-–/]\s?\d{2,4}$|since\s)/u.test(label));
}
