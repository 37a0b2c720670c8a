import type { Features, Part, Pattern } from './features.ts';
import { type LearnedWeights, learnedWeights } from './learnedWeights.ts';

let learned: LearnedWeights | null = null;

/** How much the features speak for a choice, all weights together. */
export class Score implements Features {
  readonly named = false;
  total = 0;
  private readonly weights: LearnedWeights;

  constructor() {
    learned ??= learnedWeights();
    this.weights = learned;
  }

  add(pattern: Pattern, a: Part = 0, b: Part = 0, c: Part = 0, d: Part = 0, e: Part = 0): void {
    this.total = this.weights.sum(this.total, pattern, a, (b << 16) | c, (d << 16) | e);
  }
}
