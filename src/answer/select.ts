import { atOnce } from '../index/compact/steps.ts';
import { amongOthers } from './amongOthers.ts';
import type { Sourced } from './candidates.ts';
import { featuresOf } from './features.ts';
import { foremost } from './foremost.ts';
import type { Retrieved } from './retrieve.ts';
import { emptyRows, gatesOf, scoresOf } from './score.ts';
import { speaksOfAnotherTime } from './timely.ts';
import { askWeights } from './weights.ts';

/** A sentence with its score. */
export interface Scored {
  readonly candidate: Sourced;
  /** In order of `scoredBy`. */
  readonly row: Float64Array;
  readonly score: number;
}

/** What the scorer sees of the sentences that were found. */
export const laidOpen = (retrieved: Retrieved): Open => atOnce(laidOpenSteps(retrieved));

interface Open {
  readonly rows: readonly Float64Array[];
  readonly gates: Float64Array;
}

function* laidOpenSteps({ probe, candidates, weigh }: Retrieved): Generator<void, Open> {
  const rows = emptyRows(candidates.length);
  for (const [at, candidate] of candidates.entries()) {
    featuresOf(probe, candidate, rows[at]);
    yield;
  }
  amongOthers(probe, candidates, rows, weigh);
  return { rows, gates: gatesOf(probe, rows, false) };
}

/** The found sentences, best first; equal ones by article and place. */
export const select = (retrieved: Retrieved): readonly Scored[] => atOnce(selectSteps(retrieved));

/** The same in steps. */
export function* selectSteps(retrieved: Retrieved): Generator<void, readonly Scored[]> {
  const { rows, gates } = yield* laidOpenSteps(retrieved);
  yield;
  const scores = scoresOf(askWeights, rows, gates);
  yield;
  const late = retrieved.candidates.map((candidate) => speaksOfAnotherTime(retrieved.probe, candidate));
  const timely = late.includes(false);
  const sorted = retrieved.candidates
    .flatMap((candidate, at) => {
      const [row, score] = [rows[at], scores[at]];
      return row && score !== undefined ? [{ candidate, row, score: timely && late[at] ? score - untimely : score }] : [];
    })
    .sort(byScore);
  yield;
  return foremost(retrieved.probe, sorted);
}

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.candidate.sentence.id < b.candidate.sentence.id ? -1 : 1);
/** What a sentence of another time loses beside one of the time that is asked for. */
const untimely = 2;
