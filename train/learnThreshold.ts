import { doubtNames } from '../src/answer/abstain.ts';
import type { Doubt } from './askLessons.ts';

/** Share of the answerable lessons that must still be answered, each source counting the same. */
const keep = 0.965;
/** Pull towards 0: the numbers behind the decision say much the same thing twice. */
const pull = 0.003;

/** The sureness that `keep` of the answerable lessons reach. */
function evenly(lessons: readonly { readonly sure: number; readonly share: number }[]): number {
  const all = lessons.reduce((sum, { share }) => sum + share, 0);
  let below = 0;
  for (const { sure, share } of [...lessons].sort((a, b) => a.sure - b.sure)) {
    below += share;
    if (below > (1 - keep) * all) return sure;
  }
  return 0.5;
}

/** Learns when to answer: logistic regression, every source of questions and both outcomes counting the same; then the threshold. */
export function learnThreshold(
  doubts: readonly Doubt[],
  own: readonly { readonly values: readonly number[]; readonly answerable: boolean }[],
): {
  weights: { start: number; weights: Record<string, number>; threshold: number };
  figures: Record<string, number>;
} {
  const shares = new Map<string, number>();
  for (const { from, answerable } of doubts) shares.set(`${from} ${answerable}`, (shares.get(`${from} ${answerable}`) ?? 0) + 1);
  const share = ({ from, answerable }: Doubt): number => 1 / shares.size / (shares.get(`${from} ${answerable}`) ?? 1);
  const weights = new Float64Array(doubtNames.length);
  let start = 0;
  const sure = (values: readonly number[]): number =>
    1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), start)));
  for (let round = 0; round < 800; round++) {
    const slope = new Float64Array(doubtNames.length);
    let startSlope = 0;
    for (const doubt of doubts) {
      const { values, answerable } = doubt;
      const off = (sure(values) - (answerable ? 1 : 0)) * share(doubt);
      startSlope += off;
      values.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    }
    start -= 2 * startSlope;
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) - 2 * ((slope[at] ?? 0) + pull * (weights[at] ?? 0));
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
  const threshold = evenly(
    doubts.filter(({ answerable }) => answerable).map((doubt) => ({ sure: sure(doubt.values), share: share(doubt) })),
  );
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
      keptWire: above(of(true, 'wire')),
      refusedWire: round(1 - above(of(false, 'wire'))),
    },
  };
}
