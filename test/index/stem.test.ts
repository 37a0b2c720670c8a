import fc from 'fast-check';
import { expect, test } from 'vitest';
import porter from 'wink-porter2-stemmer';
import { oneSpelling } from '../../src/index/spellings.ts';
import { irregularForms, stem } from '../../src/index/stem.ts';

const begun =
  'gener commun arsen skies dying news inning proceed outing y yes sayy eying b g hop hopp bus gas t tie d rel nat opt gall apolog geo happ qual rat probat cris sk mp3 пут é box snow'.split(
    ' ',
  );
const ended =
  'a e l ll s es ss us sses ied ies y ay ly ed edly ing ingly eed eedly ating bled izing ational ization fulness ousness iveness tional biliti bility lessli iviti ousli ation entli alism aliti fulli alli ator izer enci anci abli bli ogi li ally alize icate iciti ical ness ful ative ement ance ence able ible ment ant ent ism ate iti ous ive ize ion sion er ic rate ted nesses ers ings ys les 3 -'.split(
    ' ',
  );
const irregular = new Set(irregularForms.flat());

const expectStem = (word: string): void => {
  if (!irregular.has(oneSpelling(word))) expect([word, stem(word)]).toEqual([word, porter(oneSpelling(word))]);
};

test('a word is led back as by the stemmer, whether it is handed to it or not', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouybcdfghklmnopqrstwxz3é'), maxLength: 9 });
  const words = fc
    .tuple(fc.oneof(letters, fc.constantFrom(...begun)), letters, fc.constantFrom('', ...ended), fc.constantFrom('', ...ended))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(words, expectStem), { numRuns: 5000 });
});

test('every ending is put onto every beginning', () => {
  for (const beginning of begun) for (const ending of ended) expectStem(beginning + ending);
  for (const word of [
    'exceeds',
    'herrings',
    'canning',
    'innings',
    'earring',
    'proceeds',
    'ies',
    'ied',
    'as',
    'sss',
    'x',
    'b'.repeat(60),
  ])
    expectStem(word);
});

test('irregular forms and other spellings are led back, however they end', () => {
  expect(['took', 'grew', 'been', 'known', 'colour', 'plough', 'mould'].map(stem)).toEqual(
    ['take', 'grow', 'be', 'know', 'color', 'plow', 'mold'].map((word) => porter(word)),
  );
});
