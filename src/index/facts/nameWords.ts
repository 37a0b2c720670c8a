import { ownLetters } from '../../model/ownLetters.ts';
import { Remembered } from '../../model/remembered.ts';
import { fold } from '../fold.ts';

const plainWord = /^[A-Za-z]+[,.;:!?]?$/;
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)+$/;

/** Words of a name or role, folded, without points and possessives. */
export function nameWords(text: string): string[] {
  if (plainWord.test(text)) return [text.toLowerCase().replace(/[^a-z]$/, '')];
  if (plainWords.test(text)) return text.toLowerCase().split(' ');
  const words: string[] = [];
  for (const written of text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []) {
    const word = bare(written);
    if (word !== '') words.push(word);
  }
  return words;
}

const known = new Remembered<string, string>(200_000);
const longest = 60;

function bare(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const made = fold(word.replace(/['’]s$/iu, '')).replace(/\./g, '');
  if (word.length > longest) return made;
  return known.keep(ownLetters(word), ownLetters(made));
}
