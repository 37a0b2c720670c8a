import type { Day, Period } from '../../model/day.ts';
import { addDays, dayAt, period } from './datesCalendar.ts';

interface Holiday {
  readonly words: RegExp;
  /** First and last day in a year. */
  readonly days: (year: number) => readonly [Day | null, Day | null];
  readonly month: number;
  readonly dayOfMonth: number;
}

const fixed = (words: RegExp, month: number, dayOfMonth: number): Holiday => ({
  words,
  month,
  dayOfMonth,
  days: (year) => [dayAt(year, month, dayOfMonth), dayAt(year, month, dayOfMonth)],
});

/** Days counted from Easter Sunday; the middle of the time it falls in tells which year is meant where none is named. */
const fromEaster = (words: RegExp, first: number, last: number): Holiday => ({
  words,
  month: 4,
  dayOfMonth: 10,
  days: (year) => {
    const sunday = easter(year);
    return [sunday && addDays(sunday, first), sunday && addDays(sunday, last)];
  },
});

const HOLIDAYS: readonly Holiday[] = [
  fixed(/^christmas eve/, 12, 24),
  fixed(/^christmas day/, 12, 25),
  { words: /^christmas/, month: 12, dayOfMonth: 25, days: (year) => [dayAt(year, 12, 24), dayAt(year, 12, 26)] },
  fixed(/^boxing day/, 12, 26),
  fixed(/^new year[’']s eve/, 12, 31),
  fixed(/^new year[’']s day/, 1, 1),
  fixed(/^valentine[’']s day/, 2, 14),
  fixed(/^may day/, 5, 1),
  fixed(/^bastille day/, 7, 14),
  fixed(/^halloween/, 10, 31),
  fixed(/^all saints[’'] day/, 11, 1),
  fixed(/^armistice day/, 11, 11),
  fromEaster(/^palm sunday/, -7, -7),
  fromEaster(/^good friday/, -2, -2),
  fromEaster(/^easter sunday/, 0, 0),
  fromEaster(/^easter monday/, 1, 1),
  fromEaster(/^easter/, -2, 1),
];

/** The days of a feast that is named in small letters, in the year that the words name or `yearOf` works out for its month and day. */
export function holiday(
  folded: string,
  year: number | null,
  yearOf: (month: number, dayOfMonth: number) => number | null,
): Period | null {
  const which = HOLIDAYS.find(({ words }) => words.test(folded));
  const on = which && (year ?? yearOf(which.month, which.dayOfMonth));
  return which && on ? period(...which.days(on)) : null;
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
function easter(year: number): Day | null {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1);
}
