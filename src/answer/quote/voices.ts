import { atOnce } from '../../index/compact/steps.ts';
import { nameFlags } from '../../index/facts/kinds.ts';
import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { apart } from './apart.ts';
import { Draft, inOrder, type Leaf, leavesOf } from './draft.ts';
import { nameWords, SUFFIX, telling } from './nameWords.ts';
import { Voice } from './voice.ts';

const made = new WeakMap<Library, WeakRef<Voices>>();
const kept = new WeakMap<Library, Voices>();
/** Voices that are kept: about 4 MB. */
const mostKept = 2_000;

/** Everyone whom the articles of a library name or quote. */
export function voicesOf(library: Library): Voices {
  let voices = made.get(library)?.deref();
  if (!voices) {
    voices = new Voices(library);
    made.set(library, new WeakRef(voices));
  }
  // What is held weakly stays to the end of the turn: one who is asked for again in an answer is the same object.
  if (voices.size < mostKept) kept.set(library, voices);
  else kept.delete(library);
  return voices;
}

/**
 * Everyone the articles name or quote, one voice for one person however spelled: names of different articles are one where they have
 * the same words, the same first and last name, or are a lone surname that only one full name has. Namesakes and close spellings (Jon,
 * John) stay apart. Only those who are asked for are put together; one is always the same object.
 */
export class Voices {
  private readonly library: Library;
  private readonly people = new Map<string, readonly Draft[]>();
  private readonly voices = new Map<Draft, Voice>();
  private readonly shorts = new Map<string, Draft | null>();
  private readonly owners = new Map<string, Draft | null>();
  private readonly nameless = new Map<string, Voice>();
  private byKey: { readonly word: string; readonly names: ReadonlyMap<string, readonly string[]> } | null = null;

  constructor(library: Library) {
    this.library = library;
  }

  /** How many were put together so far. */
  get size(): number {
    return this.voices.size + this.nameless.size;
  }

  /** Voices with a spelling that holds the word, most quoted first; in steps. */
  withWord(...words: readonly string[]): Generator<void, readonly Voice[]> {
    return this.named(words.flatMap((word) => this.library.facts.withWord('name', word)));
  }

  /** Voices that some articles call by these names, most quoted first; in steps. */
  *named(names: Iterable<string>): Generator<void, readonly Voice[]> {
    const found = new Set<Voice>();
    for (const name of new Set(names)) {
      yield* this.preparing(name);
      for (const voice of this.ofName(name)) found.add(voice);
      yield;
    }
    return [...found].sort(Voice.order);
  }

  /** Whose words a quotation of an article is: the same value for the same voice, undefined where that is unclear. */
  whose({ speaker }: Pick<Quotation, 'speaker'>, article: Article): unknown {
    if (!speaker) return undefined;
    const isName = hasCapital(speaker) || this.library.analysis(article.id).people.some(({ name }) => name === speaker);
    return (isName ? this.ofNamed(speaker) : null) ?? `${article.id}\n${speaker}`;
  }

  private ofName(name: string): readonly Voice[] {
    const leaves = leavesOf(name, this.library);
    const found = leaves.flatMap((leaf) => (isNamed(leaf) ? [] : [this.ofOne(leaf)]));
    const voice = leaves.some(isNamed) ? this.ofNamed(name) : null;
    return voice ? [...found, voice] : found;
  }

  /** "A spokesman" of one article is not "a spokesman" of another. */
  private ofOne(leaf: Leaf): Voice {
    const key = `${leaf.at}\n${leaf.name}`;
    const known = this.nameless.get(key) ?? new Voice(new Draft(leaf, this.library), [], [0, leaf.at, leaf.nth, 0], this.library);
    this.nameless.set(key, known);
    return known;
  }

  /** The voice that names with capitals stand for, in whatever article; null where there is no such name. */
  ofNamed(name: string): Voice | null {
    const words = telling(nameWords(name));
    if (words.length >= 2) {
      const draft = this.peopleOf(keyOf(name)).find(({ names }) => names.has(name));
      return draft ? this.voiceOf(draft) : null;
    }
    const [word = ''] = words;
    const owner = this.ownerOf(word);
    if (owner) return this.voiceOf(owner);
    const alone = this.shortOf(word);
    if (!alone) return null;
    const known = this.voices.get(alone) ?? new Voice(alone, [], [2, ...placeOf(alone), 0], this.library);
    this.voices.set(alone, known);
    return known;
  }

  /** What takes long of `ofNamed`, in steps: very many names may share a surname, and very many articles a name. */
  *preparing(name: string): Generator<void> {
    if (telling(nameWords(name)).length >= 2) yield* this.peopleSteps(keyOf(name));
  }

  private voiceOf(draft: Draft): Voice {
    const known = this.voices.get(draft);
    if (known) return known;
    const words = telling(draft.spellings[0] ?? []);
    const joined = [...new Set([words.at(-1) ?? '', words[0] ?? ''])].flatMap((part) =>
      this.ownerOf(part) === draft ? (this.shortOf(part)?.leaves ?? []) : [],
    );
    const alike = this.peopleOf(keyOf([...draft.names][0] ?? ''));
    const first = alike.map(placeOf).sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [0, 0];
    const voice = new Voice(draft, joined.sort(inOrder), [1, ...first, alike.indexOf(draft)], this.library);
    this.voices.set(draft, voice);
    return voice;
  }

  /** Those of one first and last name. */
  private peopleOf(key: string): readonly Draft[] {
    return this.people.get(key) ?? atOnce(this.peopleSteps(key));
  }

  private *peopleSteps(key: string): Generator<void, readonly Draft[]> {
    const known = this.people.get(key);
    if (known) return known;
    const words = key.slice(0, key.lastIndexOf(' ')).split(' ');
    const names = (yield* this.namesOf(words.at(-1) ?? '')).get(key) ?? [];
    const leaves: Leaf[] = [];
    for (const name of names) {
      for (const leaf of leavesOf(name, this.library)) if (isNamed(leaf)) leaves.push(leaf);
      yield;
    }
    const made = yield* oneEach(leaves.sort(inOrder), this.library);
    // Somebody else may have been quicker meanwhile: one stays the same object.
    const people = this.people.get(key) ?? made;
    this.people.set(key, people);
    return people;
  }

  /** The names with a word, by what full names of one person share; people of one surname are asked for one after another. */
  private *namesOf(word: string): Generator<void, ReadonlyMap<string, readonly string[]>> {
    if (this.byKey?.word === word) return this.byKey.names;
    const names = new Map<string, string[]>();
    for (const [nth, name] of this.library.facts.withWord('name', word).entries()) {
      if (nth % few === few - 1) yield;
      const key = keyOf(name);
      const same = names.get(key);
      if (same) same.push(name);
      else names.set(key, [name]);
    }
    this.byKey = { word, names };
    return names;
  }

  /** The only one whose full name begins or ends with a word. */
  private ownerOf(part: string): Draft | null {
    const known = this.owners.get(part);
    if (known !== undefined) return known;
    const keys = new Set<string>();
    for (const name of this.library.facts.eachWithWord('name', part)) {
      const words = telling(nameWords(name));
      if (words.length < 2 || (words[0] !== part && words.at(-1) !== part)) continue;
      const key = keyOf(name);
      if (keys.has(key) || !this.isLive(name)) continue;
      keys.add(key);
      if (keys.size > 1) break;
    }
    const [key, ...others] = keys;
    const people = key !== undefined && others.length === 0 ? this.peopleOf(key) : [];
    const owner = people.length === 1 ? (people[0] ?? null) : null;
    this.owners.set(part, owner);
    return owner;
  }

  /** All names of one telling word. */
  private shortOf(word: string): Draft | null {
    const known = this.shorts.get(word);
    if (known !== undefined) return known;
    const names = this.library.facts.withWord('name', word).filter((name) => {
      const [own = '', ...more] = telling(nameWords(name));
      return more.length === 0 && own === word;
    });
    const leaves = names.flatMap((name) => leavesOf(name, this.library).filter(isNamed)).sort(inOrder);
    const draft = joined(leaves, this.library);
    this.shorts.set(word, draft);
    return draft;
  }

  private isLive(name: string): boolean {
    return hasCapital(name) ? this.library.facts.has('name', name) : leavesOf(name, this.library).some(isNamed);
  }
}

/** Names and articles' uses of them that are gone through in one step. */
const few = 512;

const hasCapital = (name: string): boolean => /\p{Lu}/u.test(name);
const isNamed = ({ flags }: Leaf): boolean => (flags & nameFlags.isName) !== 0;

function placeOf({ leaves }: Draft): readonly [number, number] {
  const first = leaves.toSorted(inOrder)[0];
  return [first?.at ?? 0, first?.nth ?? 0];
}

/** What full names of one person share; father and son of one name are two, and so is who has "Jr." and who has not. */
function keyOf(name: string): string {
  const spelling = nameWords(name);
  const words = telling(spelling);
  if (words.length < 2) return '';
  const age = spelling.findLast((word) => SUFFIX.has(word)) ?? '';
  return `${words.length > 3 ? words.join(' ') : `${words[0]} ${words.at(-1)}`} ${age}`;
}

function joined(leaves: readonly Leaf[], library: Library): Draft | null {
  let draft: Draft | null = null;
  for (const leaf of leaves) {
    if (draft) draft.add(leaf);
    else draft = new Draft(leaf, library);
  }
  return draft;
}

/** One draft for each person among those of one first and last name. */
function* oneEach(leaves: readonly Leaf[], library: Library): Generator<void, readonly Draft[]> {
  const bySpelling = new Map<string, Draft>();
  for (const [nth, leaf] of leaves.entries()) {
    if (nth % few === few - 1) yield;
    const spelling = telling(nameWords(leaf.name)).join(' ');
    const same = bySpelling.get(spelling);
    if (same) same.add(leaf);
    else bySpelling.set(spelling, new Draft(leaf, library));
  }
  const people: Draft[] = [];
  for (const draft of bySpelling.values()) {
    let same: Draft | null = null;
    for (const one of people) {
      if (yield* apart(one, draft)) continue;
      same = one;
      break;
    }
    if (same) same.join(draft);
    else people.push(draft);
    yield;
  }
  return people;
}
