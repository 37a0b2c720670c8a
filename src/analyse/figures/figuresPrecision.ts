import { isTime } from './units.ts';

/** One unit of the last digit that is stated: 0.1 for `27.1%`, 1e9 for `$108 billion`; the noughts at the end of a plain number may be rounding. */
export function lastDigit(digits: string, scale: number, unit: string | null): number {
  const decimals = /[.·](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const value = Number(digits.replace(/[^\d.]/g, ''));
  if (decimals > 0 || scale > 1 || unit === '%' || unit === 'times' || (unit && isTime(unit))) return 10 ** -decimals * scale;
  const noughts = /0*$/.exec(digits.replace(/[^\d]/g, ''))?.[0].length ?? 0;
  return Math.max(1, Math.min(10 ** noughts, value * 0.05));
}

/** The same for a number in words. */
export function wordStep(value: number): number {
  if (value >= 1e3 || value % 1 !== 0) return 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return value >= 100 && value % 100 === 0 ? Math.max(1, value * 0.05) : 1;
}
