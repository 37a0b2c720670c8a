import { gateNames, scoredBy, type Weights } from '../src/answer/score.ts';

/** A list to learn from. */
export interface Lesson {
  readonly rows: readonly Float64Array[];
  readonly gates: Float64Array;
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

export interface Settings {
  readonly rounds: number;
  readonly step: number;
  /** Pull towards 0: on the base weights, and on what the gates add. */
  readonly pull: { readonly base: number; readonly gates: number };
}

const width = scoredBy.length;
const size = width * (1 + gateNames.length);

/** Learns weights that put right sentences first: softmax over each list, full passes, Adam; the same input gives the same numbers. */
export function learn(lessons: readonly Lesson[], settings: Settings): Weights {
  const useful = lessons.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const numbers = new Float64Array(size);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let round = 1; round <= settings.rounds; round++) {
    const slope = new Float64Array(size);
    for (const lesson of useful) addSlope(lesson, numbers, slope, lesson.weight / total);
    for (let at = 0; at < size; at++) {
      const pulled = (slope[at] ?? 0) + (at < width ? settings.pull.base : settings.pull.gates) * (numbers[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * pulled;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * pulled * pulled;
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      numbers[at] = (numbers[at] ?? 0) - settings.step * direction;
    }
  }
  return named(numbers);
}

function addSlope({ rows, gates, right }: Lesson, numbers: Float64Array, slope: Float64Array, share: number): void {
  const open = [...gates.entries()].filter(([, wide]) => wide > 0);
  const effective = numbers.slice(0, width);
  for (const [gate, wide] of open) {
    const from = width * (1 + gate);
    for (let at = 0; at < width; at++) effective[at] = (effective[at] ?? 0) + wide * (numbers[from + at] ?? 0);
  }
  const scores = rows.map((row) => product(row, effective));
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const rights = right.filter(Boolean).length;
  const own = new Float64Array(width);
  for (const [index, row] of rows.entries()) {
    const off = ((raised[index] ?? 0) / all - (right[index] ? 1 / rights : 0)) * share;
    if (Math.abs(off) < 1e-10) continue;
    for (let at = 0; at < width; at++) own[at] = (own[at] ?? 0) + off * (row[at] ?? 0);
  }
  for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + (own[at] ?? 0);
  for (const [gate, wide] of open) {
    const from = width * (1 + gate);
    for (let at = 0; at < width; at++) slope[from + at] = (slope[from + at] ?? 0) + wide * (own[at] ?? 0);
  }
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < width; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function named(numbers: Float64Array): Weights {
  const part = (from: number): Record<string, number> =>
    Object.fromEntries(scoredBy.map((name, at) => [name, round(numbers[from + at] ?? 0)]));
  return { base: part(0), gates: Object.fromEntries(gateNames.map((gate, at) => [gate, part(width * (1 + at))])) };
}
