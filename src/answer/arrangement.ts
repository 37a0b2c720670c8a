import type { Found } from './candidate.ts';
import type { Probe } from './probe.ts';

/** Neighbours in the question that are neighbours in the sentence too. */
export function pairShare(where: readonly Found[]): number {
  let pairs = 0;
  for (let at = 1; at < where.length; at++) {
    const [a, b] = [where[at - 1], where[at]];
    if (a?.at.some((place) => b?.at.some((other) => other - place >= 1 && other - place <= 2))) pairs += 1;
  }
  return where.length > 1 ? pairs / (where.length - 1) : 0;
}

/** The longest run of found words that stand in the order of the question, as a share of all. */
export function orderShare(probe: Probe, where: readonly Found[]): number {
  let last = -1;
  let run = 0;
  for (const found of where) {
    const next = found.at.find((place) => place > last);
    if (next === undefined) continue;
    run += 1;
    last = next;
  }
  return probe.terms.length ? run / probe.terms.length : 0;
}

/** How close together the found words stand: all side by side 1, spread over the sentence near 0. */
export function closeness(probe: Probe, where: readonly Found[], length: number): number {
  const places = where.filter((found) => found.at.length > 0);
  if (places.length < 2 || length < 2) return 0;
  const middle = places.map((found) => found.at[0] ?? 0).sort((a, b) => a - b);
  const spread = (middle.at(-1) ?? 0) - (middle[0] ?? 0);
  return (places.length / probe.terms.length) * (places.length / Math.max(places.length, spread + 1));
}
