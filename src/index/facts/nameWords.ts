import { fold } from '../fold.ts';

/** Words of a name or role, folded, without points and possessives. */
export function nameWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
    .map((word) => fold(word.replace(/['’]s$/iu, '')).replace(/\./g, ''))
    .filter(Boolean);
}
