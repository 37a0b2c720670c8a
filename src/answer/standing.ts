import type { Library } from '../index/library.ts';
import type { Term } from '../index/terms.ts';
import type { Probe } from './probe.ts';

/** Raises how well each word of a question is stood for to what the terms of a sentence bring. */
export type Raise = (best: Float64Array, terms: readonly Term[]) => void;

/** Numbers for the terms of a library, so that a question looks at each distinct one once. */
interface Numbered {
  readonly numbers: Map<string, number>;
  readonly words: string[];
  readonly sentences: WeakMap<readonly Term[], Int32Array>;
}

const known = new WeakMap<Library, Numbered>();
const unread = 0;
const standsForNothing = -1;

/** A way to hold many sentences of a library against one question fast. */
export function raiser(library: Library, probe: Probe): Raise {
  const numbered = known.get(library) ?? { numbers: new Map(), words: [], sentences: new WeakMap() };
  known.set(library, numbered);
  let read = new Int32Array(numbered.words.length + 1024);
  const matches: ReturnType<Probe['matches']>[] = [];
  const look = (number: number): number => {
    const found = probe.matches(numbered.words[number] ?? '');
    const place = found.length === 0 ? standsForNothing : matches.push(found);
    if (number >= read.length) {
      const longer = new Int32Array(2 * number);
      longer.set(read);
      read = longer;
    }
    read[number] = place;
    return place;
  };
  return (best, terms) => {
    const sentence = numberedTerms(numbered, terms);
    for (let at = 0; at < sentence.length; at++) {
      const number = sentence[at] as number;
      const before = read[number] ?? unread;
      const place = before === unread ? look(number) : before;
      if (place === standsForNothing) continue;
      for (const { index, strength } of matches[place - 1] ?? []) if (strength > (best[index] ?? 0)) best[index] = strength;
    }
  };
}

function numberedTerms({ numbers, words, sentences }: Numbered, terms: readonly Term[]): Int32Array {
  const before = sentences.get(terms);
  if (before) return before;
  const distinct = new Set<number>();
  for (const { term } of terms) {
    const number = numbers.get(term) ?? words.push(term) - 1;
    numbers.set(term, number);
    distinct.add(number);
  }
  const made = Int32Array.from(distinct);
  sentences.set(terms, made);
  return made;
}
