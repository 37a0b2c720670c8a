import type { Library } from '../../index/library.ts';
import { namesAtHand, namesOrRoles } from './namesAtHand.ts';
import { nameWords } from './nameWords.ts';
import { type Speakers, speakersOf } from './speakers.ts';

const most = 25;
const longest = 100;
/** One person has hardly more names that are each quoted as often. */
const namesOfOne = 3;

interface Heard {
  readonly name: string;
  readonly quoted: number;
}

/**
 * Speakers whose name or role has a word that begins with each typed one, most quoted first, with counts; 25 at most. To work them all out
 * takes seconds over a large library: until that was done in steps, names alone.
 */
export function suggestSpeakers(typed: string, library: Library): readonly { readonly name: string; readonly value: string }[] {
  const wanted = nameWords(typed);
  const speakers = speakersOf(library);
  if (isLarge(library) && !speakers.ready)
    return namesAtHand(wanted, library).map((name) => ({ name: name.slice(0, longest), value: name.slice(0, longest) }));
  const found = new Map<string, Heard>();
  const called = calledBy(library);
  const take = (name: string): void => {
    for (const one of heardAs(name, wanted, called, speakers))
      if ((found.get(one.name)?.quoted ?? 0) < one.quoted) found.set(one.name, one);
  };
  const few = fewest(wanted, library);
  if (few) for (const name of few) take(name);
  else
    for (const { text, sum } of library.facts.best('name')) {
      if (sum === 0) break;
      if (found.size >= most && sum * namesOfOne < (inOrder(found)[most - 1]?.quoted ?? 0)) break;
      take(text);
    }
  return inOrder(found)
    .slice(0, most)
    .map(({ name, quoted }) => {
      const count = ` · ${quoted}`;
      return { name: `${name.slice(0, longest - count.length)}${count}`, value: name };
    });
}

const isLarge = (library: Library): boolean => library.words !== undefined && library.articles.length > small;
const small = 2_000;

const inOrder = (found: ReadonlyMap<string, Heard>): readonly Heard[] =>
  [...found.values()].sort((a, b) => b.quoted - a.quoted || (a.name < b.name ? -1 : 1));

/** The names that one of the typed words leads to, where there is one that leads to few. */
function fewest(wanted: readonly string[], library: Library): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  for (const word of wanted) {
    const all = namesOrRoles(word, library);
    if (all && (!best || all.size < best.size)) best = all;
  }
  return best;
}

/** Who is quoted under a name and fits; of bodies and the like, each article's own, the one that is quoted most. */
function heardAs(name: string, wanted: readonly string[], called: Called, speakers: Speakers): readonly Heard[] {
  const { alone, speaker } = speakers.of(name);
  const all: Heard[] = [];
  if (alone > 0 && openIn(nameWords(name), wanted).length === 0) all.push({ name, quoted: alone });
  if (speaker) {
    const open = openIn(speaker.words, wanted);
    // To read what somebody is called takes longest: most are called nothing that begins so.
    const mayFit = open.every((word) => speaker.names.some((one) => called(word).has(one)));
    if (open.length === 0 || (mayFit && openIn([...speakers.roleWords(speaker)], open).length === 0)) all.push(speaker);
  }
  return all.map((one) => ({ name: one.name.slice(0, longest), quoted: one.quoted }));
}

/** The typed words that none of some words begins with. */
const openIn = (words: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((word) => !words.some((other) => other.startsWith(word)));

/** The names of those who are called something that begins like a word, in whatever article. */
type Called = (word: string) => ReadonlySet<string>;

const calls = new WeakMap<Library, Map<string, ReadonlySet<string>>>();
/** Beginnings of which they are kept: everybody types the same few first. */
const mostBegun = 40;

function calledBy(library: Library): Called {
  const known = calls.get(library) ?? new Map<string, ReadonlySet<string>>();
  calls.set(library, known);
  const { facts } = library;
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const texts = facts.withBegun('role', word, Number.POSITIVE_INFINITY) ?? [];
    const names = new Set(texts.map((text) => text.slice(0, text.indexOf('\n'))));
    if (known.size >= mostBegun) known.clear();
    known.set(word, names);
    return names;
  };
}

/** What the first who types a speaker would otherwise wait for, in small steps. */
export const speakerSteps = (library: Library): Generator<void> => speakersOf(library).steps();
