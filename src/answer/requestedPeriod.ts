import type { Day, Period } from '../model/day.ts';

/** The year that a question names, or null. */
export function requestedPeriod(text: string): Period | null {
  const year = /(?<![\p{N}.,$€£-])(1[5-9]\d\d|20\d\d)(?![\p{N}%]|[.,]\p{N})/u.exec(text)?.[1];
  if (!year) return null;
  return { from: `${Number(year)}-01-01` as Day, to: `${Number(year)}-12-31` as Day, label: year };
}
