import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCueWord, mayIntroduce, ofCues } from '../../src/analyse/speakers/cues.ts';

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'r', 'er', 'st', 'est', 'n', 'en', 't'];

/** The stems of a word, to which endings are added. */
const stemsOf = (word: string): string[] => [
  word,
  word.replace(/e$/, ''),
  word.replace(/y$/, 'i'),
  word.replace(/c$/, 'ck'),
  `${word}${word.at(-1)}`,
];

test('every form that an ending makes of a lemma may introduce speech', () => {
  const lemmas = ofCues((lemma) => lemma).filter(isCueWord);
  expect(lemmas.length).toBeGreaterThan(200);
  const made = lemmas.flatMap((lemma) => stemsOf(lemma).flatMap((stem) => ENDINGS.map((ending) => stem + ending)));
  expect([...lemmas, ...made].filter((form) => !mayIntroduce(form))).toEqual([]);
});

test('what begins with none of the lemmas may not', () => {
  const form = fc.tuple(fc.constantFrom('zz', 'xk', 'ouq'), fc.stringMatching(/^[a-z]{3,9}$/), fc.constantFrom(...ENDINGS));
  fc.assert(fc.property(form, (pieces) => !mayIntroduce(pieces.join(''))));
});
