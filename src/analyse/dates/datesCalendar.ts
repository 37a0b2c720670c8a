import { type Day, day, type Period } from '../../model/day.ts';

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH_NUMBERS = new Map(MONTHS.map((month, index) => [month.slice(0, 3).toLowerCase(), index + 1]));

/** A stretch of time that can be counted in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** First day of the calendar that periods use for "always before". */
export const EVER: Day = '0001-01-01';
/** Last day of the calendar that periods use for "always after". */
export const NEVER: Day = '9999-12-31';

/** Year, month (1–12) and day of month of a day. */
export function partsOf(at: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  return { year: digitsOf(at, 0) * 100 + digitsOf(at, 2), month: digitsOf(at, 5), dayOfMonth: digitsOf(at, 8) };
}

/** The day of these parts, days past the month's end drawn back to its last; null outside years 1 to 9999. */
export function dayAt(year: number, month: number, dayOfMonth: number): Day | null {
  const ahead = year + Math.floor((month - 1) / 12);
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1;
  if (!Number.isInteger(ahead) || ahead < FIRST_YEAR || ahead > LAST_YEAR) return null;
  const inMonth = Math.min(Math.max(dayOfMonth, 1), lastDayOf(ahead, inYear));
  if (!Number.isInteger(inYear) || !Number.isInteger(inMonth)) return null;
  // Checked part by part: it is a day of the calendar.
  return `${ahead < 1000 ? String(ahead).padStart(4, '0') : ahead}-${twoDigits(inYear)}-${twoDigits(inMonth)}` as Day;
}

/** The day `count` days after (before, when negative). */
export function addDays(at: Day, count: number): Day | null {
  const inMonth = digitsOf(at, 8) + count;
  // Every month has so many days: it is one of the calendar.
  if (inMonth >= 1 && inMonth <= 28 && Number.isInteger(count)) return `${at.slice(0, 8)}${twoDigits(inMonth)}` as Day;
  const time = Date.parse(`${at}T00:00:00Z`) + count * DAY_MS;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? day(new Date(time).toISOString().slice(0, 10)) : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(at: Day): number {
  return (dayNumber(at) + 2) % 7;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** Days since the beginning of a year before all others, which is told to begin in March so that its leap day is the last. */
function dayNumber(at: Day): number {
  const { year, month, dayOfMonth } = partsOf(at);
  const marches = month > 2 ? year : year - 1;
  const leaps = Math.floor(marches / 4) - Math.floor(marches / 100) + Math.floor(marches / 400);
  return marches * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth;
}

/** A period, or null when an end is no day or the ends are reversed. */
export function period(from: Day | null, to: Day | null, label?: string): Period | null {
  if (!from || !to || from > to) return null;
  return { from, to, label: label ?? labelOf(from, to) };
}

/** The whole year. */
export function yearPeriod(year: number): Period | null {
  return period(dayAt(year, 1, 1), dayAt(year, 12, 31), String(year));
}

/** The whole month, 1–12. */
export function monthPeriod(year: number, month: number): Period | null {
  const from = dayAt(year, month, 1);
  return period(from, dayAt(year, month, 31));
}

/** A single day. */
export function dayPeriod(at: Day | null): Period | null {
  return period(at, at);
}

/** The calendar unit that holds a day, moved on by `by` units; weeks start on Monday. */
export function unitAround(at: Day, unit: TimeUnit, by: number): Period | null {
  const { year, month } = partsOf(at);
  switch (unit) {
    case 'day':
      return dayPeriod(addDays(at, by));
    case 'week': {
      const monday = addDays(at, -((weekdayOf(at) + 6) % 7) + 7 * by);
      return monday && period(monday, addDays(monday, 6));
    }
    case 'month': {
      const first = dayAt(year, month + by, 1);
      return first && monthPeriod(partsOf(first).year, partsOf(first).month);
    }
    case 'quarter':
      return quarterPeriod(year, Math.floor((month - 1) / 3) + 1 + by);
    case 'year':
      return yearPeriod(year + by);
    case 'decade': {
      const start = Math.floor(year / 10) * 10 + 10 * by;
      return period(dayAt(start, 1, 1), dayAt(start + 9, 12, 31), `${start}s`);
    }
    case 'century': {
      const start = Math.floor(year / 100) * 100 + 100 * by;
      return period(dayAt(start, 1, 1), dayAt(start + 99, 12, 31));
    }
  }
}

/** The day `count` units before or after a day. */
export function moved(at: Day, unit: TimeUnit, count: number): Day | null {
  const { year, month, dayOfMonth } = partsOf(at);
  if (unit === 'day' || unit === 'week') return addDays(at, Math.round(count * (unit === 'week' ? 7 : 1)));
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  return dayAt(year, month + Math.round(count * months), dayOfMonth);
}

/** Quarter 1–4 of a year; other numbers run into the years beside it. */
export function quarterPeriod(year: number, quarter: number): Period | null {
  const from = dayAt(year, quarter * 3 - 2, 1);
  const to = dayAt(year, quarter * 3, 31);
  if (!from) return null;
  const parts = partsOf(from);
  return period(from, to, `Q${(parts.month + 2) / 3} ${parts.year}`);
}

/** Month 1–12 of an English month name or its short form, else null. */
export function monthNumber(name: string): number | null {
  return MONTH_NUMBERS.get(name.slice(0, 3).toLowerCase()) ?? null;
}

function labelOf(from: Day, to: Day): string {
  const a = partsOf(from);
  const b = partsOf(to);
  if (from === EVER) return `until ${dayLabel(to)}`;
  if (to === NEVER) return `since ${dayLabel(from)}`;
  if (from === to) return dayLabel(from);
  const wholeYears = a.month === 1 && a.dayOfMonth === 1 && b.month === 12 && b.dayOfMonth === 31;
  if (wholeYears) return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`;
  const wholeMonths = a.dayOfMonth === 1 && b.dayOfMonth === lastDayOf(b.year, b.month);
  if (wholeMonths) {
    const end = `${MONTHS[b.month - 1]} ${b.year}`;
    if (a.year === b.year && a.month === b.month) return end;
    return a.year === b.year ? `${MONTHS[a.month - 1]}–${end}` : `${MONTHS[a.month - 1]} ${a.year} – ${end}`;
  }
  if (a.year === b.year && a.month === b.month) return `${a.dayOfMonth}–${dayLabel(to)}`;
  return `${dayLabel(from)} – ${dayLabel(to)}`;
}

function dayLabel(at: Day): string {
  const { year, month, dayOfMonth } = partsOf(at);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number that two digits of a day are. */
const digitsOf = (at: Day, nth: number): number => (at.charCodeAt(nth) - 48) * 10 + at.charCodeAt(nth + 1) - 48;

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
