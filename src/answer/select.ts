import type { Sourced } from './candidates.ts';
import { featuresOf } from './features.ts';
import type { Retrieved } from './retrieve.ts';
import { amongOthers, gatesOf, nearness, scoresOf } from './score.ts';
import { votesOf } from './votes.ts';
import { askWeights } from './weights.ts';

/** A sentence with its score. */
export interface Scored {
  readonly candidate: Sourced;
  /** In order of `scoredBy`. */
  readonly row: Float64Array;
  readonly score: number;
}

/** What the scorer sees of the sentences that were found. */
export function laidOpen({ probe, candidates, weigh }: Retrieved): { rows: readonly Float64Array[]; gates: Float64Array } {
  const plain = candidates.map((candidate) => featuresOf(probe, candidate));
  const rows = amongOthers(plain, votesOf(probe, candidates, plain.map(nearness), weigh));
  return { rows, gates: gatesOf(probe, rows, false) };
}

/** The found sentences, best first; equal ones by article and place. */
export function select(retrieved: Retrieved): Scored[] {
  const { rows, gates } = laidOpen(retrieved);
  const scores = scoresOf(askWeights, rows, gates);
  return retrieved.candidates
    .flatMap((candidate, at) => {
      const [row, score] = [rows[at], scores[at]];
      return row && score !== undefined ? [{ candidate, row, score }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.candidate.sentence.id < b.candidate.sentence.id ? -1 : 1));
}
