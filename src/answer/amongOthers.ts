import type { Candidate } from './candidate.ts';
import { featureNames } from './features.ts';
import type { Probe } from './probe.ts';
import { votesOf } from './votes.ts';

/** What tells how a sentence stands among the others near a question, in the order of the numbers that `amongOthers` gives. */
export const othersNames = ['bestCover', 'coverOfBest', 'nearOfBest', 'softOfBest', 'vote', 'wordVote'] as const;

const column = (name: (typeof featureNames)[number]): number => featureNames.indexOf(name);
const [cover, near, soft, title] = [column('cover'), column('near'), column('softGain'), column('titleGain')];

/** How near a sentence is to the question by its words alone. */
export const nearness = (row: Float64Array): number => (row[cover] ?? 0) + (row[soft] ?? 0) + 0.5 * (row[title] ?? 0);

/** Completes rows that begin with the features of sentences by how each stands among the others. */
export function amongOthers(
  probe: Probe,
  candidates: readonly Candidate[],
  rows: readonly Float64Array[],
  weigh: (term: string) => number,
): void {
  const covers = rows.map((row) => row[cover] ?? 0);
  const nears = rows.map((row) => row[near] ?? 0);
  const softs = rows.map((row) => (row[cover] ?? 0) + (row[soft] ?? 0));
  const most = Math.max(0, ...covers);
  const votes = votesOf(probe, candidates, rows.map(nearness), weigh);
  putInto(rows, featureNames.length, [
    covers.map((own) => (most > 0 && own === most ? 1 : 0)),
    ...[covers, nears, softs].map(ofBest),
    ...[votes.map(({ answer }) => answer), votes.map(({ words }) => words)],
  ]);
}

/** Each number beside the largest. */
export function ofBest(values: readonly number[]): number[] {
  const most = Math.max(0, ...values);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** Writes columns of numbers, one a row in each, into rows from a place on. */
export function putInto(rows: readonly Float64Array[], from: number, columns: readonly (readonly number[])[]): void {
  columns.forEach((values, place) => {
    for (let at = 0; at < rows.length; at++) (rows[at] as Float64Array)[from + place] = values[at] ?? 0;
  });
}
