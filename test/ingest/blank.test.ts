import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../../src/ingest/blank.ts';

test('words on one line have single spaces between them, whatever blanks stood there', () => {
  const blanks = ' \t\n\r\u0001\u007f\u0085\u00a0\u180e\u2000\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'.split('');
  const piece = fc.oneof(fc.constantFrom(...blanks, ' ', ' ', 'a', '.', '“', '’', '–', '…', 'é'), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(oneLine(text)).toBe(text.replace(/[\s\u0085\u180e\u200b\u2060]+/g, ' ').trim());
    }),
    { numRuns: 1000 },
  );
});
