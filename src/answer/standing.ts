import type { Library } from '../index/library.ts';
import type { Term } from '../index/terms.ts';
import { type ArticleWords, type Vocabulary, WordFilter } from '../index/words.ts';
import type { ArticleId } from '../model/ids.ts';
import { type Probe, shortestStem } from './probe.ts';

/** Raises how well each word of a question is stood for to what the terms of a sentence bring. */
type Raise = (best: Float64Array, terms: readonly Term[]) => void;

/** The same for a sentence by its `Sentence.index`; the places among its terms of all that bring anything, null where that is not known. */
type RaiseAt = (best: Float64Array, at: number) => readonly number[] | null;

type Sentences = readonly (readonly Term[])[];

/** Holds sentences of a library against one question. */
export interface Raiser {
  readonly raise: Raise;
  readonly raiseIn: (article: ArticleId) => RaiseAt;
}

/** Numbers for the terms of a library, so that a question looks at each distinct one once. */
interface Numbered {
  readonly numbers: Map<string, number>;
  readonly words: string[];
  /** Number of the beginning of each word, by the word's number. */
  readonly beginnings: number[];
  readonly beginningNumbers: Map<string, number>;
  readonly articles: WeakMap<Sentences, (Int32Array | undefined)[]>;
}

const known = new WeakMap<Library, Numbered>();
const unread = 0;
const standsForNothing = -1;

const fresh = (): Numbered => ({
  numbers: new Map(),
  words: [],
  beginnings: [],
  beginningNumbers: new Map(),
  articles: new WeakMap(),
});

/** A way to hold many sentences of a library against one question fast. */
export function raiser(library: Library, probe: Probe): Raiser {
  let filter: WordFilter | null = null;
  let raiseNumbered: ReturnType<typeof byNumbers> | null = null;
  const looked = new Map<Vocabulary, Map<number, Matches>>();
  const matchesIn = (vocabulary: Vocabulary): Map<number, Matches> => {
    const known = looked.get(vocabulary) ?? new Map<number, Matches>();
    looked.set(vocabulary, known);
    return known;
  };
  return {
    raise(best, terms) {
      for (const { term } of terms) raiseTo(best, probe.matches(term));
    },
    raiseIn(id) {
      const words = library.words?.(id);
      if (!words) {
        raiseNumbered ??= byNumbers(library, probe);
        return raiseNumbered(library.sentenceTerms(id));
      }
      filter ??= new WordFilter(probe.reach.words, probe.reach.beginnings);
      return byWords(words, filter, probe, matchesIn(words.vocabulary));
    },
  };
}

type Matches = ReturnType<Probe['matches']>;

function raiseTo(best: Float64Array, matches: Matches): void {
  for (const { index, strength } of matches) if (strength > (best[index] ?? 0)) best[index] = strength;
}

/** Where a library's words have numbers. */
function byWords(words: ArticleWords, filter: WordFilter, probe: Probe, known: Map<number, Matches>): RaiseAt {
  const { vocabulary, numbers } = words;
  const isWhole = probe.reach.endings.length === 0;
  return (best, at) => {
    const reached: number[] = [];
    const start = words.startOf(at);
    const end = words.startOf(at + 1);
    for (let place = start; place < end; place += 1) {
      const number = numbers[place] as number;
      if (!vocabulary.mayPass(number, filter)) continue;
      let matches = known.get(number);
      if (!matches) {
        matches = probe.matches(vocabulary.word(number));
        known.set(number, matches);
      }
      if (matches.length === 0) continue;
      raiseTo(best, matches);
      reached.push(place - start);
    }
    return isWhole ? reached : null;
  };
}

/** Where it has none: they are numbered as they are met. */
function byNumbers(library: Library, probe: Probe): (sentences: Sentences) => RaiseAt {
  const numbered = known.get(library) ?? fresh();
  known.set(library, numbered);
  const { numbers, words, beginnings, beginningNumbers } = numbered;
  let read = new Int32Array(words.length + 1024);
  const matches: Matches[] = [];
  const reached = new Set(probe.reach.words.map((word) => numbers.get(word)));
  const begun = new Set(probe.reach.beginnings.map((one) => beginningNumbers.get(one)));
  // Words numbered from here on came after these two sets were made.
  const numberedBefore = words.length;
  const look = (number: number): number => {
    const may = number >= numberedBefore || begun.has(beginnings[number]) || reached.has(number);
    const found = may ? probe.matches(words[number] ?? '') : nothing;
    const place = found.length === 0 ? standsForNothing : matches.push(found);
    if (number >= read.length) {
      const longer = new Int32Array(2 * number);
      longer.set(read);
      read = longer;
    }
    read[number] = place;
    return place;
  };
  return (article) => {
    const made = numbered.articles.get(article) ?? [];
    numbered.articles.set(article, made);
    return (best, at) => {
      const sentence = made[at] ?? numberedTerms(numbered, article[at] ?? noTerms);
      made[at] = sentence;
      for (let word = 0; word < sentence.length; word++) {
        const number = sentence[word] as number;
        const before = read[number] ?? unread;
        const place = before === unread ? look(number) : before;
        if (place !== standsForNothing) raiseTo(best, matches[place - 1] ?? nothing);
      }
      return null;
    };
  };
}

const noTerms: readonly Term[] = [];

const nothing: Matches = [];

function numberedTerms({ numbers, words, beginnings, beginningNumbers }: Numbered, terms: readonly Term[]): Int32Array {
  const distinct = new Set<number>();
  for (const { term } of terms) {
    const seen = numbers.get(term);
    if (seen !== undefined) {
      distinct.add(seen);
      continue;
    }
    const beginning = term.slice(0, shortestStem);
    const number = beginningNumbers.get(beginning) ?? beginningNumbers.size;
    beginningNumbers.set(beginning, number);
    beginnings.push(number);
    distinct.add(words.push(term) - 1);
    numbers.set(term, words.length - 1);
  }
  return Int32Array.from(distinct);
}
