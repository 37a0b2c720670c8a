import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, SINGLE } from '../../src/analyse/quotations/marksOf.ts';

/** The same by patterns: where a mark stands, its letters, and whether it opens and closes. */
function plainly(text: string): unknown[] {
  return [...text.matchAll(/``|''|["“”„«»‘’'`]/g)].map(({ 0: mark, index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + mark.length] ?? ' ';
    const canOpen = /[\s([{—–\-/“"‘'„«…]/.test(before) && /[^\s)\]},;:]/.test(after);
    const canClose = /[^\s([{]/.test(before) && /[^\p{L}\p{N}]/u.test(after);
    const single = /^[‘’'`]$/.test(mark);
    const opens = /^(?:[“„«]|``)$/.test(mark) ? canOpen || !canClose : canOpen && !(mark === '”' && canClose);
    const closes = /^[”»]$/.test(mark) ? canClose || !canOpen : mark === '“' ? canClose && !canOpen : canClose;
    return [mark, index, canOpen, canClose, single || opens, single || (closes && !/^(?:[„«]|``)$/.test(mark))];
  });
}

const units = fc.constantFrom(...'""“”„«»‘’\'\'``ab Zé9…—–-/([{)]},;:.\n\u00a0\u2009\ud83d\ude00日Ж'.split(''));

test('marks are the same as by patterns', () => {
  fc.assert(
    fc.property(fc.array(units, { maxLength: 30 }), (some) => {
      const text = some.join('');
      const found = marksOf(text, Number.POSITIVE_INFINITY).map(({ at, length, family, canOpen, canClose, opens, closes }) => {
        const single = family === SINGLE;
        return [text.slice(at, at + length), at, canOpen, canClose, single || opens, single || closes];
      });
      expect(found).toEqual(plainly(text));
    }),
    { numRuns: 1000 },
  );
});

test('double marks of one family are those that belong together', () => {
  const families = marksOf("“ ” „ \" « » `` ''", 9).map(({ family }) => family);
  expect(families).toEqual([1, 1, 1, 3, 2, 2, 4, 4]);
});

test('no more marks are looked for than asked', () => {
  expect(marksOf('""""', 3)).toHaveLength(3);
});
