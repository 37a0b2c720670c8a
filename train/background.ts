import { termsOf } from '../src/index/terms.ts';

/** How common the words of ordinary English are, as `src/answer/background.json` keeps it. */
export interface Background {
  /** Level (minus the logarithm of the share of sentences) → stems. */
  readonly levels: Readonly<Record<string, string>>;
  /** Level of every word that is not listed. */
  readonly rare: number;
}

/** Counts in how many sentences each stem stands and keeps the common ones. */
export function countBackground(sentences: Iterable<string>): Background {
  const counts = new Map<string, number>();
  const smalls = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences) {
    total += 1;
    const small = new Map<string, boolean>();
    for (const { term, start } of termsOf(sentence)) small.set(term, small.get(term) || /\p{Ll}/u.test(sentence[start] ?? ''));
    for (const [term, isSmall] of small) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      if (isSmall) smalls.set(term, (smalls.get(term) ?? 0) + 1);
    }
  }
  const least = Math.max(8, total / 6000);
  const levels = new Map<string, string[]>();
  for (const [term, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Numbers and names of the day are no ordinary words.
    if (count < least || (smalls.get(term) ?? 0) * 2 < count || !/^[a-z][a-z'-]*$/.test(term)) continue;
    const level = (Math.round(-Math.log(count / total) * 4) / 4).toFixed(2);
    levels.set(level, [...(levels.get(level) ?? []), term]);
  }
  const rare = Math.round(-Math.log(least / 3 / total) * 4) / 4;
  return {
    levels: Object.fromEntries(
      [...levels].sort(([a], [b]) => Number(a) - Number(b)).map(([level, words]) => [level, words.join(' ')]),
    ),
    rare,
  };
}
