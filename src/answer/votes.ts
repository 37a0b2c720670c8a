import type { Term } from '../index/terms.ts';
import { Beside } from '../model/beside.ts';
import type { Candidate } from './candidate.ts';
import { fits } from './facts.ts';
import type { Probe } from './probe.ts';

/** How much the other sentences speak for what a sentence offers as an answer. */
export interface Votes {
  /** For the best thing of the expected kind: the share of the other near sentences that hold it too. */
  readonly answer: number;
  /** The same for all its words that the question does not hold. */
  readonly words: number;
}

/** A weight at which a word is rare enough to count in full. */
const rare = 7;

/** What the sentences near a question say of one word. */
interface Tallied {
  readonly term: string;
  readonly isAsked: boolean;
  /** At most 1; null until it is needed. */
  rarity: number | null;
  sum: number;
}

const distinct = new Beside<readonly Term[], readonly string[]>();

/** The terms of a sentence, each once. */
export function distinctOf(terms: readonly Term[]): readonly string[] {
  const known = distinct.get(terms) ?? [...new Set(terms.map(({ term }) => term))];
  distinct.set(terms, known);
  return known;
}

/** An answer that stands in several of the sentences near the question is more likely the answer. */
export function votesOf(
  probe: Probe,
  candidates: readonly Candidate[],
  near: readonly number[],
  weigh: (term: string) => number,
): Votes[] {
  const tally = new Map<string, Tallied>();
  let all = 0;
  const fresh = candidates.map(({ terms }, at) => {
    const weight = (near[at] ?? 0) ** 2;
    all += weight;
    const found: Tallied[] = [];
    for (const term of distinctOf(terms)) {
      let one = tally.get(term);
      if (!one) {
        one = { term, isAsked: probe.has(term), rarity: null, sum: 0 };
        tally.set(term, one);
      }
      if (one.isAsked) continue;
      one.sum += weight;
      found.push(one);
    }
    return found;
  });
  return candidates.map((candidate, at) => {
    const own = (near[at] ?? 0) ** 2;
    const others = all - own;
    if (others <= 0) return { answer: 0, words: 0 };
    const support = (one: Tallied): number => {
      // Most words stand in one sentence only: how rare they are need not be asked.
      if (one.sum <= own) return 0;
      one.rarity ??= Math.min(1, weigh(one.term) / rare);
      return ((one.sum - own) / others) * one.rarity;
    };
    let answer = 0;
    for (const fact of candidate.facts) {
      const fit = fits(fact, probe.question);
      if (fit === 0) continue;
      let sum = 0;
      let count = 0;
      for (const { start, end, term } of candidate.terms) {
        if (start >= fact.end) break;
        if (start < fact.start || end > fact.end) continue;
        const one = tally.get(term);
        if (!one || one.isAsked) continue;
        sum += support(one);
        count += 1;
      }
      if (count) answer = Math.max(answer, (fit * sum) / count);
    }
    let sum = 0;
    for (const one of fresh[at] ?? []) sum += support(one);
    const words = fresh[at]?.length ?? 0;
    return { answer, words: words ? sum / Math.sqrt(words) : 0 };
  });
}
