import { periodOf } from '../../analyse/dates/dates.ts';
import { period as between, EVER, NEVER } from '../../analyse/dates/datesCalendar.ts';
import type { Period } from '../../model/day.ts';
import { daysOf } from '../search/searchDates.ts';

/** A period that a person asked for, or the line that says why there is none. */
export type RequestedTime = { readonly period: Period | null } | { readonly problem: string };

/** Reads `2018`, `2018-06`, `June 2018`, `since 2014` or `between 2014 and 2018`; nothing asked is no period. */
export function requestedTime(written: string | undefined, option: string): RequestedTime {
  const text = written?.trim() ?? '';
  if (text === '') return { period: null };
  const days = daysOf(text);
  const found = days ? between(days.from, days.to) : periodOf(text, null);
  if (found) return { period: found };
  return {
    problem: `“${text.slice(0, 60)}” is no time that can be read; write ${option}:2018, ${option}:2018-06 or ${option}:"June 2018".`,
  };
}

/** The time from the beginning of one to the end of the other; either may be open. */
export function requestedSpan(from: string | undefined, to: string | undefined): RequestedTime {
  const start = requestedTime(from, 'from');
  if ('problem' in start) return start;
  const end = requestedTime(to, 'to');
  if ('problem' in end) return end;
  if (!start.period && !end.period) return { period: null };
  const whole = between(start.period?.from ?? EVER, end.period?.to ?? NEVER);
  return whole ? { period: whole } : { problem: `from:${from?.trim()} is after to:${to?.trim()}; swap them.` };
}
