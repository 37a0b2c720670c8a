import { doubtNames } from '../src/answer/doubts.ts';
import type { Doubt, Source } from './askLessons.ts';

/** Share of the answerable lessons that must still be answered, each source counting the same. */
const keep = 0.941;
/** Pull towards 0: the numbers behind the decision say much the same thing twice. */
const pull = 0.001;
const rounds = 500;
const step = 0.05;

/** What lessons count for by their source: invented ones are the most like what readers ask; some pages do answer, and nobody noticed. */
const worth: Readonly<Record<Source, number>> = { wiki: 1, news: 2, wire: 1, page: 0.3 };

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

/** Learns when to answer: logistic regression by Adam, every source of questions and both outcomes counting the same; then the threshold. */
export function learnThreshold(
  doubts: readonly Doubt[],
  own: readonly { readonly values: readonly number[]; readonly answerable: boolean }[],
): {
  weights: { start: number; weights: Record<string, number>; threshold: number };
  figures: Record<string, number>;
} {
  const shares = new Map<string, number>();
  for (const { from, answerable } of doubts) shares.set(`${from} ${answerable}`, (shares.get(`${from} ${answerable}`) ?? 0) + 1);
  const share = ({ from, answerable }: Doubt): number => worth[from] / shares.size / (shares.get(`${from} ${answerable}`) ?? 1);
  const weights = new Float64Array(doubtNames.length);
  let start = 0;
  const sure = (values: readonly number[]): number =>
    1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), start)));
  const mean = new Float64Array(doubtNames.length + 1);
  const spread = new Float64Array(doubtNames.length + 1);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(doubtNames.length + 1);
    for (const doubt of doubts) {
      const { values, answerable } = doubt;
      const off = (sure(values) - (answerable ? 1 : 0)) * share(doubt);
      slope[values.length] = (slope[values.length] ?? 0) + off;
      values.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    }
    for (let at = 0; at < slope.length; at++) {
      const pulled = (slope[at] ?? 0) + pull * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * pulled;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * pulled * pulled;
      const change = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      if (at < weights.length) weights[at] = (weights[at] ?? 0) - step * change;
      else start -= step * change;
    }
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
      threshold: Math.round(threshold * 10_000) / 10_000,
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
      refusedPages: round(1 - above(of(false, 'page'))),
    },
  };
}
