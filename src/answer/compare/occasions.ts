import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import type { Value } from './compareValue.ts';

const NEAR = 120;
const ANOTHER = 200;

/** True where each date is of its own report's days and the earlier report tells of what had been: the fair of last June and that of this June, not one that was put off. */
export function areOccasions(a: Value, b: Value): boolean {
  const [[first, told], [second, toldLater]] =
    (a.period?.from ?? '') < (b.period?.from ?? '') ? [timed(a), timed(b)] : [timed(b), timed(a)];
  if (!first || !second || !told || !toldLater || daysBetween(first.to, second.from) < ANOTHER) return false;
  const had = daysBetween(first.from, told);
  return had >= 0 && had <= NEAR && Math.abs(daysBetween(second.from, toldLater)) <= NEAR;
}

const timed = ({ period, article }: Value) => [period, article.date] as const;
