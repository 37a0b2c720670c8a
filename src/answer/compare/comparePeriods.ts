import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import type { Day, Period } from '../../model/day.ts';

/** Whether two statements speak of the same time. `maybe` is enough to agree, never to differ. */
export type SameTime = 'same' | 'maybe' | 'different';

/** A time as a report gives it: the period it names, and the day of the report itself. */
export interface Timed {
  readonly period: Period | null;
  readonly date: Day | null;
}

const SHORT = 31;
const NEWS = 120;
const STALE = 400;

/** Compares the times that two reports speak of; a report that names none speaks of its own days. */
export function sameTime(a: Timed, b: Timed): SameTime {
  if (a.period && b.period) return samePeriod(a.period, b.period);
  if (a.period) return nearReport(a.period, a.date, b.date ?? a.date);
  if (b.period) return nearReport(b.period, b.date, a.date ?? b.date);
  if (!a.date || !b.date) return 'same';
  const apart = Math.abs(daysBetween(a.date, b.date));
  return apart <= NEWS ? 'same' : apart <= STALE ? 'maybe' : 'different';
}

/** True when the two share a day. */
export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function samePeriod(a: Period, b: Period): SameTime {
  if (a.from === b.from && a.to === b.to) return 'same';
  if (!overlap(a, b)) return 'different';
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  if (Math.max(lengthA, lengthB) <= SHORT) return 'same';
  const shared = Math.min(lengthA, lengthB, daysBetween(a.from, b.to) + 1, daysBetween(b.from, a.to) + 1);
  const share = shared / Math.max(lengthA, lengthB);
  return share >= 0.7 ? 'same' : share >= 0.4 ? 'maybe' : 'different';
}

/** A period that one report names, against the days of another report that names none. */
function nearReport(period: Period, own: Day | null, other: Day | null): SameTime {
  if (!other) return 'maybe';
  const sinceEnd = daysBetween(period.to, other);
  const untilStart = daysBetween(other, period.from);
  // What is told of a whole year when it is over, nobody knew in its first months.
  if (own !== null && own > period.to && -sinceEnd > SHORT && lengthOf(period) > NEWS) return 'maybe';
  if (sinceEnd <= 45 && untilStart <= 15) return 'same';
  // What is still to come for both may be the same plan; what only one could know of is another time.
  if (untilStart > 0)
    return own !== null && own < period.from && Math.abs(daysBetween(own, other)) <= NEWS ? 'same' : 'different';
  return sinceEnd <= STALE ? 'maybe' : 'different';
}

function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}
