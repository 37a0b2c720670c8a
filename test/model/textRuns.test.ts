import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachRun, TextRuns } from '../../src/model/textRuns.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', 'é', '“', '😀', '\u{ffff}') }), {
  maxLength: 20,
});

/** The runs that a text is read as, each with where it begins. */
function read(runs: TextRuns, text: string): readonly (readonly [letters: string, start: number])[] {
  runs.of(text);
  return Array.from({ length: runs.length }, (_, nth) => [runs.table.letters(runs.at(nth)), runs.startOf(nth)]);
}

describe('runs of characters between blanks', () => {
  test('are read back as they stand in the text, and nothing but blanks lies between them', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const runs = new TextRuns();
        for (const text of all) {
          const found: [string, number][] = [];
          for (const match of text.matchAll(/[^ \n]+/g)) found.push([match[0], match.index]);
          expect(read(runs, text)).toEqual(found);
          const again: [string, number][] = [];
          eachRun(text, (from, to) => again.push([text.slice(from, to), from]));
          expect(again).toEqual(found);
        }
      }),
    );
  });

  test('have one number each, given in the order in which they are first met', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const runs = new TextRuns();
        const known: string[] = [];
        for (const text of all) for (const [letters] of read(runs, text)) if (!known.includes(letters)) known.push(letters);
        expect(Array.from({ length: runs.table.size }, (_, number) => runs.table.letters(number))).toEqual(known);
        expect(known.map((_, number) => [number, runs.table.lengthOf(number)])).toEqual(
          known.map((letters, number) => [number, letters.length]),
        );
      }),
    );
  });

  test('keep their numbers when there are many', () => {
    const runs = new TextRuns();
    const words = Array.from({ length: 20_000 }, (_, nth) => `word${nth}`);
    runs.of(words.join(' '));
    runs.of([...words].reverse().join('\n'));
    expect(runs.table.size).toBe(words.length);
    expect(runs.table.held).toBe(words.join('').length);
    expect(Array.from({ length: runs.length }, (_, nth) => runs.at(nth))).toEqual(words.map((_, nth) => words.length - 1 - nth));
  });
});
