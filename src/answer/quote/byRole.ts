import type { Facts } from '../../index/facts/facts.ts';
import type { Library } from '../../index/library.ts';
import { nameWords } from './nameWords.ts';
import type { Voice } from './voice.ts';
import type { Voices } from './voices.ts';

/** By what the articles call people: the noun must fit, of several the one whose other words fit best. */
export function* byRole(words: readonly string[], all: Voices, library: Library): Generator<void, readonly Voice[]> {
  const head = words.at(-1) ?? '';
  const likely = yield* all.named(namesWithRole(head, library));
  const named = new Map<string, ReadonlySet<number>>();
  for (const word of words) {
    named.set(word, new Set(library.facts.told('around', word).map(({ at }) => at)));
    yield;
  }
  const scored: { readonly voice: Voice; readonly score: number }[] = [];
  for (const voice of likely) {
    yield;
    let score = 0;
    for (const role of voice.roles) {
      const own = nameWords(role);
      // "Mr Putin's press spokesman" is no role of Putin.
      const calling = nameWords(role.replace(/\p{Lu}[\p{L}.-]*[’']s(?!\p{L})/gu, ' '));
      if (!calling.some((word) => sameRole(word, head))) continue;
      const around = { has: (word: string) => voice.places.some((at) => named.get(word)?.has(at)) };
      const rest = words.slice(0, -1);
      // A country is not told from the surroundings where the role has one, nor for leaders: each stands near the other's.
      const settled = own.some(isCountry) || LEADERS.has(head);
      const fit = rest.map((word): number =>
        own.some((other) => sameRole(other, word)) ? 1 : around.has(word) && !(settled && isCountry(word)) ? 0.4 : 0,
      );
      if (fit.some((value) => value === 0)) continue;
      score = Math.max(score, 1 + fit.reduce((sum, value) => sum + value, 0) / Math.max(1, rest.length));
    }
    if (score > 0) scored.push({ voice, score: score + (voice.quoted > 0 ? 0.5 : 0) });
  }
  const top = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > top - 0.05).map(({ voice }) => voice);
}

/** Names of those whom the articles call something like it. */
function* namesWithRole(head: string, { facts }: Library): Generator<string> {
  const alike = new Set(STEMS.flatMap((group) => (group.includes(head) ? group : [head])));
  const begun = head.length > 4 ? facts.words('role', head.slice(0, Math.max(4, head.length - 2))) : [];
  for (const word of new Set([...alike, ...begun.filter((other) => sameRole(other, head))])) yield* namesCalled(word, facts);
}

/** Names of those of whom some article says something with a word of who they are. */
export const namesCalled = (word: string, facts: Facts): readonly string[] =>
  facts.withWord('role', word).map((text) => text.slice(0, text.indexOf('\n')));

const COUNTRIES: readonly (readonly string[])[] = [
  ['russia', 'russian', 'kremlin', 'moscow'],
  ['china', 'chinese', 'beijing'],
  ['america', 'american', 'us', 'usa', 'washington'],
  ['britain', 'british', 'uk', 'london'],
  ['france', 'french', 'paris'],
  ['germany', 'german', 'berlin'],
  ['ukraine', 'ukrainian', 'kyiv'],
  ['india', 'indian', 'delhi'],
  ['japan', 'japanese', 'tokyo'],
  ['australia', 'australian', 'canberra'],
  ['canada', 'canadian', 'ottawa'],
  ['italy', 'italian', 'rome'],
  ['spain', 'spanish', 'madrid'],
  ['turkey', 'turkish', 'ankara'],
  ['iran', 'iranian', 'tehran'],
  ['israel', 'israeli', 'jerusalem'],
  ['brazil', 'brazilian'],
  ['mexico', 'mexican'],
  ['poland', 'polish', 'warsaw'],
  ['norway', 'norwegian', 'oslo'],
  ['sweden', 'swedish', 'stockholm'],
];

const STEMS: readonly (readonly string[])[] = [
  ...COUNTRIES,
  ['spokesman', 'spokesperson', 'spokeswoman'],
  ['leader', 'president', 'premier', 'chancellor'],
  ['chairman', 'chairwoman', 'chair', 'chairperson'],
];

const LEADERS = new Set(['leader', 'president', 'premier', 'chancellor', 'minister', 'king', 'queen']);

function isCountry(word: string): boolean {
  return COUNTRIES.some((group) => group.includes(word));
}

function sameRole(a: string, b: string): boolean {
  if (a === b) return true;
  if (STEMS.some((group) => group.includes(a) && group.includes(b))) return true;
  return a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length - b.length) <= 2;
}
