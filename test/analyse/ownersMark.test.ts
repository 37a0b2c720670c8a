import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownersMark } from '../../src/analyse/names/nameParts.ts';

test('a word ends with the mark of an owner when that is "’s", or an apostrophe behind "s"', () => {
  const piece = fc.constantFrom('', 'Berg', 's', 'S', '’', "'", '‘', 'é', '.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('');
      expect([text, ownersMark(text)]).toEqual([text, /(?:['’]s|(?<=s)['’])$/u.exec(text)?.[0].length ?? 0]);
    }),
    { numRuns: 500 },
  );
});
