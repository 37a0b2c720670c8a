import type { Logistic } from '../src/answer/compare/likelihood.ts';

/** What one example shows and whether it is one of those looked for. */
export interface Example {
  readonly signs: Readonly<Record<string, number>>;
  readonly is: boolean;
}

const rounds = 3000;
const step = 0.05;

/** Learns how likely an example is one of those looked for: full passes, Adam, pulled towards 0; the same examples give the same numbers. */
export function learnLogistic(names: readonly string[], examples: readonly Example[], pull: number): Logistic {
  const size = names.length + 1;
  const rows = examples.map(({ signs, is }) => ({ row: [...names.map((name) => signs[name] ?? 0), 1], is: is ? 1 : 0 }));
  const numbers = new Float64Array(size);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(size);
    for (const { row, is } of rows) {
      const off = 1 / (1 + Math.exp(-row.reduce((sum, sign, at) => sum + sign * (numbers[at] ?? 0), 0))) - is;
      for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + (off * (row[at] ?? 0)) / rows.length;
    }
    for (let at = 0; at < size; at++) {
      const pulled = (slope[at] ?? 0) + (at < names.length ? pull * (numbers[at] ?? 0) : 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * pulled;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * pulled * pulled;
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      numbers[at] = (numbers[at] ?? 0) - step * direction;
    }
  }
  const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
  return {
    bias: rounded(numbers[names.length]),
    weights: Object.fromEntries(names.map((name, at) => [name, rounded(numbers[at])])),
  };
}
