import { countryAdjectives } from '../analyse/names/placeNames.ts';
import { termsOf } from '../index/terms.ts';
import { familyLines } from './familyLines.ts';
import { familyNews } from './familyNews.ts';
import { nameSpellings } from './nameSpellings.ts';
import { synonymLines } from './synonymLines.ts';

const nobody: readonly string[] = [];

/** The stems that stand for one another, with how much such a match is worth beside the word itself. */
const relatives = build();

/** Terms that stand in a family with `term`, without `term` itself. */
export function familyOf(term: string): ReadonlySet<string> {
  return relatives.get(term) ?? none;
}

const synonyms = new Map<string, string>(
  `${synonymLines}\n${nameSpellings}`.split('\n').flatMap((line) => {
    const stems = line.split(' ').flatMap((word) => termsOf(word).map(({ term }) => term));
    return stems.map((stem) => [stem, stems[0] ?? stem] as const);
  }),
);

const meant = turned(synonyms);

/** Terms that mean the same as `term`, itself among them; none where no other does. */
export function sameMeaning(term: string): readonly string[] {
  return meant.get(synonyms.get(term) ?? '') ?? nobody;
}

const peoples = new Map<string, string>(
  [...countryAdjectives].flatMap(([adjective, country]) => {
    const [of, only] = [termsOf(country), termsOf(adjective)];
    const name = (of.find(({ alias }) => alias) ?? (of.length === 1 ? of[0] : undefined))?.term;
    const word = only.length === 1 ? only[0]?.term : undefined;
    return name === undefined || word === undefined ? [] : [[word, name] as const, [name, name] as const];
  }),
);

const lands = turned(peoples);

/** Terms for a country, its people and its things ("China", "Chinese"), where `term` is one of them; none for other words. */
export function sameCountry(term: string): readonly string[] {
  return lands.get(peoples.get(term) ?? '') ?? nobody;
}

/** What was said of one, said of many: value → all keys that have it. */
function turned(one: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [key, value] of one) all.set(value, [...(all.get(value) ?? []), key]);
  return all;
}

const none: ReadonlySet<string> = new Set();

function build(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of `${familyLines}\n${familyNews}`.split('\n')) {
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
