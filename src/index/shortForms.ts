import type { Span } from '../model/span.ts';

/** Short forms in capitals that are function words in small letters. */
const clashing = new Map([
  ['US', 'usa'],
  ['IT', 'IT'],
  ['WHO', 'WHO'],
]);

/** Dotted or plain short forms that stand for the same. */
const canonical = new Map([
  ['us', 'usa'],
  ['usa', 'usa'],
]);

const objectOf =
  /\b(?:tells?|told|gives?|gave|for|to|of|with|lets?|by|from|about|between|among|help(?:s|ed)?|brings?|brought|makes?|made|shows?|all|both|upon|on|against|remind(?:s|ed)?|ask(?:s|ed)?)\s*$/i;

/** The term of a dotted short form, letters only ("us" of "U.S."). */
export function shortForm(letters: string): string {
  return canonical.get(letters) ?? letters;
}

/** True for letters that `capitalForm` may make a term of. */
export const mayClash = (surface: string): boolean => clashing.has(surface);

/**
 * The term of a word in capitals that would be a function word in small letters: "US" is the country where its line is not
 * all in capitals, or where nothing before it makes it an object. Null for any other word.
 */
export function capitalForm(text: string, at: Span): string | null {
  if (at.end - at.start > 3) return null;
  const term = clashing.get(text.slice(at.start, at.end));
  if (term === undefined) return null;
  const before =
    text
      .slice(Math.max(0, at.start - 80), at.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(at.end, at.end + 80).split('\n')[0] ?? '';
  if (/\p{Ll}{2}/u.test(before + after)) return term;
  if (!/\p{L}/u.test(before + after)) return term;
  return term === 'usa' && /\bTHE\s+$/.test(before) ? term : null;
}

/** True where "us" in small letters is somebody's object and not the country typed in haste. */
export function isPronoun(before: string): boolean {
  return objectOf.test(before);
}

const twoWordNames = new Map([
  ['unit state', 'usa'],
  ['unit kingdom', 'uk'],
  ['unit nation', 'un'],
  ['european union', 'eu'],
]);

/** The short form that a name of two words is as often written as ("usa" for "United States"), by its stems. */
export function shortName(first: string, second: string): string | undefined {
  return first === 'unit' || first === 'european' ? twoWordNames.get(`${first} ${second}`) : undefined;
}
