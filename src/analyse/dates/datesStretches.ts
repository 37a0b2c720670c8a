import type { Period } from '../../model/day.ts';
import { addDays, dayAt, monthPeriod, partsOf, period, type TimeUnit } from './datesCalendar.ts';

/** "The first nine months of 2024": so many days, weeks, months or quarters from the year's beginning, or up to its end. */
export function partOfYearFrom(folded: string, unit: TimeUnit, count: number, year: number): Period | null {
  const ofEnd = /^(?:the )?(?:last|final)\b/.test(folded);
  const [first, last] = [dayAt(year, 1, 1), dayAt(year, 12, 31)];
  if (!first || !last || count < 1) return null;
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? count * 7 : count;
    if (days > 365) return null;
    return ofEnd ? period(addDays(last, 1 - days), last) : period(first, addDays(first, days - 1));
  }
  const months = unit === 'quarter' ? count * 3 : count;
  if (months > 12 || (unit !== 'month' && unit !== 'quarter')) return null;
  return ofEnd ? period(dayAt(year, 13 - months, 1), last) : period(first, dayAt(year, months, 31));
}

/** "The three months to June": so many whole months, that month the last. */
export function monthsTo(count: number, year: number, month: number): Period | null {
  const last = monthPeriod(year, month);
  return last && period(dayAt(year, month - count + 1, 1), last.to);
}

/** The same days and months as a stretch, in another year. */
export function sameInYear({ from, to }: Period, year: number): Period | null {
  const [first, last] = [partsOf(from), partsOf(to)];
  const wholeMonths = to === dayAt(last.year, last.month, 31);
  return period(
    dayAt(year, first.month, first.dayOfMonth),
    dayAt(year + last.year - first.year, last.month, wholeMonths ? 31 : last.dayOfMonth),
  );
}
