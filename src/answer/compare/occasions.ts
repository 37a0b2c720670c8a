import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import type { Article } from '../../model/article.ts';
import type { Value } from './compareValue.ts';

/** A time that a report of a day speaks of. */
interface Dated extends Pick<Value, 'period'> {
  readonly article: Pick<Article, 'date'>;
}

/** Days that an occasion may lie from its report, and two of a kind from one another at least. */
const NEAR = 120;
const ANOTHER = 200;

/** True where each date is of its own report's days and the earlier report tells of what had been: the fair of last June and that of this June, not one that was put off. */
export function areOccasions(a: Dated, b: Dated): boolean {
  const [[first, told], [second, toldLater]] =
    (a.period?.from ?? '') < (b.period?.from ?? '') ? [timed(a), timed(b)] : [timed(b), timed(a)];
  if (!first || !second || !told || !toldLater || daysBetween(first.to, second.from) < ANOTHER) return false;
  const had = daysBetween(first.from, told);
  return had >= 0 && had <= NEAR && Math.abs(daysBetween(second.from, toldLater)) <= NEAR;
}

const timed = ({ period, article }: Dated) => [period, article.date] as const;
