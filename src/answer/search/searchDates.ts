import { type Day, day } from '../../model/day.ts';

/** First and last day that `2019`, `2019-06` or `2019-06-01` stands for; null when there is no such time. */
export function daysOf(written: string): { readonly from: Day; readonly to: Day } | null {
  const match = /^([12]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written);
  if (!match) return null;
  const [, year = '', month, date] = match;
  const two = (text: string): string => text.padStart(2, '0');
  if (month === undefined) return pair(`${year}-01-01`, `${year}-12-31`);
  if (date !== undefined) return pair(`${year}-${two(month)}-${two(date)}`, `${year}-${two(month)}-${two(date)}`);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return pair(`${year}-${two(month)}-01`, `${year}-${two(month)}-${two(String(last))}`);
}

function pair(first: string, last: string): { readonly from: Day; readonly to: Day } | null {
  const from = day(first);
  const to = day(last);
  return from && to ? { from, to } : null;
}
