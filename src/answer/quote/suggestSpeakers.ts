import { nameFlags } from '../../index/facts/kinds.ts';
import type { Library } from '../../index/library.ts';
import { leavesOf } from './draft.ts';
import { nameWords } from './nameWords.ts';
import { voicesOf } from './voices.ts';

const most = 25;
const longest = 100;
/** So many names that have what is typed are looked at one by one; where there are more, those that are quoted most often. */
const fewNames = 1500;
/** One person has hardly more names that are each quoted as often. */
const namesOfOne = 3;

interface Heard {
  readonly name: string;
  readonly quoted: number;
}

/** Speakers whose name or role has a word that begins with each typed one, most quoted first, with counts; 25 at most. */
export function suggestSpeakers(typed: string, library: Library): readonly { readonly name: string; readonly value: string }[] {
  const wanted = nameWords(typed);
  const found = new Map<string, Heard>();
  const called = calledBy(library);
  const take = (name: string): void => {
    for (const one of heardAs(name, wanted, called, library))
      if ((found.get(one.name)?.quoted ?? 0) < one.quoted) found.set(one.name, one);
  };
  const few = fewest(wanted, library);
  if (few) for (const name of few) take(name);
  else
    for (const { text, sum } of library.facts.best('name')) {
      if (sum === 0 || (found.size >= most && sum * namesOfOne < (inOrder(found)[most - 1]?.quoted ?? 0))) break;
      take(text);
    }
  return inOrder(found)
    .slice(0, most)
    .map(({ name, quoted }) => {
      const count = ` · ${quoted}`;
      return { name: `${name.slice(0, longest - count.length)}${count}`, value: name };
    });
}

const inOrder = (found: ReadonlyMap<string, Heard>): readonly Heard[] =>
  [...found.values()].sort((a, b) => b.quoted - a.quoted || (a.name < b.name ? -1 : 1));

/** The names that one of the typed words leads to, where there is one that leads to few. */
function fewest(wanted: readonly string[], { facts }: Library): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  for (const word of wanted) {
    const names = facts.withBegun('name', word, fewNames);
    const roles = names && facts.withBegun('role', word, fewNames);
    if (!roles) continue;
    const all = new Set([...names, ...roles.map((text) => text.slice(0, text.indexOf('\n')))]);
    if (!best || all.size < best.size) best = all;
  }
  return best;
}

/** Who is quoted under a name and fits; of bodies and the like, each article's own, the one that is quoted most. */
function heardAs(name: string, wanted: readonly string[], called: Called, library: Library): readonly Heard[] {
  const { quoted, isName } = usesOf(name, library);
  const all: Heard[] = [];
  if (quoted > 0 && openIn(nameWords(name), wanted).length === 0) all.push({ name, quoted });
  const voice = isName ? voicesOf(library).ofNamed(name) : null;
  if (voice && voice.quoted > 0) {
    const open = openIn(voice.spellings.flat(), wanted);
    // To read what somebody is called takes longest: most are called nothing that begins so.
    const mayFit = open.every((word) => [...voice.names].some((one) => called(word).has(one)));
    if (open.length === 0 || (mayFit && openIn(voice.roles.flatMap(nameWords), open).length === 0)) all.push(voice);
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

interface Uses {
  /** How often it is quoted in one article at most where it is no name: a body and the like. */
  readonly quoted: number;
  /** Some article has it for a name. */
  readonly isName: boolean;
}

const uses = new WeakMap<Library, Map<string, Uses>>();
/** Names of which it is kept. */
const remembered = 50_000;

function usesOf(name: string, library: Library): Uses {
  const known = uses.get(library) ?? new Map<string, Uses>();
  uses.set(library, known);
  const before = known.get(name);
  if (before) return before;
  const made = { quoted: 0, isName: false };
  for (const { flags, quoted } of leavesOf(name, library))
    if ((flags & nameFlags.isName) !== 0) made.isName = true;
    else made.quoted = Math.max(made.quoted, quoted);
  if (known.size >= remembered) known.clear();
  known.set(name, made);
  return made;
}

/** What the first who types a speaker would otherwise wait for, in small steps. */
export function* speakerSteps(library: Library): Generator<void> {
  for (const one of library.facts.bestInSteps('name')) {
    yield;
    if (one?.sum === 0) return;
    if (one && usesOf(one.text, library).isName) voicesOf(library).ofNamed(one.text);
  }
}
