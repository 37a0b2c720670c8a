/** Weight of each feature by name; a feature that is not there weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Chances of the choices, adding up to 1. */
export function chances(weights: Weights, options: readonly { readonly features: readonly string[] }[]): number[] {
  const scores = options.map(({ features }) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
