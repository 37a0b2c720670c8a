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
  const take = (name: string): void => {
    for (const one of heardAs(name, wanted, library))
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
function heardAs(name: string, wanted: readonly string[], library: Library): readonly Heard[] {
  const leaves = leavesOf(name, library);
  const all: Heard[] = [];
  const quoted = Math.max(0, ...leaves.map(({ flags, quoted: count }) => ((flags & nameFlags.isName) === 0 ? count : 0)));
  const own = nameWords(name);
  if (quoted > 0 && wanted.every((word) => own.some((other) => other.startsWith(word)))) all.push({ name, quoted });
  const voice = leaves.some(({ flags }) => (flags & nameFlags.isName) !== 0) ? voicesOf(library).ofNamed(name) : null;
  if (voice && voice.quoted > 0) {
    const words = [...voice.spellings.flat(), ...(wanted.length > 0 ? voice.roles.flatMap(nameWords) : [])];
    if (wanted.every((word) => words.some((other) => other.startsWith(word)))) all.push(voice);
  }
  return all.map((one) => ({ name: one.name.slice(0, longest), quoted: one.quoted }));
}
