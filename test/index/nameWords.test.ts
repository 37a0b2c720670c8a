import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameWords } from '../../src/index/facts/nameWords.ts';
import { typedWords } from '../../src/index/typing.ts';

const written = fc.string({ unit: fc.constantFrom('a', 'b', 'S', '0', ' ', "'", '.', 'É') });

describe('the words of a name', () => {
  test('are folded, without points and possessives', () => {
    expect(nameWords('Xi Jinping')).toEqual(['xi', 'jinping']);
    expect(nameWords("O'Neill’s U.S. G20")).toEqual(['oneill', 'us', 'g20']);
  });

  test('are the same within quotation marks, which every text may have around it', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(nameWords(`“${text}”`)).toEqual(nameWords(text));
      }),
    );
  });
});

describe('typed words', () => {
  test('are the same within quotation marks, which every text may have around it', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(typedWords(`“${text}”`)).toEqual(typedWords(text));
      }),
    );
  });
});
