import type { Day, Period } from '../../model/day.ts';
import { numberOf, ordinalOf } from '../numberWords.ts';
import {
  addDays,
  dayAt,
  dayPeriod,
  daysBetween,
  monthNumber,
  monthPeriod,
  moved,
  NEVER,
  partsOf,
  period,
  quarterPeriod,
  type TimeUnit,
  unitAround,
  weekdayOf,
  yearPeriod,
} from './datesCalendar.ts';

/** What stands around a date: the words beside it, the article's day, and the last date with a year in the same sentence. */
export interface Resolving {
  readonly before: string;
  readonly after: string;
  readonly today: Day | null;
  readonly anchor: Period | null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SEASON_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const COMING =
  /(?:(?<!\p{L})(?:will|shall|going\s+to|due|set\s+to|expected|scheduled|plan(?:s|ned)?|hopes?|upcoming|aims?|intends?|would|is\s+to|are\s+to)(?!\p{L})(?!.*(?<!\p{L})(?:said|told|announced|reported|opened|began)(?!\p{L}))|(?<!\p{L})(?:(?:by|until|till)(?:\s+the)?|(?:starts?|begins?|opens?|ends?|closes?|resumes?|reopens?|arrives?|leaves?|kicks\s+off|gets\s+under\s+way|takes\s+place|goes?\s+to\s+the\s+polls|(?<!\d\s)votes(?=\s+(?:for|on)\s)|elects|meets|faces|hosts|takes\s+effect|comes?\s+into\s+(?:force|effect)|goes?\s+on\s+sale)(?:\s+(?!(?:in|of|since|after|\p{L}+ed)\s)[\p{L}’'-]+){0,4}(?:\s+on)?)\s+$)/isu;
const YEAR = /(?:1[0-9]|20)\d\d/;

/** The period of a date read by the pattern `name`, or null when it cannot be worked out. */
export function resolve(name: string, words: string, around: Resolving): Period | null {
  const folded = words.toLowerCase().replace(/\s+/g, ' ');
  const years = [...folded.matchAll(new RegExp(YEAR, 'g'))].map((match) => Number(match[0]));
  const year = years[0] ?? relativeYear(folded, around);
  const days = [...folded.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map((match) => Number(match[0]));
  const month = monthNumber(
    /[a-z]{3,}/.exec(
      folded.replace(
        /\b(?:the|of|to|and|until|through|last|this|next|early|late|mid|since|previous|same|following|year|st|nd|rd|th)\b|\d(?:st|nd|rd|th)/g,
        ' ',
      ),
    )?.[0] ?? '',
  );
  switch (name) {
    case 'iso': {
      const [y = 0, m = 0, d = 0] = folded.split('-').map(Number);
      const at = dayAt(y, m, d);
      return at === folded ? dayPeriod(at) : null;
    }
    case 'dayRangeMonth':
    case 'monthDayRange': {
      const on = year ?? yearOf(month, days[0] ?? 1, around);
      return on && month ? period(dayAt(on, month, days[0] ?? 1), dayAt(on, month, days[1] ?? 1)) : null;
    }
    case 'dayMonth':
    case 'monthDay': {
      const on = year ?? yearOf(month, days[0] ?? 1, around);
      return on && month ? dayPeriod(dayAt(on, month, days[0] ?? 1)) : null;
    }
    case 'monthYear':
      return year && month ? monthPeriod(year, month) : null;
    case 'whichMonth':
    case 'bareMonth': {
      const on = month && whichMonthYear(folded, month, around);
      return on && month ? monthPeriod(on, month) : null;
    }
    case 'quarter':
      return partOfYear(folded, year ?? around.anchor?.from.slice(0, 4), around);
    case 'season':
    case 'whichSeason':
      return season(folded, year, around.today);
    case 'since':
      return year ? period(dayAt(year, month ?? 1, 1), around.today ?? NEVER, `since ${words.replace(/^since\s+/i, '')}`) : null;
    case 'yearRange':
      return yearRange(folded, years);
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
    case 'bareYear':
      return year ? yearPeriod(year) : null;
    default:
      return null;
  }
}

function relativeYear(folded: string, { today, anchor }: Resolving): number | null {
  const which = /(last|this|next|previous|same|following) year/.exec(folded)?.[1];
  const from = (which === 'previous' || which === 'same' || which === 'following') && anchor ? anchor.from : today;
  if (!which || !from) return null;
  const step = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'following' ? 1 : 0;
  return partsOf(from).year + step;
}

/** The year of a day that is written without one: the last such day, or the next one where the words speak of what is to come. */
function yearOf(month: number | null, dayOfMonth: number, { before, today, anchor }: Resolving): number | null {
  if (!month) return null;
  if (!today) return anchor ? partsOf(anchor.from).year : null;
  const { year } = partsOf(today);
  const near = [year - 1, year, year + 1].flatMap((on) => {
    const at = dayAt(on, month, dayOfMonth);
    return at ? [{ on, distance: daysBetween(today, at) }] : [];
  });
  if (COMING.test(before)) return near.find(({ distance }) => distance >= 0)?.on ?? null;
  const last = near.findLast(({ distance }) => distance <= 1);
  const next = near.find(({ distance }) => distance > 1);
  return (last && next && last.distance < -240 && next.distance < 100 ? next : last)?.on ?? null;
}

function whichMonthYear(folded: string, month: number, around: Resolving): number | null {
  const { today, before, anchor } = around;
  if (!today) return anchor ? partsOf(anchor.from).year : null;
  const now = partsOf(today);
  const which = /^(last|this|next)\b/.exec(folded)?.[1];
  if (which === 'this') return now.year;
  if (which === 'next' || (!which && COMING.test(before)))
    return month > now.month || (!which && month === now.month) ? now.year : now.year + 1;
  return month < now.month || (!which && month === now.month) ? now.year : now.year - 1;
}

function partOfYear(folded: string, year: number | string | undefined, { today, before }: Resolving): Period | null {
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
  return here && here.from > today && !COMING.test(before) ? inYear(now - 1) : here;
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

function yearRange(folded: string, years: readonly number[]): Period | null {
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

function countOf(folded: string): number | null {
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

function unitOf(folded: string): TimeUnit {
  const unit = /(day|week|month|quarter|year|decade|centur)(?!.*(?:day|week|month|quarter|year|decade|centur))/.exec(folded)?.[1];
  return unit === 'centur'
    ? 'century'
    : unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'decade'
      ? unit
      : 'year';
}

function ago(folded: string, { today, anchor }: Resolving): Period | null {
  const unit = unitOf(folded);
  const from = folded.endsWith('ago') ? today : (anchor?.from ?? today);
  const count = countOf(folded);
  if (!from || count === null) return null;
  const at = moved(from, unit, folded.endsWith('later') ? count : -count);
  return at && unitAround(at, unit === 'century' || unit === 'decade' ? 'year' : unit, 0);
}

function stretch(folded: string, today: Day | null): Period | null {
  const count = countOf(folded);
  if (!today || count === null) return null;
  const ahead = /next|coming|following/.test(folded);
  const other = moved(today, unitOf(folded), ahead ? count : -count);
  return ahead ? period(today, other) : period(other, today);
}

function whichUnit(folded: string, { today, anchor }: Resolving): Period | null {
  const telling = /previous|same|following|that|preceding/.test(folded) && anchor ? anchor.from : today;
  if (!telling) return null;
  const step = /(?:last|previous|past|preceding)\b/.test(folded) ? -1 : /next|following|coming/.test(folded) ? 1 : 0;
  if (folded.includes('weekend')) {
    const week = unitAround(telling, 'week', step);
    return week && period(addDays(week.to, -1), week.to);
  }
  return unitAround(telling, unitOf(folded.replace(/[’']s$/, '')), step);
}

function weekday(folded: string, { today, before }: Resolving): Period | null {
  const which = WEEKDAYS.findIndex((name) => folded.replace(/^(?:last|this|next) /, '').startsWith(name));
  if (!today || which < 0) return null;
  const behind = (weekdayOf(today) - which + 7) % 7;
  const ahead = (7 - behind) % 7;
  if (folded.startsWith('last')) return dayPeriod(addDays(today, -(behind || 7)));
  if (folded.startsWith('next')) return dayPeriod(addDays(today, ahead || 7));
  return dayPeriod(addDays(today, folded.startsWith('this') || COMING.test(before) ? ahead : -behind));
}
