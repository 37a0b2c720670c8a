import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortForms, starters } from '../../src/ingest/abbreviations.ts';
import { isPlainStop } from '../../src/ingest/plainStop.ts';
import { endsSentence } from '../../src/ingest/sentenceEnd.ts';

const anyWord = fc.oneof(
  fc.constantFrom(...shortForms, ...starters, 'VI', 'x', 'I', 'a.m', 'U.S', 'al-Co', 'O’Sen', '12', 'naïve', '“So', '('),
  fc.string({ unit: fc.constantFrom(...'aeivxSnt'), minLength: 1, maxLength: 9 }),
);
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

test('the patterns say of every plain stop that a sentence ends there', () => {
  fc.assert(
    fc.property(
      fc.array(anyWord, { maxLength: 3 }),
      anyWord,
      fc.boolean(),
      fc.array(anyWord, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('mixed' as const, 'upper' as const, 'lower' as const),
      (earlier, last, raised, later, letters) => {
        const before = [...earlier, raised ? capitalised(last) : last].join(' ');
        const after = capitalised(later.join(' '));
        if (!isPlainStop(`${before}. ${after}`, 0, before.length)) return;
        expect(endsSentence({ marks: '.', before, closers: '', after, first: earlier.length === 0, letters })).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

test('most stops of English prose are plain, and no short form makes one', () => {
  expect(isPlainStop('It rained. The sun came.', 0, 9)).toBe(true);
  for (const form of shortForms) expect(isPlainStop(`The ${form}. Here`, 0, 4 + form.length)).toBe(false);
});
