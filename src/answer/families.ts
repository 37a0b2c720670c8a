import { countryAdjectives } from '../analyse/names/placeNames.ts';
import { termsOf } from '../index/terms.ts';
import { familyLines, synonymLines } from './familyLines.ts';

/** The stems that stand for one another, with how much such a match is worth beside the word itself. */
const relatives = build();

/** Terms that stand in a family with `term`, without `term` itself. */
export function familyOf(term: string): ReadonlySet<string> {
  return relatives.get(term) ?? none;
}

const synonyms = new Map<string, string>(
  synonymLines.split('\n').flatMap((line) => {
    const stems = line.split(' ').flatMap((word) => termsOf(word).map(({ term }) => term));
    return stems.map((stem) => [stem, stems[0] ?? stem] as const);
  }),
);

/** One term for all that mean the same as `term`; undefined where none other does. */
export function meaningOf(term: string): string | undefined {
  return synonyms.get(term);
}

const peoples = new Map<string, string>(
  [...countryAdjectives].flatMap(([adjective, country]) => {
    const [of, only] = [termsOf(country), termsOf(adjective)];
    const name = (of.find(({ alias }) => alias) ?? (of.length === 1 ? of[0] : undefined))?.term;
    const word = only.length === 1 ? only[0]?.term : undefined;
    return name === undefined || word === undefined ? [] : [[word, name] as const, [name, name] as const];
  }),
);

/** The country that `term` names, or whose people or things it stands for: "China" and "Chinese"; undefined for other words. */
export function countryOf(term: string): string | undefined {
  return peoples.get(term);
}

const none: ReadonlySet<string> = new Set();

function build(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of familyLines.split('\n')) {
    const stems = [
      ...new Set(
        line
          .split(' ')
          .filter((word) => word && !word.includes('-'))
          .flatMap((word) => termsOf(word).map(({ term }) => term)),
      ),
    ];
    const [head, ...rest] = stems;
    if (head === undefined) continue;
    for (const one of rest) {
      related(found, head, one);
      related(found, one, head);
    }
    // Members of one line are near one another too, but a line is named for its first word.
    for (const one of rest) for (const other of rest) if (one !== other && stems.length <= 12) related(found, one, other);
  }
  return found;
}

function related(found: Map<string, Set<string>>, from: string, to: string): void {
  const set = found.get(from) ?? new Set<string>();
  set.add(to);
  found.set(from, set);
}
