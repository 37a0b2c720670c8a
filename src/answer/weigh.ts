import { Remembered } from '../model/remembered.ts';
import background from './background.json' with { type: 'json' };

const common = new Map<string, number>(
  Object.entries(background.levels).flatMap(([level, words]) => words.split(' ').map((word) => [word, Number(level)] as const)),
);

/** Sentences of ordinary English that stand behind a small corpus, so that "said" is common even in five articles. */
const behind = 100;

/** Words whose weight is kept; a library is asked of words that it does not hold, too. */
const remembered = 30_000;

/** How surprising a word is in ordinary English: minus the natural logarithm of the share of sentences that hold it. */
export function surprise(term: string): number {
  return common.get(term) ?? background.rare;
}

/** Tells how rare terms are in `sentences` sentences, of which `frequency(term)` hold a term. */
export function weigher(frequency: (term: string) => number, sentences: number): (term: string) => number {
  // One question asks for the same few hundred words thousands of times.
  const known = new Remembered<string, number>(remembered);
  const weigh = (term: string): number =>
    -Math.log((frequency(term) + behind * Math.exp(-surprise(term)) + 0.2) / (sentences + behind + 0.2));
  return (term) => known.get(term) ?? known.keep(term, weigh(term));
}

/** Inverse document frequency as BM25 has it. */
export function rarity(rows: number, of: number): number {
  return Math.log(1 + (of - rows + 0.5) / (rows + 0.5));
}
