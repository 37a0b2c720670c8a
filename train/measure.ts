import { scoresOf, type Weights } from '../src/answer/score.ts';
import type { Lesson } from './learn.ts';

/** Mean average precision and mean reciprocal rank over the lists that hold a right sentence. */
export function measure(lessons: readonly Lesson[], weights: Weights): { questions: number; map: number; mrr: number } {
  let [map, mrr, questions] = [0, 0, 0];
  for (const { rows, gates, right } of lessons) {
    const rights = right.filter(Boolean).length;
    if (rights === 0) continue;
    questions += 1;
    const scores = scoresOf(weights, rows, gates);
    const order = right.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    let hits = 0;
    order.forEach((index, place) => {
      if (!right[index]) return;
      hits += 1;
      if (hits === 1) mrr += 1 / (place + 1);
      map += hits / (place + 1) / rights;
    });
  }
  const share = (sum: number): number => Math.round((sum / questions) * 10_000) / 10_000;
  return { questions, map: share(map), mrr: share(mrr) };
}
