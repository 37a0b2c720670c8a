import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSieve } from '../../src/analyse/words/wordSieve.ts';

const sieve = new WordSieve(['a', 'q', 'may', 'half', 'year*', 'nineteenth', '-']);
const parts = ['a', 'May', 'HALF', 'yearly', 'years', 'nineteenth', 'house', 'of', 'b', '-', '.', '(', '7', 'é', '\u017f', '’'];
const held = /(?<![a-z])(?:a|q|may|half|year[a-z]*|nineteenth)(?![a-z])|[\d\u0080-\uffff]|^-/i;

test('a sieve lets every run through that holds one of its words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }), (made) => {
      const run = made.join('');
      if (held.test(run)) expect(sieve.mayHold(`x${run}x`, 1, run.length + 1)).toBe(true);
    }),
  );
});

test('a sieve keeps back words of another length or other first letters', () => {
  for (const run of ['house', 'maybe,', '“', 'b', '(hall', 'yea', 'nineteen', '.-'])
    expect([run, sieve.mayHold(run, 0, run.length)]).toEqual([run, run === '“' || run === '(hall']);
});
