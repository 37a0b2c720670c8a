import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearlySame } from '../../src/answer/duplicates.ts';
import { OnceEach } from '../../src/answer/listings/onceEach.ts';
import { type Term, termsOf } from '../../src/index/terms.ts';

const word = fc.constantFrom('the', 'harbour', 'wall', 'of', 'Hale', 'fell', 'in', '2017', 'two', 'boats', 'left', 'again');
const anySentence = fc.array(word, { minLength: 1, maxLength: 16 }).map((all) => termsOf(all.join(' ')));

test('leaves out just the sentences that are nearly the same as one that was kept', () => {
  fc.assert(
    fc.property(fc.array(anySentence, { maxLength: 30 }), fc.array(fc.nat(29), { maxLength: 10 }), (made, again) => {
      // Some of them stand there twice, one word shorter.
      const sentences = [...made, ...again.flatMap((nth) => (made[nth] ? [made[nth].slice(0, -1)] : []))];
      const kept: (readonly Term[])[] = [];
      const once = new OnceEach();
      for (const sentence of sentences) {
        const isNew = !kept.some((other) => nearlySame(other, sentence));
        expect(once.add(sentence)).toBe(isNew);
        if (isNew) kept.push(sentence);
      }
    }),
    { numRuns: 300 },
  );
});
