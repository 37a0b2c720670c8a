import { periodOf } from '../../analyse/dates/dates.ts';
import { period as between, EVER, NEVER } from '../../analyse/dates/datesCalendar.ts';
import type { Library } from '../../index/library.ts';
import type { Day, Period } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import { impossibleDate } from '../problems.ts';
import { daysOf } from '../search/searchDates.ts';

/** A period that a person asked for, or the line that says why there is none. */
export type RequestedTime = { readonly period: Period | null } | { readonly problem: Problem };

/**
 * Reads `2018`, `2018-06`, `June 2018`, `since 2014` or `between 2014 and 2018`; "last year" is told from `today`, the day of the newest
 * article, so that one corpus always gives one answer. Nothing asked is no period.
 */
export function requestedTime(written: string | undefined, option: string, today: Day | null = null): RequestedTime {
  const text = written?.trim() ?? '';
  if (text === '') return { period: null };
  const impossible = impossibleDate(text);
  if (impossible !== null) return { problem: { is: 'noSuchDay', written: impossible } };
  const days = daysOf(text);
  const found = days ? between(days.from, days.to) : periodOf(text, today);
  if (found) return { period: found };
  return {
    problem: {
      is: 'unreadableTime',
      written: text.slice(0, 60),
      forms: ['2018', '2018-06', '"June 2018"'].map((form) => `${option}:${form}`),
    },
  };
}

/** The time from the beginning of one to the end of the other; either may be open. */
export function requestedSpan(from: string | undefined, to: string | undefined, today: Day | null = null): RequestedTime {
  const start = requestedTime(from, 'from', today);
  if ('problem' in start) return start;
  const end = requestedTime(to, 'to', today);
  if ('problem' in end) return end;
  if (!start.period && !end.period) return { period: null };
  const whole = between(start.period?.from ?? EVER, end.period?.to ?? NEVER);
  // Of a day to come nothing is "since" it.
  const named = whole && start.period && !end.period ? { ...whole, label: `from ${start.period.label} on` } : whole;
  return named ? { period: named } : { problem: { is: 'fromAfterTo', from: from?.trim() ?? '', to: to?.trim() ?? '' } };
}

/** The day of the newest article, or null where no article has one. */
export function newestDay(library: Library): Day | null {
  const [first] = library.facts.newest();
  return first === undefined ? null : (library.articles[first]?.date ?? null);
}

/** The last day of a time that its report can tell of: a target for 2050 is no newer than its report. Empty where neither is known. */
export const knownOn = (time: Period | null, reported: Day | null): string =>
  time === null ? (reported ?? '') : reported !== null && reported < time.to ? reported : time.to;
