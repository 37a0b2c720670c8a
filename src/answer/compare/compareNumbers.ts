import { inBase } from '../../analyse/figures/units.ts';
import type { Precision } from '../../model/analysis.ts';

/** How two statements of one measure stand to one another; `open`: neither contradicts the other, nor do they say the same. */
export type Relation = 'agree' | 'differ' | 'open';

/** A number as it is stated. */
export interface Stated {
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  readonly precision: Precision;
  readonly tolerance: number;
}

/** True for a number that is stated as it is: no "about", no "more than", no range. */
export function isFirm({ precision, high }: Stated): boolean {
  return precision === 'exact' && high === null;
}

interface Reach {
  readonly low: number;
  readonly high: number;
  /** What lies beyond these is no contradiction either. */
  readonly open: 'up' | 'down' | null;
}

/** Two values so far apart are hardly of the same thing. */
const FARTHEST = 10;
/** Two units are rounded apart; a fifth is more than rounding. */
const CONVERTED_APART = 0.2;

/** Holds two stated numbers against one another, within what each claims to know. */
export function relationOf(a: Stated, b: Stated): Relation {
  const [one, other] = [toBase(a), toBase(b)];
  if (one.unit !== other.unit) return 'open';
  const converted = a.unit !== b.unit;
  if (one.high === null && other.high === null && one.precision === 'exact' && other.precision === 'exact') {
    const apart = Math.abs(one.value - other.value);
    const slack =
      Math.max(one.tolerance, other.tolerance) * 1.000001 +
      (converted ? Math.abs(one.value) * 0.02 + (one.unit === '°C' ? 0.6 : 0) : 0);
    if (apart <= slack) return 'agree';
    // The same number in two units is sooner a slip than a difference.
    const near = converted && (a.value === b.value || one.unit === '°C' || apart < CONVERTED_APART * Math.abs(one.value));
    return near || tooFar(one.value, other.value) ? 'open' : 'differ';
  }
  const [left, right] = [reachOf(one), reachOf(other)];
  if (left.low <= right.high && right.low <= left.high) return 'agree';
  const [lower, upper] = left.high < right.low ? [left, right] : [right, left];
  if (lower.open === 'up' || upper.open === 'down' || converted) return 'open';
  return tooFar(lower.high, upper.low) ? 'open' : 'differ';
}

function toBase(stated: Stated): Stated {
  const { base, value } = inBase(stated.value, stated.unit);
  const factor = stated.unit === '°F' ? 5 / 9 : stated.value === 0 ? 1 : value / stated.value;
  return {
    ...stated,
    unit: base,
    value,
    high: stated.high === null ? null : inBase(stated.high, stated.unit).value,
    tolerance: stated.tolerance * Math.abs(factor),
  };
}

function reachOf({ value, high, precision, tolerance }: Stated): Reach {
  const top = high ?? value;
  switch (precision) {
    case 'exact':
      return { low: value - tolerance, high: top + tolerance, open: null };
    case 'about': {
      const slack = Math.max(tolerance, looseness(value));
      return { low: value - slack, high: top + Math.max(tolerance, looseness(top)), open: null };
    }
    case 'at least':
      return { low: value - tolerance, high: top + Math.abs(top) * 0.5, open: 'up' };
    case 'at most':
      return { low: value - Math.abs(value) * 0.5, high: top + tolerance, open: 'down' };
  }
}

/** How far "about" reaches: the fewer digits are stated, the farther. */
function looseness(value: number): number {
  const digits = Math.abs(value)
    .toPrecision(6)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.abs(value) * (digits <= 1 ? 0.1 : digits === 2 ? 0.07 : 0.025);
}

function tooFar(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  const ratio = Math.abs(a / b);
  return a * b > 0 && (ratio > FARTHEST || ratio < 1 / FARTHEST);
}
