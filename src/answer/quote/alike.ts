import type { Library } from '../../index/library.ts';
import { distance } from '../../index/similar.ts';
import { nameWords, telling } from './nameWords.ts';
import type { Voice } from './voice.ts';
import type { Voices } from './voices.ts';

/** Others than those who are meant whose names are close to one of theirs, most quoted first; in steps. */
export function* alikeVoices(meant: readonly Voice[], all: Voices, { facts }: Library): Generator<void, readonly Voice[]> {
  const bySurname = new Map<string, Voice[]>();
  for (const voice of meant) {
    const surname = surnameOfVoice(voice);
    if (surname === null) continue;
    const own = bySurname.get(surname);
    if (own) own.push(voice);
    else bySurname.set(surname, [voice]);
  }
  const names: string[] = [];
  for (const [surname, own] of bySurname) {
    const firsts = [...new Set(own.map((voice) => ownWords(voice)[0] ?? ''))];
    const isNear = new Map<string, boolean>();
    for (const [nth, name] of facts.withWord('name', surname).entries()) {
      if (nth % few === few - 1) yield;
      const words = telling(nameWords(name));
      if (surnameOf(words) !== surname) continue;
      // Every full name of one voice has the same first and last word.
      const [theirs = ''] = words;
      if (!isNear.has(theirs)) {
        isNear.set(
          theirs,
          firsts.some((first) => areNear(first, theirs)),
        );
        yield;
      }
      if (isNear.get(theirs)) names.push(name);
    }
    yield;
  }
  const others = new Set(meant);
  const near = (voice: Voice): boolean => bySurname.get(surnameOfVoice(voice) ?? '')?.some((one) => alike(one, voice)) === true;
  const found: Voice[] = [];
  for (const voice of yield* all.named(names)) {
    if (!others.has(voice) && near(voice)) found.push(voice);
    yield;
  }
  return found;
}

/** Names that are gone through in one step. */
const few = 512;

/** The same surname and a first name one letter apart or short for the other. */
export function alike(a: Voice, b: Voice): boolean {
  const [one, other] = [ownWords(a), ownWords(b)];
  if (surnameOf(one) === null || surnameOf(one) !== surnameOf(other)) return false;
  const [first = '', second = ''] = [one[0], other[0]];
  // With "Jr." and without: they may be one; "Jr." and "Sr." are not, nor are two whose middle names differ.
  if (first === second)
    return suffixOf(a) === suffixOf(b)
      ? a.person && b.person && (one.length === 2 || other.length === 2)
      : suffixOf(a) === null || suffixOf(b) === null;
  return areNear(first, second);
}

const ownWords = ({ spellings: [first = []] }: Voice): readonly string[] => telling(first);

/** The last word of a full name; null where only one word tells whose it is. */
export const surnameOfVoice = (voice: Voice): string | null => surnameOf(ownWords(voice));

const surnameOf = (words: readonly string[]): string | null => (words.length < 2 ? null : (words.at(-1) ?? null));

const areNear = (first: string, second: string): boolean =>
  distance(first, second, 1) <= 1 || first.startsWith(second) || second.startsWith(first);

const suffixOf = ({ spellings }: Voice): string | null => /^(?:jr|sr|ii|iii|iv)$/.exec(spellings[0]?.at(-1) ?? '')?.[0] ?? null;
