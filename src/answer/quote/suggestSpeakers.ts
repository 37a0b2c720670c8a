import type { Library } from '../../index/library.ts';
import { nameWords } from './nameWords.ts';
import { type Voice, voices } from './voices.ts';

const most = 25;
const longest = 100;

/** Speakers whose name or role has a word that begins with each typed one, most quoted first, with counts; 25 at most. */
export function suggestSpeakers(typed: string, library: Library): readonly { readonly name: string; readonly value: string }[] {
  const wanted = nameWords(typed);
  const fits = (voice: Voice): boolean => {
    const own = [...voice.spellings.flat(), ...voice.roles.flatMap(nameWords)];
    return wanted.every((word) => own.some((other) => other.startsWith(word)));
  };
  const known = new Set<string>();
  const found: { name: string; value: string }[] = [];
  for (const voice of voices(library)) {
    if (found.length >= most) break;
    const value = voice.name.slice(0, longest);
    if (voice.said.length === 0 || known.has(value) || !fits(voice)) continue;
    known.add(value);
    const count = ` · ${voice.said.length}`;
    found.push({ name: `${voice.name.slice(0, longest - count.length)}${count}`, value });
  }
  return found;
}
