import { Beside } from '../model/beside.ts';
import type { ExpectedAnswer } from '../model/question.ts';
import { othersNames } from './amongOthers.ts';
import { featureNames } from './features.ts';
import { listNames } from './inList.ts';
import type { Probe } from './probe.ts';

/** The names of everything a sentence is scored by: its own features, how it stands among the others, and in a list. */
export const scoredBy = [...featureNames, ...othersNames, ...listNames] as const;

/** Each gate shifts the weights for one situation: a kind of question, a long question, a list with a clear favourite. */
export const gateNames = [
  'person',
  'name',
  'place',
  'date',
  'number',
  'definition',
  'reason',
  'manner',
  'quotation',
  'other',
  'called',
  'long',
  'clear',
  'full',
  'ordered',
] as const;

const groups: Readonly<Record<ExpectedAnswer, (typeof gateNames)[number]>> = {
  person: 'person',
  organisation: 'name',
  name: 'name',
  place: 'place',
  date: 'date',
  duration: 'number',
  count: 'number',
  money: 'number',
  percentage: 'number',
  rank: 'number',
  figure: 'number',
  definition: 'definition',
  reason: 'reason',
  manner: 'manner',
  quotation: 'quotation',
  'yes-no': 'other',
  topic: 'other',
};

/** Learned numbers: one weight for each of `scoredBy`, and how each gate shifts them. */
export interface Weights {
  readonly base: Readonly<Record<string, number>>;
  readonly gates: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const columns = new Map<string, number>(scoredBy.map((name, at) => [name, at]));

/** Where a number stands in a row of `scoredBy`; -1 for one that is none of them. */
export const columnOf = (name: string): number => columns.get(name) ?? -1;

const cover = columnOf('cover');

/** Empty rows in the order of `scoredBy`, one beside the other. */
export function emptyRows(count: number): Float64Array[] {
  const all = new Float64Array(count * scoredBy.length);
  return Array.from({ length: count }, (_, at) => all.subarray(at * scoredBy.length, (at + 1) * scoredBy.length));
}

/** How far each gate is open for a question and its list, in order of `gateNames`. */
export function gatesOf(probe: Probe, rows: readonly Float64Array[], ordered: boolean): Float64Array {
  const group = groups[probe.question.expected];
  const best = rows.reduce((most, row) => Math.max(most, row[cover] ?? 0), 0);
  return Float64Array.from(gateNames, (name) => {
    if (name === 'long') return Math.min(1, probe.terms.length / 8);
    if (name === 'clear') return best;
    if (name === 'called') return probe.asksName ? 1 : 0;
    if (name === 'full') return probe.fullSentence ? 1 : 0;
    if (name === 'ordered') return ordered ? 1 : 0;
    return name === group ? 1 : 0;
  });
}

/** What each of `scoredBy` counts for, with the gates as far open as they are. */
export function weightsAt(weights: Weights, gates: Float64Array): Float64Array {
  const { base, shifts } = inColumns(weights);
  const sum = base.slice();
  for (const [nth, shift] of shifts.entries()) {
    const far = gates[nth] ?? 0;
    if (far === 0 || !shift) continue;
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + far * (shift[at] ?? 0);
  }
  return sum;
}

/** Weights in the order of `scoredBy`, their shifts in that of `gateNames`. */
interface InColumns {
  readonly base: Float64Array;
  readonly shifts: readonly (Float64Array | null)[];
}

const laid = new Beside<Weights, InColumns>();

function inColumns(weights: Weights): InColumns {
  const known = laid.get(weights);
  if (known) return known;
  const column = (of: Readonly<Record<string, number>>): Float64Array => Float64Array.from(scoredBy, (name) => of[name] ?? 0);
  const shifts = gateNames.map((gate) => {
    const shift = weights.gates[gate];
    return shift ? column(shift) : null;
  });
  const made = { base: column(weights.base), shifts };
  laid.set(weights, made);
  return made;
}

/** One number for each row; more is better. Comparable within one question only. */
export function scoresOf(weights: Weights, rows: readonly Float64Array[], gates: Float64Array): number[] {
  const sum = weightsAt(weights, gates);
  return rows.map((row) => {
    let total = 0;
    for (let at = 0; at < row.length; at += 1) total += (row[at] ?? 0) * (sum[at] ?? 0);
    return total;
  });
}
