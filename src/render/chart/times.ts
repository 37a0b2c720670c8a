import type { Day } from '../../model/day.ts';
import { tagOf } from '../../present/units.ts';

/** A mark on the axis of time; its label may stand in the middle of the stretch it names. */
export interface TimeTick {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: string;
  /** End of the stretch that the label names, where it is written in the middle of it. */
  readonly until: number | null;
}

export const dayMs = 86_400_000;

/** The first moment of a day. */
export function momentOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Years, months or days between two moments, as many as `width` pixels have room for, named in the reader's language. */
export function timeTicks(from: number, to: number, width: number, locale: string): readonly TimeTick[] {
  const days = (to - from) / dayMs;
  const room = (each: number): number => Math.max(2, Math.floor(width / each));
  if (days > 500) return years(from, to, room(56), locale);
  if (days > 45) return months(from, to, room(92), locale);
  return singleDays(from, to, room(72), locale);
}

function years(from: number, to: number, room: number, locale: string): readonly TimeTick[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const step = nice((last - first + 1) / room);
  const named = format(locale, { year: 'numeric' });
  const ticks: TimeTick[] = [];
  for (let year = Math.ceil(first / step) * step - (step === 1 ? 1 : 0); year <= last; year += step) {
    const at = yearStart(year);
    ticks.push({ at, label: named(at + 2 * dayMs), until: step === 1 ? yearStart(year + 1) : null });
  }
  return ticks.filter(({ at, until }) => (until ?? at) > from && at < to);
}

function months(from: number, to: number, room: number, locale: string): readonly TimeTick[] {
  const start = new Date(from);
  const count = Math.ceil((to - from) / (30.4 * dayMs)) + 1;
  const step = [1, 2, 3, 6, 12].find((one) => count / one <= room) ?? 12;
  const named = format(locale, { month: 'short', year: 'numeric' });
  const ticks: TimeTick[] = [];
  const first = start.getUTCMonth() - (step === 1 ? 0 : start.getUTCMonth() % step);
  for (let i = 0; i <= count + step; i += step) {
    const at = Date.UTC(start.getUTCFullYear(), first + i, 1);
    ticks.push({ at, label: named(at), until: step === 1 ? Date.UTC(start.getUTCFullYear(), first + i + 1, 1) : null });
  }
  return ticks.filter(
    ({ at, until }) => (until ?? at) > from && at >= from - 31 * dayMs && at < to && (until !== null || at >= from),
  );
}

function singleDays(from: number, to: number, room: number, locale: string): readonly TimeTick[] {
  const step = [1, 2, 7, 14].find((one) => (to - from) / dayMs / one <= room) ?? 14;
  const named = format(locale, { day: 'numeric', month: 'short' });
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / dayMs) * dayMs; at < to; at += step * dayMs)
    ticks.push({ at, label: named(at), until: step === 1 ? at + dayMs : null });
  return ticks;
}

function format(locale: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  const made = new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: 'UTC' });
  return (at) => made.format(at).replace(/\s*г\.$/u, '');
}

const yearOf = (at: number): number => new Date(at).getUTCFullYear();
/** `Date.UTC` takes years below 100 for those of the twentieth century. */
const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

function nice(step: number): number {
  const sizes = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];
  return sizes.find((one) => one >= step) ?? 10_000;
}
