import { isStopWord } from '../index/terms.ts';
import type { Candidate } from './candidate.ts';
import type { Probe } from './probe.ts';
import { distinctOf } from './votes.ts';
import { surprise } from './weigh.ts';

/** A word that is at least as rare in English counts in full. */
const rare = 7;

interface Heard {
  /** 0 for words that tell nothing and for those of the question. */
  readonly worth: number;
  sum: number;
}

/** For each sentence, how much its own words are echoed by the others, each of them heard as far as it is likely to answer. */
export function echoesOf(probe: Probe, candidates: readonly Candidate[], likely: readonly number[]): number[] {
  const heard = new Map<string, Heard>();
  let all = 0;
  const telling = candidates.map(({ terms }, at) => {
    const weight = likely[at] ?? 0;
    all += weight;
    return distinctOf(terms).flatMap((term): Heard[] => {
      let one = heard.get(term);
      if (!one) {
        one = { worth: probe.has(term) || isStopWord(term) ? 0 : Math.min(1, surprise(term) / rare), sum: 0 };
        heard.set(term, one);
      }
      if (one.worth === 0) return [];
      one.sum += weight;
      return [one];
    });
  });
  return telling.map((words, at) => {
    const own = likely[at] ?? 0;
    const others = all - own;
    if (others <= 0 || words.length === 0) return 0;
    const sum = words.reduce((total, { worth, sum }) => total + worth * Math.max(0, sum - own), 0);
    return sum / others / Math.sqrt(words.length);
  });
}
