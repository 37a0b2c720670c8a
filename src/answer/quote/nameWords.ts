export { nameWords } from '../../index/facts/nameWords.ts';

/** What tells father from son. */
export const SUFFIX: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their']);

/** Parts that tell one name from another: no initials, no "Jr.". */
export function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => word.length > 1 && !SUFFIX.has(word) && !DETERMINERS.has(word));
  return kept.length > 0 ? kept : [...words];
}
