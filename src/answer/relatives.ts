import related from './related.json' with { type: 'json' };

const first = 48;
const letters = 64;
const nothing: ReadonlyMap<string, number> = new Map();

let places: ReadonlyMap<string, number> | null = null;
let stems: readonly string[] = [];
let lists: readonly string[] = [];
const made = new Map<string, ReadonlyMap<string, number>>();

/** 0 to 1: how special a word is in English at large, 0 for the commonest and 1 for those that no list of common words knows. */
export function specialness(term: string): number {
  const at = placesOfStems().get(term);
  return at === undefined ? 1 : Math.log((at + common) / common) / Math.log((stems.length + common) / common);
}

const common = 60;

function placesOfStems(): ReadonlyMap<string, number> {
  if (places === null) {
    stems = related.stems.split(' ');
    lists = related.relatives.split(' ');
    places = new Map(stems.map((stem, at) => [stem, at] as const));
  }
  return places;
}

/** Terms that come near `term` in meaning, each with how near: from about .5 (used alike) to 1 (much the same). */
export function relativesOf(term: string): ReadonlyMap<string, number> {
  const known = made.get(term);
  if (known) return known;
  const at = placesOfStems().get(term);
  const list = at === undefined ? '' : (lists[at] ?? '');
  const found = list === '' ? nothing : read(list);
  if (made.size > 20_000) made.clear();
  made.set(term, found);
  return found;
}

function read(list: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const digit = (at: number): number => list.charCodeAt(at) - first;
  for (let at = 0; at + 3 < list.length; at += 4) {
    const stem = stems[(digit(at) * letters + digit(at + 1)) * letters + digit(at + 2)];
    if (stem !== undefined) found.set(stem, digit(at + 3) / 20);
  }
  return found;
}
