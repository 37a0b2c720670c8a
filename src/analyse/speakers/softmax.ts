/** Chances of choices with these scores, adding up to 1. Plain lists, pushed to: a typed one of so few takes longer to make than to work out. */
export function chances(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const raised: number[] = [];
  let total = 0;
  for (const score of scores) {
    const value = Math.exp(score - top);
    raised.push(value);
    total += value;
  }
  for (let i = 0; i < raised.length; i++) raised[i] = (raised[i] ?? 0) / total;
  return raised;
}
