import type { Library } from '../../index/library.ts';
import type { Day } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import { daysOf } from './searchDates.ts';

/** The days asked for; null where there is no bound. */
export interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The days of `from` and `to`, or what is wrong with them. */
export function daysAsked({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Days | { readonly problem: Problem } {
  const start = from ? daysOf(from) : null;
  const end = to ? daysOf(to) : null;
  if (from && !start) return unreadable('from', from);
  if (to && !end) return unreadable('to', to);
  if (start && end && start.from > end.to) return { problem: { is: 'fromAfterTo', from: from ?? '', to: to ?? '' } };
  return { from: start?.from ?? null, to: end?.to ?? null };
}

function unreadable(name: 'from' | 'to', written: string): { readonly problem: Problem } {
  return { problem: { is: 'unreadableDate', written, forms: [`${name}:2019-06-01`, `${name}:2019-06`, `${name}:2019`] } };
}

/** True when a date is among the days asked for; a missing date is only where no days are. */
export function inside(date: Day | null, { from, to }: Days): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

/** The places of articles that appeared on the days asked for, read from what is noted of them. */
export function placesWithin(places: readonly number[], { from, to }: Days, { facts }: Library): readonly number[] {
  if (from === null && to === null) return places;
  const asNumber = (day: Day): number => Number(day.replaceAll('-', ''));
  const [first, last] = [from === null ? 1 : asNumber(from), to === null ? Number.POSITIVE_INFINITY : asNumber(to)];
  return places.filter((at) => facts.day(at) >= first && facts.day(at) <= last);
}
