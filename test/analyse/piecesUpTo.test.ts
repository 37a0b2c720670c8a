import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesUpTo } from '../../src/analyse/quotations/piecesUpTo.ts';

test('pieces between blanks are counted as they are split', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '’', ' ', '\n', '\t', '\u00a0', '\u2028', '\u3000', '\ufeff', '\u200b', '\u001f'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 16 }), (text, most) => {
      expect(piecesUpTo(most, text)).toBe(text.split(/\s+/, most).length);
    }),
  );
});
