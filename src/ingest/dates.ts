import { type Day, day } from '../model/day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const monthFirst = new RegExp(`^${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu');
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${monthName},?[\\s-]+(\\d{4})\\b`, 'iu');
const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;

/**
 * The day that metadata writes ("2019-06-05", "2019-06-05T10:00:00Z", "June 5, 2019", "Wed, 5 Jun 2019 …"), as written there;
 * null when it names no day or could mean two ("01/04/63").
 */
export function writtenDay(written: unknown): Day | null {
  if (written instanceof Date) return Number.isNaN(written.getTime()) ? null : day(written.toISOString().slice(0, 10));
  if (typeof written === 'number') return writtenDay(String(written));
  if (typeof written !== 'string') return null;
  const plain = isoDay.exec(written);
  if (plain) return calendarDay(plain[1], plain[2], plain[3]);
  const text = written
    .replace(/[\s\u200b]+/gu, ' ')
    .trim()
    .replace(weekday, '');
  const iso = isoDay.exec(text);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T|$)/u.exec(text);
  if (packed) return calendarDay(packed[1], packed[2], packed[3]);
  const american = monthFirst.exec(text);
  if (american) return calendarDay(american[3], monthNumber(american[1]), american[2]);
  const british = dayFirst.exec(text);
  if (british) return calendarDay(british[3], monthNumber(british[2]), british[1]);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/u.exec(text);
  if (slashed) return slashedDay(Number(slashed[1]), Number(slashed[2]), slashed[3]);
  return null;
}

/** The day in a line such as "Published: June 5, 2019" or "By Jane Roe | 5 June 2019", else null. */
export function stampedDay(line: string): Day | null {
  for (const part of line.split(/\s[|–—•·-]\s/u)) {
    const found = writtenDay(
      part.replace(/^[^\d]*?(?:published|posted|updated|modified|created|date|on|at)\b[\s:]*(?:on\b|at\b)?/iu, ''),
    );
    if (found) return found;
  }
  return null;
}

/** "25/12/2019" and "12/25/2019" say one thing only; "01/04/2019" says two. */
function slashedDay(first: number, second: number, year: string | undefined): Day | null {
  if (first === second || second > 12) return calendarDay(year, String(first), String(second));
  return first > 12 ? calendarDay(year, String(second), String(first)) : null;
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function calendarDay(year = '', month = '', date = ''): Day | null {
  return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
