import { steadyRandom } from './sets.ts';

/** One decision: the features of each option and which of them are right. */
export interface Decision {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

interface Settings {
  /** Features seen in fewer decisions are left out. */
  readonly atLeast: number;
  readonly rounds: number;
  readonly step: number;
  /** Pull towards 0. */
  readonly pull: number;
}

/** Learns a weight for each feature so that the right options get the chances (softmax, AdaGrad, weights averaged over the later rounds); the same decisions always give the same weights. */
export function learnChoices(decisions: readonly Decision[], { atLeast, rounds, step, pull }: Settings): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { options } of decisions)
    for (const feature of new Set(options.flat())) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [feature, count] of seen) if (count >= atLeast) places.set(feature, places.size);
  const coded = decisions.map(({ options, right }) => ({
    options: options.map((features) => features.flatMap((feature) => places.get(feature) ?? [])),
    right,
  }));
  const weights = new Float64Array(places.size);
  const squares = new Float64Array(places.size).fill(1e-8);
  const sums = new Float64Array(places.size);
  const random = steadyRandom(7);
  const order = coded.map((_, at) => at);
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const decision = coded[at];
      if (!decision) continue;
      const chances = softmax(decision.options.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0)));
      const good = decision.right.reduce((sum, is, i) => sum + (is ? (chances[i] ?? 0) : 0), 0);
      const slope = new Map<number, number>();
      decision.options.forEach((ids, i) => {
        const chance = chances[i] ?? 0;
        const miss = chance - (decision.right[i] ? chance / good : 0);
        if (Math.abs(miss) > 1e-6) for (const id of ids) slope.set(id, (slope.get(id) ?? 0) + miss);
      });
      for (const [id, value] of slope) {
        const pulled = value + pull * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + pulled * pulled;
        weights[id] = (weights[id] ?? 0) - (step * pulled) / Math.sqrt(squares[id] ?? 1);
      }
    }
    if (round < 2) continue;
    kept++;
    for (let id = 0; id < weights.length; id++) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0);
  }
  return new Map([...places].map(([feature, id]) => [feature, (sums[id] ?? 0) / kept]));
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}
