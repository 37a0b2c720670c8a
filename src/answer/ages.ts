import type { Fact } from './facts.ts';

/** "Ann Lee, 54, …", "Ann Lee (54)", "aged 54", "she was 54.", "died at 54": the number alone. */
const told =
  /(?<=\p{Lu}[\p{L}'’.-]*,\s)\d{1,3}(?=[,;]|\.(?!\d))|(?<=\p{Lu}[\p{L}'’.-]*\s\()\d{1,3}(?=\))|(?<=\baged\s)\d{1,3}(?!\p{N})|(?<=\b[Ss]?[Hh]e\s(?:is|was)\s|\bdie[sd]\sat\s)\d{1,3}(?=[.,;](?!\d)|\s(?:when|at)\s|$)/gu;
const oldest = 115;

/** The ages that a sentence tells of people, in text order; `start` is where it begins in the units of the facts. */
export function agesIn(text: string, start: number): readonly Fact[] {
  if (!/\d/.test(text)) return none;
  const found = [...text.matchAll(told)].filter(([age]) => Number(age) > 0 && Number(age) <= oldest);
  return found.map(({ 0: age, index }) => ({ start: start + index, end: start + index + age.length, kind: 'age' }));
}

const none: readonly Fact[] = [];
