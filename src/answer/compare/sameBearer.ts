import { distance } from '../../index/similar.ts';
import { sameCountry, sameMeaning } from '../families.ts';
import type { Relation } from './compareNumbers.ts';

/** Whether two names are one bearer's: `maybe` for Jon and John, a father and a son, a part of a name that others may have. */
export type SameBearer = 'same' | 'maybe' | 'other';

const SHORTEST = 4;

/** Holds two names against one another, each as its folded words. */
export function sameBearer(a: readonly string[], b: readonly string[]): SameBearer {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 'maybe';
  if (few.every((word) => many.includes(word))) return 'same';
  const initials = many.map((word) => word[0]).join('');
  if (few.length === 1 && many.length > 1 && few[0] === initials) return 'same';
  const isInitialed =
    few.length > 1 && few.at(-1) === many.at(-1) && few.slice(0, -1).every((word, at) => startsAlike(word, many[at] ?? ''));
  if (isInitialed) return 'same';
  return few.some((word) => many.some((other) => near(word, other))) ? 'maybe' : 'other';
}

const startsAlike = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

function near(a: string, b: string): boolean {
  if (a === b || sameMeaning(a).includes(b) || sameCountry(a).includes(b)) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= SHORTEST && (distance(a, b, 2) <= (shorter > 6 ? 2 : 1) || a.startsWith(b) || b.startsWith(a));
}

/** Holds two lists of names against one another: the same bearers agree; others differ only where none may be one of the other list. */
export function relationOfBearers(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Relation {
  const found = a.map((one) => b.map((other) => sameBearer(one, other)));
  const all = found.every((row) => row.includes('same')) && b.every((_, at) => found.some((row) => row[at] === 'same'));
  if (all) return 'agree';
  return found.some((row) => row.some((one) => one !== 'other')) ? 'open' : 'differ';
}
