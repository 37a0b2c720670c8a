import type { Day } from '../../model/day.ts';
import { daysOf } from './searchDates.ts';

/** The days asked for; null where there is no bound. */
export interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The days of `from` and `to`, or one line that says what is wrong with them. */
export function daysAsked({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): Days | string {
  const start = from ? daysOf(from) : null;
  const end = to ? daysOf(to) : null;
  if (from && !start) return `There is no day “${from}”; write from:2019-06-01, from:2019-06 or from:2019.`;
  if (to && !end) return `There is no day “${to}”; write to:2019-06-01, to:2019-06 or to:2019.`;
  if (start && end && start.from > end.to) return `from:${from} is after to:${to}; swap them.`;
  return { from: start?.from ?? null, to: end?.to ?? null };
}

/** True when a date is among the days asked for; a missing date is only where no days are. */
export function inside(date: Day | null, { from, to }: Days): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}
