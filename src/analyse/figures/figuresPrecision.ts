import { isDigit } from '../../model/codeUnits.ts';
import { isTime } from './units.ts';

const nought = 48;

/** One unit of the last digit that is stated (`value` says what `digits` are): 0.1 for `27.1%`, 1e9 for `$108 billion`; the noughts at the end of a plain number may be rounding. */
export function lastDigit(digits: string, value: number, scale: number, unit: string | null): number {
  const point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf('·'));
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  if (decimals > 0 || scale > 1 || unit === '%' || unit === 'times' || (unit && isTime(unit))) return 10 ** -decimals * scale;
  let step = 1;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const code = digits.charCodeAt(at);
    if (code === nought) step *= 10;
    else if (isDigit(code)) break;
  }
  return Math.max(1, Math.min(step, value * 0.05));
}

/** The same for a number in words. */
export function wordStep(value: number): number {
  if (value >= 1e3 || value % 1 !== 0) return 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return value >= 100 && value % 100 === 0 ? Math.max(1, value * 0.05) : 1;
}
