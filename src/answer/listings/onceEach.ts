import type { Term } from '../../index/terms.ts';
import { nearlySame } from '../duplicates.ts';

/** Sentences of which no two are nearly the same; each is held only against those that share words with it. */
export class OnceEach {
  private readonly exact = new Map<string, (readonly Term[])[]>();
  private readonly byPair = new Map<string, (readonly Term[])[]>();

  /** False for a sentence that is nearly the same as one before it, which is then left out. */
  add(terms: readonly Term[]): boolean {
    const whole = terms.map(({ term }) => term).join(' ');
    const pairs = pairsOf(terms);
    if (this.exact.get(whole)?.some((other) => nearlySame(other, terms))) return false;
    // Longer ones that are nearly the same share pairs of words.
    const looked = new Set<readonly Term[]>();
    for (const pair of pairs)
      for (const other of this.byPair.get(pair) ?? []) {
        if (looked.has(other)) continue;
        looked.add(other);
        if (nearlySame(other, terms)) return false;
      }
    this.exact.set(whole, [...(this.exact.get(whole) ?? []), terms]);
    for (const pair of pairs) {
      const known = this.byPair.get(pair);
      if (known) known.push(terms);
      else this.byPair.set(pair, [terms]);
    }
    return true;
  }
}

function pairsOf(terms: readonly Term[]): ReadonlySet<string> {
  const words = terms.filter(({ alias }) => !alias).map(({ term }) => term);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
