import { atOnce } from '../../index/compact/steps.ts';
import { joinedMark } from '../../index/facts/kinds.ts';
import { openFacts } from '../../index/facts/openFacts.ts';
import type { Library } from '../../index/library.ts';
import { distance, sameStart, sounds } from '../../index/similar.ts';
import { alike, alikeVoices, surnameOfVoice } from './alike.ts';
import { byRole, namesCalled } from './byRole.ts';
import { nameWords } from './nameWords.ts';
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
  yield* openFacts(library.facts);
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
  const likely = yield* all.named(likelyNames(words, library));
  const fitting: Voice[] = [];
  for (const voice of likely) {
    if (yield* byName(words, voice)) fitting.push(voice);
    yield;
  }
  const named = yield* exactly(words, fitting);
  const meant = named.length > 0 ? best(named) : yield* byRole(words, all, library);
  const near = meant.length > 0 ? [] : yield* nearest(words, all, library);
  const possible = yield* alikeVoices(meant, all, library);
  const others = new Set([...meant, ...possible]);
  const surname = words.filter((word) => !TITLES.has(word)).join(' ');
  const spelled = new Set(meant.flatMap(({ spellings }) => spellings.map((one) => one.join(' '))));
  const sameSurname = named.filter((voice) => voice.person && !others.has(voice) && isOfSurname(voice, surname, spelled));
  return { meant, possible, sameSurname, near };
}

/** Names among which is one of each voice that fits, see `byName`. */
function likelyNames(words: readonly string[], { facts }: Library): readonly string[] {
  const telling = words.filter((word) => !TITLES.has(word));
  const joined = facts.withWord('name', joinedMark + words.join(''));
  const named = (telling.length > 0 ? telling : words).map((word) => facts.withWord('name', word));
  if (telling.length < 2) return [...joined, ...named.flat()];
  // Each word is of a name or of a role of whom is meant: the rarest one leads to all of them.
  const held = telling.map((word, nth) => [...(named[nth] ?? []), ...namesCalled(word, facts)]);
  return [...joined, ...held.reduce((fewest, own) => (own.length < fewest.length ? own : fewest))];
}

/** True for "Erik Holm" where "Holm" is typed and Petra Holm meant. */
const isOfSurname = (voice: Voice, surname: string, spelled: ReadonlySet<string>): boolean =>
  surnameOfVoice(voice) === surname && !spelled.has((voice.spellings[0] ?? []).join(' '));

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

/** Every typed word is part of one spelling, or a title or role beside one that is; in steps. */
function* byName(words: readonly string[], voice: Voice): Generator<void, boolean> {
  const gender = words.map((word) => GENDERS.get(word)).find(Boolean);
  if (gender && voice.gender && gender !== voice.gender) return false;
  let roles: ReadonlySet<string> | null = null;
  for (const spelling of voice.spellings) {
    const own = words.filter((word) => spelling.includes(word) || spelling.join('') === words.join(''));
    if (own.length === 0 || (own.length < words.length && own.every((word) => TITLES.has(word)))) continue;
    const open = words.filter((word) => !own.includes(word));
    if (open.length === 0) return true;
    const asked = open.filter((word) => !TITLES.has(word));
    if (!voice.person) continue;
    if (asked.length === 0) return true;
    if (roles === null) yield* voice.preparingRoles();
    roles ??= new Set(voice.roles.flatMap(nameWords));
    if (asked.every((word) => roles?.has(word))) return true;
  }
  return false;
}

/** Of people with one first and last name, those who are called just what was typed, when there are any. */
function* exactly(words: readonly string[], found: readonly Voice[]): Generator<void, readonly Voice[]> {
  const name = words.filter((word) => !TITLES.has(word)).join(' ');
  const called = found.filter(({ spellings }) => spellings.some((one) => one.length > 1 && one.join(' ') === name));
  if (called.length === 0) return found;
  const kept: Voice[] = [];
  for (const voice of found) {
    if (called.includes(voice) || !called.some((one) => alike(one, voice))) kept.push(voice);
    yield;
  }
  return kept;
}

/** When the words fit voices that speak and voices that do not, those that speak are meant. */
function best(found: readonly Voice[]): readonly Voice[] {
  const speaking = found.filter((voice) => voice.quoted > 0);
  return speaking.length > 0 ? speaking : found;
}

/** How far two words are from each other, by spelling and by sound: 0 the same, above 1 not near at all. */
function farness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return 9;
  if (sounds(a) === sounds(b)) return 0.1;
  return sameStart(a, b) ? distance(a, b, 3) / Math.max(a.length, b.length) : 9;
}

function* nearest(words: readonly string[], all: Voices, library: Library): Generator<void, readonly string[]> {
  const near = new Set<string>();
  let looked = 0;
  for (const other of library.facts.eachWord('name')) {
    if (++looked % wordsInStep === 0) yield;
    if (words.some((word) => farness(word, other) <= 0.34)) near.add(other);
  }
  const likely = yield* all.withWord(...near);
  const scored: { readonly name: string; readonly best: number; readonly said: number }[] = [];
  for (const voice of likely) {
    yield;
    const own = voice.spellings.flat();
    const best = Math.min(...words.flatMap((word) => own.map((other) => farness(word, other))));
    if (best <= 0.34) scored.push({ name: voice.name, best, said: voice.quoted });
  }
  scored.sort((a, b) => a.best - b.best || b.said - a.said);
  return [...new Set(scored.map(({ name }) => name))].slice(0, 3);
}

/** Words of names that are looked at in one step. */
const wordsInStep = 1_024;
