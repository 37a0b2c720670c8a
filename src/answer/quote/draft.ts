import { atOnce } from '../../index/compact/steps.ts';
import { nameFlags } from '../../index/facts/kinds.ts';
import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { nameWords, telling } from './nameWords.ts';

/** A name in one article. */
export interface Leaf {
  readonly name: string;
  /** Place of the article in `Library.articles`, and of the name among those of the article. */
  readonly at: number;
  readonly nth: number;
  /** How often it is quoted there. */
  readonly quoted: number;
  readonly flags: number;
}

/** Every article's use of a name, in order. */
export const leavesOf = (name: string, { facts }: Library): readonly Leaf[] =>
  facts.told('name', name).map(({ at, numbers: [quoted = 0, flags = 0, nth = 0] }) => ({ name, at, nth, quoted, flags }));

/** In the order of the articles and of the names in each. */
export const inOrder = (a: Leaf, b: Leaf): number => a.at - b.at || a.nth - b.nth;

/** One who is named, as it is put together from names in articles. */
export class Draft {
  readonly leaves: Leaf[] = [];
  readonly spellings: string[][] = [];
  readonly names = new Set<string>();
  name: string;
  person = false;
  gender: 'female' | 'male' | null = null;
  private readonly library: Library;
  private told: ReadonlySet<string> | null = null;

  constructor(leaf: Leaf, library: Library) {
    this.library = library;
    this.name = leaf.name;
    this.add(leaf);
  }

  /** Takes another article's name of the same one in; of several the fullest stays its name. */
  add(leaf: Leaf): void {
    const { name, flags } = leaf;
    this.leaves.push(leaf);
    this.told = null;
    this.person ||= (flags & nameFlags.person) !== 0;
    this.gender ??= (flags & nameFlags.female) !== 0 ? 'female' : (flags & nameFlags.male) !== 0 ? 'male' : null;
    if (this.names.has(name)) return;
    this.names.add(name);
    const words = nameWords(name);
    this.spellings.push(words);
    if (name.length > this.name.length && telling(words).length >= telling(nameWords(this.name)).length) this.name = name;
  }

  join(other: Draft): void {
    for (const leaf of other.leaves) this.add(leaf);
  }

  /** What the articles call the one, each once. */
  get roles(): ReadonlySet<string> {
    return this.told ?? atOnce(this.rolesInSteps());
  }

  *rolesInSteps(): Generator<void, ReadonlySet<string>> {
    if (this.told) return this.told;
    const here = new Map<string, Leaf>();
    for (const leaf of this.leaves) here.set(`${leaf.at} ${leaf.name}`, leaf);
    const all: { readonly leaf: Leaf; readonly nth: number; readonly role: string }[] = [];
    for (const name of this.names)
      for (const [looked, text] of this.library.facts.texts('role', `${name}\n`).entries()) {
        if (looked % few === 0) yield;
        for (const { at, numbers } of this.library.facts.told('role', text)) {
          const leaf = here.get(`${at} ${name}`);
          if (leaf) all.push({ leaf, nth: numbers[0] ?? 0, role: text.slice(name.length + 1) });
        }
      }
    const place = new Map(this.leaves.map((leaf, nth) => [leaf, nth]));
    all.sort((a, b) => (place.get(a.leaf) ?? 0) - (place.get(b.leaf) ?? 0) || a.nth - b.nth);
    this.told = new Set(all.map(({ role }) => role));
    return this.told;
  }

  /** True where an article that names either calls one person by both names. */
  isAlso(other: Draft): boolean {
    const [one = '', two = ''] = [fold(this.name), fold(other.name)].sort();
    const both = this.library.facts.told('both', `${one}\n${two}`);
    if (both.length === 0) return false;
    const here = new Set([...this.leaves, ...other.leaves].map(({ at }) => at));
    return both.some(({ at }) => here.has(at));
  }
}

/** Roles that are looked up in one step. */
const few = 16;
