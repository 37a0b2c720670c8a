import type { Library } from '../index/library.ts';
import type { Term } from '../index/terms.ts';
import { type ArticleWords, WordFilter } from '../index/words.ts';
import type { ArticleId } from '../model/ids.ts';
import { type Probe, shortestStem } from './probe.ts';

/** Raises how well each word of a question is stood for to what the terms of a sentence bring. */
type Raise = (best: Float64Array, terms: readonly Term[]) => void;

type Sentences = readonly (readonly Term[])[];

/** Holds sentences of a library against one question. */
export interface Raiser {
  readonly raise: Raise;
  /** The same for a sentence of an article, by its `Sentence.index`. */
  readonly raiseIn: (article: ArticleId) => (best: Float64Array, at: number) => void;
}

/** Numbers for the terms of a library, so that a question looks at each distinct one once. */
interface Numbered {
  readonly numbers: Map<string, number>;
  readonly words: string[];
  /** Number of the beginning of each word, by the word's number. */
  readonly beginnings: number[];
  readonly beginningNumbers: Map<string, number>;
  readonly sentences: WeakMap<readonly Term[], Int32Array>;
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
  sentences: new WeakMap(),
  articles: new WeakMap(),
});

/** A way to hold many sentences of a library against one question fast. */
export function raiser(library: Library, probe: Probe): Raiser {
  const numbered = known.get(library) ?? fresh();
  known.set(library, numbered);
  const { numbers, words, beginnings, beginningNumbers } = numbered;
  let read = new Int32Array(words.length + 1024);
  const matches: ReturnType<Probe['matches']>[] = [];
  const reached = new Set([...probe.reach.words].map((word) => numbers.get(word)));
  const begun = new Set([...probe.reach.beginnings].map((beginning) => beginningNumbers.get(beginning)));
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
  const raiseBy = (best: Float64Array, sentence: Int32Array): void => {
    for (let at = 0; at < sentence.length; at++) {
      const number = sentence[at] as number;
      const before = read[number] ?? unread;
      const place = before === unread ? look(number) : before;
      if (place === standsForNothing) continue;
      for (const { index, strength } of matches[place - 1] ?? nothing) if (strength > (best[index] ?? 0)) best[index] = strength;
    }
  };
  let filter: WordFilter | null = null;
  const raiseByWords = (best: Float64Array, words: ArticleWords, sentence: number): void => {
    filter ??= new WordFilter(probe.reach.words, probe.reach.beginnings);
    const { vocabulary } = words;
    for (const number of words.sentence(sentence)) {
      if (!vocabulary.mayPass(number, filter)) continue;
      for (const { index, strength } of probe.matches(vocabulary.word(number)))
        if (strength > (best[index] ?? 0)) best[index] = strength;
    }
  };
  return {
    raise: (best, terms) => raiseBy(best, rememberedTerms(numbered, terms)),
    raiseIn(id) {
      const words = library.words?.(id);
      if (words) return (best, at) => raiseByWords(best, words, at);
      const article = library.sentenceTerms(id);
      const made = numbered.articles.get(article) ?? [];
      numbered.articles.set(article, made);
      return (best, at) => {
        const sentence = made[at] ?? numberedTerms(numbered, article[at] ?? noTerms);
        made[at] = sentence;
        raiseBy(best, sentence);
      };
    },
  };
}

const noTerms: readonly Term[] = [];

const nothing: ReturnType<Probe['matches']> = [];

function rememberedTerms(numbered: Numbered, terms: readonly Term[]): Int32Array {
  const made = numbered.sentences.get(terms) ?? numberedTerms(numbered, terms);
  numbered.sentences.set(terms, made);
  return made;
}

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
