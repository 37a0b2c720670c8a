import { isTime } from './units.ts';

/** One unit of the last digit that is stated: 0.1 for `27.1%`, 1e9 for `$108 billion`; the noughts at the end of a plain number may be rounding. */
export function lastDigit(digits: string, scale: number, unit: string | null): number {
  const point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf('·'));
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  if (decimals > 0 || scale > 1 || unit === '%' || unit === 'times' || (unit && isTime(unit))) return 10 ** -decimals * scale;
  const plain = digits.replace(/[^\d]/g, '');
  const noughts = /0*$/.exec(plain)?.[0].length ?? 0;
  return Math.max(1, Math.min(10 ** noughts, Number(plain) * 0.05));
}

/** The same for a number in words. */
export function wordStep(value: number): number {
  if (value >= 1e3 || value % 1 !== 0) return 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return value >= 100 && value % 100 === 0 ? Math.max(1, value * 0.05) : 1;
}
