import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { AtStart } from '../../src/analyse/words/atStart.ts';

const made: (readonly [RegExp, string])[] = [];
vi.doMock('../../src/analyse/words/atStart.ts', () => ({
  AtStart: class extends AtStart {
    constructor(pattern: RegExp, firstWords: string) {
      super(pattern, firstWords);
      made.push([pattern, firstWords]);
    }
  },
}));
await import('../../src/analyse/figures/figures.ts');

/** The pattern with small English letters and plain blanks alone, and without what must not follow. */
const plain = ({ source }: RegExp): RegExp =>
  new RegExp(
    source
      .replace('(?!(?:its|their|his|her)\\s+(?:value|worth|weight))', '')
      .replaceAll('(?!\\p{L})', '')
      .replaceAll('(?![\\p{L}])', '')
      .replaceAll('\\p{L}', 'a-z')
      .replaceAll('\\s', ' '),
    'u',
  );

test('no pattern fits before another word than its first words', () => {
  expect(made.length).toBeGreaterThan(5);
  for (const [pattern, firstWords] of made) {
    const quick = new AtStart(pattern, firstWords);
    let fitting = 0;
    fc.assert(
      fc.property(fc.stringMatching(plain(pattern)), fc.boolean(), (text, raised) => {
        const words = raised ? text.toUpperCase() : text;
        if (pattern.test(words)) fitting += 1;
        expect([pattern.source, words, quick.test(words)]).toEqual([pattern.source, words, pattern.test(words)]);
      }),
      { numRuns: 300 },
    );
    expect([pattern.source, fitting > 50]).toEqual([pattern.source, true]);
  }
});

test('letters beyond English and blanks in a row are left for the pattern to tell', () => {
  const pattern = new AtStart(/^[-\s]+(?:so|ok)(?!\p{L})/iu, 'so ok');
  for (const text of [' so', '-OK', ' \u017fo', ' o\u212a', '  so', '\u00a0so', '\n\nso', ' -so'])
    expect([text, pattern.test(text)]).toEqual([text, true]);
  for (const text of ['', ' ', ' s', 'so', ' son', ', so', ' 5 so', ' or'])
    expect([text, pattern.test(text)]).toEqual([text, false]);
});
