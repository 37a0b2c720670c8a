import { describe, expect, test } from 'vitest';
import { measureCompact } from '../../bench/compact.ts';
import { articles } from '../../bench/corpus.ts';
import { measureMiniSearch } from '../../bench/miniSearch.ts';
import { questionsOn } from '../../bench/questions.ts';

describe('the bench', () => {
  test('makes the same articles each time, as many paragraphs as asked for, with new words all the way', () => {
    const [one, two] = [[...articles(300)], [...articles(300)]];
    expect(one).toEqual(two);
    expect(one.flatMap(({ text }) => text.split('\n\n'))).toHaveLength(300);
    const words = one.map(({ text }) => new Set(text.toLowerCase().match(/\p{L}+/gu)));
    const half = new Set(words.slice(0, words.length >> 1).flatMap((all) => [...all]));
    const all = new Set(words.flatMap((these) => [...these]));
    expect(all.size).toBeGreaterThan(half.size * 1.3);
    expect(all.size).toBeLessThan(half.size * 2);
  });

  test('measures the compact index and its peer on the same questions', async () => {
    const [own, peer] = [await measureCompact(120), await measureMiniSearch(120)];
    for (const name of ['build', 'load', 'search p50', 'phrase p99']) {
      expect(own[name]).toBeGreaterThan(0);
      expect(peer[name]).toBeGreaterThan(0);
    }
    const { searches, asks, typed } = questionsOn(120, 10);
    expect(searches.length).toBeGreaterThan(3);
    expect([asks.length, typed.length]).toEqual([searches.length, searches.length]);
  });
});
