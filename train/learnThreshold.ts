import { doubtNames } from '../src/answer/abstain.ts';
import type { Doubt } from './askLessons.ts';

/** Share of the project's own answerable questions that must still be answered: invented ones are easier than people's. */
const keep = 0.95;

/** Web queries to an encyclopedia are further from what is asked here than questions to the news. */
const counts = { news: 0.9, wiki: 0.1 } as const;

/** Learns when to answer: logistic regression, both kinds of question and both outcomes counting the same; then the threshold. */
export function learnThreshold(
  doubts: readonly Doubt[],
  own: readonly { readonly values: readonly number[]; readonly answerable: boolean }[],
): {
  weights: { start: number; weights: Record<string, number>; threshold: number };
  figures: Record<string, number>;
} {
  const share = ({ from, answerable }: Doubt): number =>
    counts[from] / doubts.filter((other) => other.from === from && other.answerable === answerable).length / 2;
  const shares = new Map<string, number>();
  for (const doubt of doubts)
    if (!shares.has(doubt.from + doubt.answerable)) shares.set(doubt.from + doubt.answerable, share(doubt));
  const weights = new Float64Array(doubtNames.length);
  let start = 0;
  const sure = (values: readonly number[]): number =>
    1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), start)));
  for (let round = 0; round < 3000; round++) {
    const slope = new Float64Array(doubtNames.length);
    let startSlope = 0;
    for (const { values, answerable, from } of doubts) {
      const off = (sure(values) - (answerable ? 1 : 0)) * (shares.get(from + answerable) ?? 0);
      startSlope += off;
      values.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    }
    start -= 1.5 * startSlope;
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) - 1.5 * ((slope[at] ?? 0) + 1e-3 * (weights[at] ?? 0));
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const of = (answerable: boolean, from?: string): number[] =>
    doubts
      .filter((doubt) => doubt.answerable === answerable && (!from || doubt.from === from))
      .map(({ values }) => sure(values))
      .sort((a, b) => a - b);
  const ownSure = (answerable: boolean): number[] =>
    own
      .filter((one) => one.answerable === answerable)
      .map(({ values }) => sure(values))
      .sort((a, b) => a - b);
  const asked = ownSure(true);
  const threshold = asked[Math.floor(asked.length * (1 - keep))] ?? 0.5;
  const above = (list: readonly number[]): number => round(list.filter((value) => value >= threshold).length / list.length);
  return {
    weights: {
      start: round(start),
      weights: Object.fromEntries(doubtNames.map((name, at) => [name, round(weights[at] ?? 0)])),
      threshold: round(threshold),
    },
    figures: {
      keptOwn: above(asked),
      refusedOwn: round(1 - above(ownSure(false))),
      keptNews: above(of(true, 'news')),
      refusedNews: round(1 - above(of(false, 'news'))),
      keptWiki: above(of(true, 'wiki')),
      refusedWiki: round(1 - above(of(false, 'wiki'))),
    },
  };
}
