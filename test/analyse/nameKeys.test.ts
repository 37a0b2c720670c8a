import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameForm } from '../../src/analyse/names/nameKeys.ts';
import { isPlaceName } from '../../src/analyse/names/placeNames.ts';
import { formOf } from '../../src/analyse/words/forms.ts';

test('a name is told by its parts without marks and accents, those of plain letters like all others', () => {
  const piece = fc.oneof(
    fc.constantFrom('Anna', 'O’Neil', 'José', '“Cia”', '(Vladimir)', 'J.', 'Berg’s', 'İnci', '()', '.'),
    fc.stringMatching(/^[A-Za-z]{1,6}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const parts = pieces
        .flatMap((part) => (part.startsWith('“') ? [] : [part.replace(/[()]/g, '')]))
        .filter((part) => part !== '');
      const folded = parts.map((part) =>
        part
          .normalize('NFKD')
          .replace(/[\p{M}.,()]/gu, '')
          .replace(/['’]s$/u, '')
          .toLowerCase(),
      );
      const told = nameForm(formOf(pieces.join(' ')));
      expect([told.parts, told.keys.parts]).toEqual([parts, folded.filter((part) => part !== '')]);
    }),
  );
});

test('a place may be written with what stands before its name', () => {
  for (const name of [
    'Paris',
    'The Hague',
    'the hague',
    'Saint Petersburg',
    'St. Petersburg',
    'St Petersburg',
    'the United States',
  ])
    expect([name, isPlaceName(name)]).toEqual([name, true]);
  for (const name of ['Saint', 'St. Nobody', 'the', 'theHague']) expect([name, isPlaceName(name)]).toEqual([name, false]);
});
