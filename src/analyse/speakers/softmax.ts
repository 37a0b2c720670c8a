/** Chances of choices with these scores, adding up to 1. Plain lists: a typed one of so few takes longer to make than to work out. */
export function chances(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
