import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formAt, formOf } from '../../src/analyse/words/forms.ts';

test('a word has one form, wherever it stands, with its own letters', () => {
  const word = fc.oneof(
    fc.constantFrom('', 'a', 'The', 'Émile', '“', 'Miami-based', 'Ministry of Defence'),
    fc.string({ maxLength: 80 }),
  );
  fc.assert(
    fc.property(word, word, word, (before, text, behind) => {
      const form = formAt(before + text + behind, before.length, before.length + text.length);
      expect([form.text, form.key]).toEqual([text, text.toLowerCase()]);
      expect([form.capital, form.small]).toEqual([/^\p{Lu}/u.test(text), /^\p{Ll}/u.test(text)]);
      if (text.length <= 60) expect(formOf(text)).toBe(form);
    }),
    { numRuns: 500 },
  );
});
