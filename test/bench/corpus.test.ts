import { describe, expect, test } from 'vitest';
import { articles } from '../../bench/corpus.ts';

// The bounds are where real texts lie: news of 1963, of the 1990s and of 2010, an encyclopaedia, and reports of one story.
const texts = [...articles(4000)].map(({ text }) => text);
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
const runsIn = (text: string): readonly string[] => text.split(/\s+/);
const words = texts.flatMap(wordsIn);
const runs = texts.flatMap(runsIn);
const share = (pattern: RegExp): number => runs.filter((run) => pattern.test(run)).length / runs.length;

describe('made articles', () => {
  test('grow in vocabulary as an archive of news does: 44 times the number of words to the power of .49 (Manning, Raghavan and Schütze, 5.1.1)', () => {
    const seen = new Set<string>();
    const different = words.map((word) => seen.add(word).size);
    for (const count of [100_000, 200_000, 300_000])
      expect((different[count - 1] ?? 0) / (44 * count ** 0.49), `${count} words`).toSatisfy(
        (ratio) => ratio > 0.95 && ratio < 1.05,
      );
  });

  test('have words as long as those of news, a fifth of them the commonest twenty or more', () => {
    const letters = words.reduce((sum, word) => sum + word.length, 0) / words.length;
    expect(letters).toBeGreaterThan(4.8);
    expect(letters).toBeLessThan(5.4);
    const times = new Map<string, number>();
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
    const common = [...times.values()].sort((a, b) => b - a).slice(0, 20);
    const theirs = common.reduce((sum, count) => sum + count, 0) / words.length;
    expect(theirs).toBeGreaterThan(0.25);
    expect(theirs).toBeLessThan(0.31);
  });

  test('hold capitals, numbers and quotation marks as often as news', () => {
    expect(share(/^[“(]?\p{Lu}/u)).toSatisfy((part) => part > 0.15 && part < 0.19);
    expect(share(/\d/)).toSatisfy((part) => part > 0.01 && part < 0.02);
    const marks = texts.join('').match(/[“”]/g)?.length ?? 0;
    expect(marks / runs.length).toSatisfy((part) => part > 0.015 && part < 0.035);
  });

  test('are about 81 words to a passage', () => {
    const passages = texts.flatMap((text) => text.split('\n\n'));
    expect(passages).toHaveLength(4000);
    expect(runs.length / passages.length).toSatisfy((mean) => mean > 78 && mean < 84);
  });
});
