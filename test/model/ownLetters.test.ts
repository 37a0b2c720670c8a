import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownLetters } from '../../src/model/ownLetters.ts';

test('a word in memory of its own is the same word, however long and of whatever letters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => ownLetters(word) === word));
  const long = '½é'.repeat(100_000);
  expect(ownLetters(long)).toBe(long);
});
