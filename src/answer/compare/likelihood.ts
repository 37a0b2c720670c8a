/** A logistic made of named weights. */
export interface Logistic {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** 0 to 1: how likely an example with these signs is one of those looked for. */
export function likelihood({ bias, weights }: Logistic, signs: Readonly<Record<string, number>>): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (signs[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
