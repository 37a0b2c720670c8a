import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachRun } from '../../src/model/eachRun.ts';
import { RunTable, TextRuns } from '../../src/model/textRuns.ts';

const unit = fc.constantFrom('a', 'b', ' ', '\n', '\t', '\0', '\x7f', '\x80', 'é', '“', '😀', '\u{ffff}');
const texts = fc.array(fc.string({ unit, maxLength: 40 }), { maxLength: 20 });
/** Runs of twelve units lie elsewhere than longer ones. */
const longAndShort = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\x80'), minLength: 8, maxLength: 17 }), {
  maxLength: 40,
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

  test('are told from each other by every unit, whether they are short or long, and read whole or in a text', () => {
    fc.assert(
      fc.property(longAndShort, (all) => {
        const runs = new TextRuns();
        const numbers = new Map<string, number>();
        for (const letters of [...all, ...all]) {
          const number = runs.table.whole(letters);
          expect(numbers.get(letters) ?? numbers.size).toBe(number);
          numbers.set(letters, number);
          expect(runs.table.letters(number)).toBe(letters);
          if (!letters.startsWith('\0')) expect(runs.table.whole(letters.slice(1), letters.charCodeAt(0))).toBe(number);
        }
        runs.of(all.join(' '));
        expect(Array.from({ length: runs.length }, (_, nth) => runs.at(nth))).toEqual(all.map((letters) => numbers.get(letters)));
      }),
    );
  });

  test('with a unit before them are what both are together', () => {
    const table = new RunTable();
    for (const letters of ['', 'a', 'eleven unit', 'twelve units', 'é', 'a b']) {
      const number = table.whole(letters, 110);
      expect(table.letters(number)).toBe(`n${letters}`);
      expect(table.whole(`n${letters}`)).toBe(number);
    }
  });
});
