import { doubtNames } from '../src/answer/abstain.ts';
import type { Doubt } from './askLessons.ts';

/** Share of the project's own answerable questions that must still be answered: invented ones are easier than people's. */
const keep = 0.94;

/**
 * What common sense says of each number. Invented questions are not quite like people's, so lessons may move these weights
 * but are pulled back to them: learned from 0, what covers a question counted for less than it should.
 */
const sense: Readonly<Partial<Record<(typeof doubtNames)[number], number>>> = {
  cover: 2,
  missing: -4,
  bestCover: 2,
  pairs: 1,
  near: 1,
  terms: 1.4,
  unknownName: -1.2,
  nameMissing: -0.8,
  rarest: 0.4,
  beforeGain: 1,
  close: 0.4,
};
const pull = 0.05;

/** Learns when to answer: logistic regression, both kinds of question and both outcomes counting the same; then the threshold. */
export function learnThreshold(
  doubts: readonly Doubt[],
  own: readonly { readonly values: readonly number[]; readonly answerable: boolean }[],
): {
  weights: { start: number; weights: Record<string, number>; threshold: number };
  figures: Record<string, number>;
} {
  const lessons = doubts.filter(({ from }) => from === 'news');
  const share = (answerable: boolean): number => 0.5 / lessons.filter((doubt) => doubt.answerable === answerable).length;
  const shares = { right: share(true), wrong: share(false) };
  const sensible = doubtNames.map((name) => sense[name] ?? 0);
  const weights = Float64Array.from(sensible);
  let start = 0;
  const sure = (values: readonly number[]): number =>
    1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), start)));
  for (let round = 0; round < 800; round++) {
    const slope = new Float64Array(doubtNames.length);
    let startSlope = 0;
    for (const { values, answerable } of lessons) {
      const off = (sure(values) - (answerable ? 1 : 0)) * (answerable ? shares.right : shares.wrong);
      startSlope += off;
      values.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    }
    start -= 2 * startSlope;
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) - 2 * ((slope[at] ?? 0) + pull * ((weights[at] ?? 0) - (sensible[at] ?? 0)));
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
