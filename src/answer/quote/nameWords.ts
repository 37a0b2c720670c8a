import { fold } from '../../index/fold.ts';

/** Words of a name or role, folded, without points and possessives. */
export function nameWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
    .map((word) => fold(word.replace(/['’]s$/iu, '')).replace(/\./g, ''))
    .filter(Boolean);
}

/** What tells father from son. */
export const SUFFIX: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their']);

/** Parts that tell one name from another: no initials, no "Jr.". */
export function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => word.length > 1 && !SUFFIX.has(word) && !DETERMINERS.has(word));
  return kept.length > 0 ? kept : [...words];
}
