import { isDigit, isLetter } from '../../model/codeUnits.ts';

/** The matches of a global pattern in a text, as `matchAll` finds them, which makes a pattern anew for each text. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** What a sticky pattern matches at a place of a text, or null. */
export function matchedAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * The matches of a sticky pattern, as `matchAll` finds those of the global one, which begin behind no letter and no digit in certain
 * stretches of a text, each told by its beginning and its end; null: anywhere.
 */
export function matchesWithin(pattern: RegExp, text: string, stretches: readonly number[] | null): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const all = stretches ?? [0, text.length];
  let next = 0;
  for (let nth = 0; nth < all.length; nth += 2) {
    const until = all[nth + 1] as number;
    for (let at = Math.max(next, all[nth] as number); at < until; at += 1) {
      const before = at > 0 ? text.charCodeAt(at - 1) : 0;
      if (isLetter(before) || isDigit(before)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      found.push(match);
      next = at + match[0].length;
      at = next - 1;
    }
  }
  return found;
}
