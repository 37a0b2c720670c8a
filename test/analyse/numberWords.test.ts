import { describe, expect, it } from 'vitest';
import { numberOf, ordinalOf } from '../../src/analyse/numberWords.ts';

describe('numbers in words', () => {
  it.each([
    ['two', 2],
    ['twenty-five', 25],
    ['a hundred', 100],
    ['three thousand two hundred', 3200],
    ['five hundred and twelve thousand', 512_000],
    ['two and a half million', 2_500_000],
    ['half a dozen', 6],
    ['zero', 0],
  ])('%s is %d', (words, value) => {
    expect(numberOf(words)).toBe(value);
  });

  it('ordinals are read in words and digits', () => {
    expect(['fourth', '10th', 'twenty-first', 'seventieth', 'fourthly'].map(ordinalOf)).toEqual([4, 10, 21, 70, null]);
  });
});
