import type { Term } from '../../index/terms.ts';
import { isLong, nearlySame, type Print, printOf, sharesEnough } from '../duplicates.ts';

interface Kept {
  readonly terms: readonly Term[];
  readonly print: Print;
}

/** Sentences of which no two are nearly the same; each is held only against those that share words with it. */
export class OnceEach {
  private readonly exact = new Map<string, (readonly Term[])[]>();
  /** By their numbers, which have to be the same, those that have a pair of words. */
  private readonly byPair = new Map<string, Map<string, Kept[]>>();

  /** False for a sentence that is nearly the same as one before it, which is then left out. */
  add(terms: readonly Term[]): boolean {
    const whole = terms.map(({ term }) => term).join(' ');
    const same = this.exact.get(whole) ?? [];
    if (same.some((other) => nearlySame(other, terms))) return false;
    if (isLong(terms) && !this.addLong(terms)) return false;
    this.exact.set(whole, [...same, terms]);
    return true;
  }

  private addLong(terms: readonly Term[]): boolean {
    const kept: Kept = { terms, print: printOf(terms) };
    const { numbers, pairs } = kept.print;
    const alike = this.byPair.get(numbers) ?? new Map<string, Kept[]>();
    const shared = new Map<Kept, number>();
    for (const pair of pairs) for (const other of alike.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) if (sharesEnough(other, kept, count)) return false;
    for (const pair of pairs) {
      const known = alike.get(pair);
      if (known) known.push(kept);
      else alike.set(pair, [kept]);
    }
    this.byPair.set(numbers, alike);
    return true;
  }
}
