import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import type { Article } from '../../model/article.ts';
import type { Period } from '../../model/day.ts';
import type { Asked } from './compareAsked.ts';
import { overlap } from './comparePeriods.ts';

const LONG_PAST = 400;

/** False for a value of another time than the one that was asked about. */
export function periodFits({ question, relative, wantsOutlook }: Asked, period: Period | null, { date }: Article): boolean {
  if (relative || !question.period) return true;
  // What names no time is of its report's days: no report tells what came of a year that lies ahead, few what was long ago.
  if (!period)
    return (
      date === null || ((wantsOutlook || date >= question.period.from) && daysBetween(question.period.to, date) <= LONG_PAST)
    );
  return overlap(question.period, period) && (period.from >= question.period.from || period.to <= question.period.to);
}
