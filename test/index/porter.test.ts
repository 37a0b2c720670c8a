import fc from 'fast-check';
import { expect, test } from 'vitest';
import wink from 'wink-porter2-stemmer';
import { porter } from '../../src/index/porter.ts';

const begun =
  'gener commun arsen skies dying news inning proceed outing y yes sayy eying b g hop hopp bus gas t tie d rel nat opt gall apolog geo happ qual rat probat cris sk mp3 пут é box snow'.split(
    ' ',
  );
const ended =
  'a e l ll s es ss us sses ied ies y ay ly ed edly ing ingly eed eedly ating bled izing ational ization fulness ousness iveness tional biliti bility lessli iviti ousli ation entli alism aliti fulli alli ator izer enci anci abli bli ogi li ally alize icate iciti ical ness ful ative ement ance ence able ible ment ant ent ism ate iti ous ive ize ion sion er ic rate ted 3 -'.split(
    ' ',
  );

test('stems are those of the stemmer that saved indexes are made with', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouybcdfglmnrstxw3é'), maxLength: 9 });
  const words = fc
    .tuple(fc.oneof(letters, fc.constantFrom(...begun)), letters, fc.constantFrom('', ...ended), fc.constantFrom('', ...ended))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (word) => {
      expect(porter(word)).toBe(wink(word));
    }),
    { numRuns: 5000 },
  );
});

test('every ending is put onto every beginning', () => {
  for (const beginning of begun)
    for (const ending of ended) {
      const word = beginning + ending;
      expect([word, porter(word)]).toEqual([word, wink(word)]);
    }
  for (const word of ['exceeds', 'herrings', 'canning', 'ies', 'ied', 'as', 'sss', 'Skis', 'x'.repeat(300)])
    expect([word, porter(word)]).toEqual([word, wink(word)]);
});
