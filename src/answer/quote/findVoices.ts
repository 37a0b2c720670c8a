import { atOnce } from '../../index/compact/steps.ts';
import { joinedMark } from '../../index/facts/kinds.ts';
import type { Library } from '../../index/library.ts';
import { distance, sameStart, sounds } from '../../index/similar.ts';
import { nameWords, telling as tellingOf } from './nameWords.ts';
import type { Voice } from './voice.ts';
import { type Voices, voicesOf } from './voices.ts';

/** Whom a person means by the words they typed for a speaker. */
export interface FoundVoices {
  /** Those that are meant, most quoted first; more than one where the words fit several. */
  readonly meant: readonly Voice[];
  /** Close spellings that may be the same one, shown but never merged. */
  readonly possible: readonly Voice[];
  /** People of the surname typed who are named and never quoted, where others of it are. */
  readonly sameSurname: readonly Voice[];
  /** Names for "did you mean" when nobody is meant. */
  readonly near: readonly string[];
}

/** Finds speakers by full name, by any part of it, or by role ("Kremlin spokesman"); several by "Berg and Lund", when each is found. */
export const findVoices = (typed: string, library: Library): FoundVoices => atOnce(findVoicesSteps(typed, library));

/** The same in steps. */
export function* findVoicesSteps(typed: string, library: Library): Generator<void, FoundVoices> {
  const all = voicesOf(library);
  const one = yield* findOne(typed, all, library);
  if (one.meant.length > 0) return one;
  const parts = typed.split(/\s*[,;&]\s*|\s+(?:and|und|et|y|и|和)\s+/u).filter(Boolean);
  if (parts.length < 2 || parts.length > MOST_TYPED) return one;
  const several: FoundVoices[] = [];
  for (const part of parts) several.push(yield* findOne(part, all, library));
  if (several.some(({ meant }) => meant.length === 0)) return one;
  const meant = [...new Set(several.flatMap((found) => found.meant))];
  const possible = several.flatMap((found) => found.possible).filter((voice) => !meant.includes(voice));
  const sameSurname = several.flatMap((found) => found.sameSurname).filter((voice) => !meant.includes(voice));
  return { meant, possible: [...new Set(possible)], sameSurname: [...new Set(sameSurname)], near: [] };
}

const MOST_TYPED = 4;

function* findOne(typed: string, all: Voices, library: Library): Generator<void, FoundVoices> {
  const words = singular(typed, library);
  if (words.length === 0) return { meant: [], possible: [], sameSurname: [], near: [] };
  const telling = words.filter((word) => !TITLES.has(word));
  const likely = yield* all.withWord(...(telling.length > 0 ? telling : words), joinedMark + words.join(''));
  const fitting: Voice[] = [];
  for (const voice of likely) {
    if (byName(words, voice)) fitting.push(voice);
    yield;
  }
  const named = exactly(words, fitting);
  const meant = named.length > 0 ? best(named) : yield* byRole(words, all, library);
  const near = meant.length > 0 ? [] : yield* nearest(words, all, library);
  const surnames = meant.flatMap(({ spellings: [first = []] }) => tellingOf(first).at(-1) ?? []);
  const possible = (yield* all.withWord(...surnames)).filter(
    (voice) => !meant.includes(voice) && meant.some((one) => alike(one, voice)),
  );
  const sameSurname = named.filter(
    (voice) => voice.person && !meant.includes(voice) && !possible.includes(voice) && isOfSurname(voice, words, meant),
  );
  return { meant, possible, sameSurname, near };
}

/** True for "Erik Holm" where "Holm" is typed and Petra Holm meant. */
function isOfSurname({ spellings: [own = []] }: Voice, words: readonly string[], meant: readonly Voice[]): boolean {
  const surname = tellingOf(own).at(-1);
  const isShort = meant.some(({ spellings }) => spellings.some((one) => one.join(' ') === own.join(' ')));
  return tellingOf(own).length > 1 && !isShort && words.filter((word) => !TITLES.has(word)).join(' ') === surname;
}

/** The words that were typed; "the Johnsons" are the people called Johnson. */
function singular(typed: string, library: Library): readonly string[] {
  const words = nameWords(typed).filter((word) => !SMALL.has(word));
  const [one = ''] = words;
  const stem = one.replace(/s$/, '');
  const isFamily = words.length === 1 && stem !== one && /^the /i.test(typed.trim());
  const isName = (name: string): boolean => nameWords(name).at(-1) === stem && library.facts.has('name', name);
  return isFamily && library.facts.withWord('name', stem).some(isName) ? [stem] : words;
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'for', 'and', 's']);
const TITLES = new Set(
  'mr mrs ms miss dr sir lord lady president prime minister premier chancellor senator sen rep representative governor gov mayor secretary general gen professor prof ambassador king queen prince princess pope judge justice chairman chairwoman chief former foreign vice leader spokesman spokeswoman director'.split(
    ' ',
  ),
);

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['mr', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['lady', 'female'],
]);

/** Every typed word is part of one spelling, or a title or role beside one that is. */
function byName(words: readonly string[], voice: Voice): boolean {
  const gender = words.map((word) => GENDERS.get(word)).find(Boolean);
  if (gender && voice.gender && gender !== voice.gender) return false;
  return voice.spellings.some((spelling) => {
    const own = words.filter((word) => spelling.includes(word) || spelling.join('') === words.join(''));
    if (own.length === 0 || (own.length < words.length && own.every((word) => TITLES.has(word)))) return false;
    const roles = new Set(voice.roles.flatMap(nameWords));
    return words.every((word) => own.includes(word) || (voice.person && (TITLES.has(word) || roles.has(word))));
  });
}

/** Of people with one first and last name, those who are called just what was typed, when there are any. */
function exactly(words: readonly string[], found: readonly Voice[]): readonly Voice[] {
  const name = words.filter((word) => !TITLES.has(word)).join(' ');
  const called = found.filter(({ spellings }) => spellings.some((one) => one.length > 1 && one.join(' ') === name));
  return called.length > 0 ? found.filter((voice) => called.includes(voice) || !called.some((one) => alike(one, voice))) : found;
}

/** When the words fit voices that speak and voices that do not, those that speak are meant. */
function best(found: readonly Voice[]): readonly Voice[] {
  const speaking = found.filter((voice) => voice.quoted > 0);
  return speaking.length > 0 ? speaking : found;
}

/** By what the articles call people: the noun must fit, of several the one whose other words fit best. */
function* byRole(words: readonly string[], all: Voices, library: Library): Generator<void, readonly Voice[]> {
  const head = words.at(-1) ?? '';
  const likely = yield* all.named(namesWithRole(head, library));
  const named = new Map(words.map((word) => [word, new Set(library.facts.told('around', word).map(({ at }) => at))]));
  const scored = likely.flatMap((voice) => {
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
    return score > 0 ? [{ voice, score: score + (voice.quoted > 0 ? 0.5 : 0) }] : [];
  });
  const top = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > top - 0.05).map(({ voice }) => voice);
}

/** Names of those whom the articles call something like it. */
function* namesWithRole(head: string, { facts }: Library): Generator<string> {
  const alike = new Set(STEMS.flatMap((group) => (group.includes(head) ? group : [head])));
  const begun = head.length > 4 ? facts.words('role', head.slice(0, Math.max(4, head.length - 2))) : [];
  for (const word of new Set([...alike, ...begun.filter((other) => sameRole(other, head))]))
    for (const text of facts.withWord('role', word)) yield text.slice(0, text.indexOf('\n'));
}

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

const suffixOf = ({ spellings }: Voice): string | null => /^(?:jr|sr|ii|iii|iv)$/.exec(spellings[0]?.at(-1) ?? '')?.[0] ?? null;

/** The same surname and a first name one letter apart or short for the other. */
function alike(a: Voice, b: Voice): boolean {
  const [one, other] = [tellingOf(a.spellings[0] ?? []), tellingOf(b.spellings[0] ?? [])];
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  const [first = '', second = ''] = [one[0], other[0]];
  // With "Jr." and without: they may be one; "Jr." and "Sr." are not, nor are two whose middle names differ.
  if (first === second)
    return suffixOf(a) === suffixOf(b)
      ? a.person && b.person && (one.length === 2 || other.length === 2)
      : suffixOf(a) === null || suffixOf(b) === null;
  return distance(first, second, 1) <= 1 || first.startsWith(second) || second.startsWith(first);
}

/** How far two words are from each other, by spelling and by sound: 0 the same, above 1 not near at all. */
function farness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return 9;
  if (sounds(a) === sounds(b)) return 0.1;
  return sameStart(a, b) ? distance(a, b, 3) / Math.max(a.length, b.length) : 9;
}

function* nearest(words: readonly string[], all: Voices, library: Library): Generator<void, readonly string[]> {
  const near = library.facts.words('name', '').filter((other) => words.some((word) => farness(word, other) <= 0.34));
  const likely = yield* all.withWord(...near);
  const scored = likely.flatMap((voice) => {
    const own = voice.spellings.flat();
    const best = Math.min(...words.flatMap((word) => own.map((other) => farness(word, other))));
    return best <= 0.34 ? [{ name: voice.name, best, said: voice.quoted }] : [];
  });
  scored.sort((a, b) => a.best - b.best || b.said - a.said);
  return [...new Set(scored.map(({ name }) => name))].slice(0, 3);
}
