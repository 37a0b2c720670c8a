import type { Day, Period } from '../../model/day.ts';
import { numberOf } from '../numberWords.ts';
import { isComing, type Resolving } from './datesAround.ts';
import { addDays, dayPeriod, moved, period, type TimeUnit, unitAround, weekdayOf } from './datesCalendar.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The number in the words of a stretch of time ("the past six years"); 1 where they hold none. */
export function countOf(folded: string): number | null {
  const digits = /\d+/.exec(folded)?.[0];
  if (digits) return Number(digits);
  if (/couple/.test(folded)) return 2;
  if (/few|several/.test(folded)) return 3;
  const words = folded.replace(
    /\b(?:the|past|last|next|previous|coming|following|preceding|ago|earlier|later|before|over|during|in|for)\b|(?:day|week|weekend|month|quarter|year|decade|centur(?:y|ie))s?\b/g,
    ' ',
  );
  return numberOf(words.trim()) ?? 1;
}

/** The unit that a stretch of time is counted in, the last where several are named. */
export function unitOf(folded: string): TimeUnit {
  const unit = /(day|week|month|quarter|year|decade|centur)(?!.*(?:day|week|month|quarter|year|decade|centur))/.exec(folded)?.[1];
  return unit === 'centur'
    ? 'century'
    : unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'decade'
      ? unit
      : 'year';
}

/** "Two years ago", "three months later". */
export function ago(folded: string, { today, anchor }: Resolving): Period | null {
  const unit = unitOf(folded);
  const from = folded.endsWith('ago') ? today : (anchor?.from ?? today);
  const count = countOf(folded);
  if (!from || count === null) return null;
  const at = moved(from, unit, folded.endsWith('later') ? count : -count);
  return at && unitAround(at, unit === 'century' || unit === 'decade' ? 'year' : unit, 0);
}

/** "The past six years", "the next two weeks": from the report’s day or up to it. */
export function stretch(folded: string, today: Day | null): Period | null {
  const count = countOf(folded);
  if (!today || count === null) return null;
  const ahead = /next|coming|following/.test(folded);
  const other = moved(today, unitOf(folded), ahead ? count : -count);
  return ahead ? period(today, other) : period(other, today);
}

/** "Last year", "this month", "the previous week". */
export function whichUnit(folded: string, { today, anchor }: Resolving): Period | null {
  const telling = /previous|same|following|that|preceding/.test(folded) && anchor ? anchor.from : today;
  if (!telling) return null;
  const step = /(?:last|previous|past|preceding)\b/.test(folded) ? -1 : /next|following|coming/.test(folded) ? 1 : 0;
  if (folded.includes('weekend')) {
    const week = unitAround(telling, 'week', step);
    return week && period(addDays(week.to, -1), week.to);
  }
  return unitAround(telling, unitOf(folded.replace(/[’']s$/, '')), step);
}

/** "Monday", "last Friday": the nearest one behind, or ahead where the words speak of what is to come. */
export function weekday(folded: string, around: Resolving): Period | null {
  const { today } = around;
  const which = WEEKDAYS.findIndex((name) => folded.replace(/^(?:last|this|next) /, '').startsWith(name));
  if (!today || which < 0) return null;
  const behind = (weekdayOf(today) - which + 7) % 7;
  const ahead = (7 - behind) % 7;
  if (folded.startsWith('last')) return dayPeriod(addDays(today, -(behind || 7)));
  if (folded.startsWith('next')) return dayPeriod(addDays(today, ahead || 7));
  return dayPeriod(addDays(today, folded.startsWith('this') || isComing(around) ? ahead : -behind));
}
