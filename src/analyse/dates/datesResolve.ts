import type { Day, Period } from '../../model/day.ts';
import { ordinalOf } from '../numberWords.ts';
import { isComing, type Resolving } from './datesAround.ts';
import {
  addDays,
  dayAt,
  dayPeriod,
  daysBetween,
  monthNumber,
  monthPeriod,
  NEVER,
  partsOf,
  period,
  quarterPeriod,
  yearPeriod,
} from './datesCalendar.ts';
import { holiday } from './datesHolidays.ts';
import { ago, countOf, stretch, unitOf, weekday, whichUnit } from './datesRelative.ts';
import { monthsTo, partOfYearFrom, sameInYear } from './datesStretches.ts';
import { type DateWords, dateWords } from './datesWords.ts';

const SEASON_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** The period of a date read by the pattern `name`, or null when it cannot be worked out. */
export function resolve(name: string, words: string, around: Resolving): Period | null {
  const told = dateWords(words);
  const { folded } = told;
  switch (name) {
    case 'iso': {
      const [y = 0, m = 0, d = 0] = folded.split('-').map(Number);
      const at = dayAt(y, m, d);
      return at === folded ? dayPeriod(at) : null;
    }
    case 'dayRangeMonth':
    case 'monthDayRange': {
      const { month, days } = told;
      const on = yearIn(told, around) ?? yearOf(month, days[0] ?? 1, around);
      return on && month ? period(dayAt(on, month, days[0] ?? 1), dayAt(on, month, days[1] ?? 1)) : null;
    }
    case 'dayMonth':
    case 'monthDay': {
      const { month } = told;
      const dayOfMonth = told.days[0] ?? 1;
      const on = yearIn(told, around) ?? yearOf(month, dayOfMonth, around);
      return on && month ? dayPeriod(dayAt(on, month, dayOfMonth)) : null;
    }
    case 'monthRange': {
      const [first = 0, last = 0] = folded.split(/[^a-z]+/).flatMap((word) => monthNumber(word) ?? []);
      const on = yearIn(told, around) ?? whichMonthYear(folded, last, around);
      return on && first && last ? period(dayAt(first > last ? on - 1 : on, first, 1), dayAt(on, last, 31)) : null;
    }
    case 'monthYear': {
      const { month } = told;
      const year = yearIn(told, around);
      return year && month ? monthPeriod(year, month) : null;
    }
    case 'whichMonth':
    case 'bareMonth': {
      const { month } = told;
      const on = month && whichMonthYear(folded, month, around);
      return on && month ? monthPeriod(on, month) : null;
    }
    case 'quarter':
      return partOfYear(folded, yearIn(told, around) ?? around.anchor?.from.slice(0, 4), around);
    case 'season':
    case 'whichSeason':
      return season(folded, yearIn(told, around), around.today);
    case 'since':
      return since(words, told, around);
    case 'holiday':
      return holiday(folded, yearIn(told, around), (on, dayOfMonth) => yearOf(on, dayOfMonth, around));
    case 'firstMonths': {
      const unit = /(day|week|month|quarter)s (?:of|in) /.exec(folded);
      const on = yearIn(told, around) ?? (around.anchor ?? { from: around.today })?.from?.slice(0, 4);
      const count = unit && countOf(folded.slice(0, unit.index).replace(/\b(?:first|final|opening)\b/g, ' '));
      return unit && on && count ? partOfYearFrom(folded, unitOf(unit[0]), count, Number(on)) : null;
    }
    case 'monthsTo': {
      const last = monthNumber(
        /months (?:to|ending|ended|through)(?: in)? (?:the end of )?(?:3[01] )?([a-z]+)/.exec(folded)?.[1] ?? '',
      );
      const on = last && (yearIn(told, around) ?? whichMonthYear(folded, last, around));
      const count = countOf(folded.slice(0, folded.indexOf(' month')));
      return on && last && count && count <= 12 ? monthsTo(count, on, last) : null;
    }
    case 'samePeriod':
      return samePeriod(folded, yearIn(told, around), around);
    case 'yearRange':
      return yearRange(told);
    case 'decade':
      return decade(folded);
    case 'century': {
      const which = ordinalOf(/[a-z0-9-]+?(?=[ -]century)/.exec(folded.replace('the ', ''))?.[0] ?? '');
      return which ? period(dayAt(which * 100 - 99, 1, 1), dayAt(which * 100, 12, 31), folded.replace('the ', '')) : null;
    }
    case 'ago':
      return ago(folded, around);
    case 'span':
    case 'pastUnit':
      return stretch(folded, around.today);
    case 'whichUnit':
      return whichUnit(folded, around);
    case 'whichWeekday':
    case 'weekday':
      return weekday(folded, around);
    case 'near':
      return around.today ? dayPeriod(addDays(around.today, folded === 'yesterday' ? -1 : folded === 'tomorrow' ? 1 : 0)) : null;
    case 'fiscalYear':
    case 'bareYear': {
      const year = yearIn(told, around);
      return year ? yearPeriod(year) : null;
    }
    default:
      return null;
  }
}

function yearIn({ years, folded }: DateWords, around: Resolving): number | null {
  return years[0] ?? relativeYear(folded, around);
}

function since(words: string, told: DateWords, around: Resolving): Period | null {
  const { month } = told;
  const year = yearIn(told, around);
  const after = words.replace(/^since\s+/i, '');
  // "Will be paid since January": what is still to come did not begin in a January ahead.
  const on = year ?? (month && whichMonthYear(after.toLowerCase(), month, { ...around, before: '', after: '' }));
  const from = on && dayAt(on, month ?? 1, 1);
  return from
    ? period(
        from,
        around.today ?? NEVER,
        `since ${year && !/year$/i.test(after) ? after : `${monthPeriod(on, month ?? 1)?.label}`}`,
      )
    : null;
}

/** "The same period of 2023": the months told of before, in that year. */
function samePeriod(folded: string, year: number | null, { stretch, today }: Resolving): Period | null {
  const on = year ?? (/earlier|before|ago|prior/.test(folded) && stretch ? partsOf(stretch.from).year - 1 : null);
  if (stretch && on) return sameInYear(stretch, on);
  return on ? yearPeriod(on) : today && yearPeriod(partsOf(today).year - 1);
}

function relativeYear(folded: string, { today, anchor }: Resolving): number | null {
  const which = /(last|this|next|previous|same|following) year/.exec(folded)?.[1];
  const from = (which === 'previous' || which === 'same' || which === 'following') && anchor ? anchor.from : today;
  if (!which || !from) return null;
  const step = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'following' ? 1 : 0;
  return partsOf(from).year + step;
}

/** The year of a day that is written without one: the last such day, or the next one where the words speak of what is to come. */
function yearOf(month: number | null, dayOfMonth: number, around: Resolving): number | null {
  const { today, anchor } = around;
  if (!month) return null;
  if (!today) return anchor ? partsOf(anchor.from).year : null;
  const { year } = partsOf(today);
  const near = [year - 1, year, year + 1].flatMap((on) => {
    const at = dayAt(on, month, dayOfMonth);
    return at ? [{ on, distance: daysBetween(today, at) }] : [];
  });
  if (isComing(around)) return near.find(({ distance }) => distance >= 0)?.on ?? null;
  const last = near.findLast(({ distance }) => distance <= 1);
  const next = near.find(({ distance }) => distance > 1);
  return (last && next && last.distance < -240 && next.distance < 100 ? next : last)?.on ?? null;
}

function whichMonthYear(folded: string, month: number, around: Resolving): number | null {
  const { today, anchor } = around;
  if (!today) return anchor ? partsOf(anchor.from).year : null;
  const now = partsOf(today);
  const which = /^(last|this|next)\b/.exec(folded)?.[1];
  if (which === 'this') return now.year;
  if (which === 'next' || (!which && isComing(around)))
    return month > now.month || (!which && month === now.month) ? now.year : now.year + 1;
  return month < now.month || (!which && month === now.month) ? now.year : now.year - 1;
}

function partOfYear(folded: string, year: number | string | undefined, around: Resolving): Period | null {
  const { today } = around;
  const ordinal = /(final|last)/.test(folded.replace('last year', '')) ? (folded.includes('half') ? 2 : 4) : null;
  const which =
    ordinal ??
    Number(/[qh]([1-4])/.exec(folded)?.[1] ?? ordinalOf(/(first|second|third|fourth|1st|2nd|3rd|4th)/.exec(folded)?.[1] ?? ''));
  const half = folded.includes('half') || /\bh[12]\b/.test(folded);
  if (!which || (half && which > 2)) return null;
  if (year) return half ? halfYear(Number(year), which) : quarterPeriod(Number(year), which);
  if (!today) return null;
  const now = partsOf(today).year;
  const inYear = (on: number) => (half ? halfYear(on, which) : quarterPeriod(on, which));
  const here = inYear(now);
  return here && here.from > today && !isComing(around) ? inYear(now - 1) : here;
}

function halfYear(year: number, which: number): Period | null {
  return period(dayAt(year, which === 1 ? 1 : 7, 1), dayAt(year, which === 1 ? 6 : 12, 31));
}

function season(folded: string, year: number | null, today: Day | null): Period | null {
  const name = /spring|summer|autumn|fall|winter/.exec(folded)?.[0] ?? '';
  const first = SEASON_MONTH[name];
  const step = folded.startsWith('last') ? -1 : folded.startsWith('next') ? 1 : 0;
  if (!first || (!year && !today)) return null;
  let on = year ?? (today ? partsOf(today).year : 0);
  if (!year && today) {
    const begun = partsOf(today).month >= first + (step < 0 ? 3 : 0);
    on += step < 0 && !begun ? -1 : step > 0 && begun ? 1 : 0;
  }
  return period(dayAt(on, first, 1), dayAt(on, first + 2, 31), `${name} ${on}`);
}

function yearRange({ folded, years }: DateWords): Period | null {
  const from = years[0] ?? 0;
  const short = /[-–—/]\s?(\d\d)$/.exec(folded)?.[1];
  const to = years[1] ?? (short ? Math.floor(from / 100) * 100 + Number(short) : from);
  return period(dayAt(from, 1, 1), dayAt(to, 12, 31));
}

function decade(folded: string): Period | null {
  const digits = /(\d{2,4})[’']?s$/.exec(folded)?.[1] ?? '';
  const start = digits.length === 2 ? Number(digits) + (Number(digits) < 30 ? 2000 : 1900) : Number(digits);
  const [from, to] = folded.includes('early')
    ? [0, 3]
    : folded.includes('mid')
      ? [4, 6]
      : folded.includes('late')
        ? [6, 9]
        : [0, 9];
  return period(dayAt(start + from, 1, 1), dayAt(start + to, 12, 31), folded.replace(/^the /, ''));
}
