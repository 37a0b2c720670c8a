import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { AtEnd } from '../../src/analyse/words/atEnd.ts';

const made: (readonly [RegExp, string])[] = [];
vi.doMock('../../src/analyse/words/atEnd.ts', () => ({
  AtEnd: class extends AtEnd {
    constructor(pattern: RegExp, lastWords: string | null = null) {
      super(pattern, lastWords);
      if (lastWords !== null) made.push([pattern, lastWords]);
    }
  },
}));
await import('../../src/analyse/figures/figures.ts');

/** A source without what must not stand beside. */
function withoutBesides(source: string): string {
  const at = source.search(/\(\?<?!/);
  if (at < 0) return source;
  let depth = 0;
  let end = at;
  do {
    if (source.charAt(end) === '(') depth += 1;
    if (source.charAt(end) === ')') depth -= 1;
    end += 1;
  } while (depth > 0);
  return withoutBesides(source.slice(0, at) + source.slice(end));
}

/** The pattern with small English letters and plain blanks alone. */
const plain = ({ source }: RegExp): RegExp =>
  new RegExp(
    withoutBesides(source)
      .replaceAll('[\\p{L}', '[a-z')
      .replaceAll('\\p{L}', '[a-z]')
      .replaceAll('\\p{N}', '\\d')
      .replaceAll('\\s', ' '),
    'u',
  );

test('no pattern fits behind another word than its last words', () => {
  expect(made.length).toBeGreaterThan(10);
  for (const [pattern, lastWords] of made) {
    const [quick, slow] = [new AtEnd(pattern, lastWords), new AtEnd(pattern)];
    let fitting = 0;
    fc.assert(
      fc.property(fc.stringMatching(plain(pattern)), fc.boolean(), (text, raised) => {
        const words = raised ? text.toUpperCase() : text;
        if (slow.test(words)) fitting += 1;
        expect([pattern.source, words, quick.test(words)]).toEqual([pattern.source, words, slow.test(words)]);
      }),
      { numRuns: 600 },
    );
    expect([pattern.source, fitting > 100]).toEqual([pattern.source, true]);
  }
});

test('letters beyond English, marks and nothing at all are left for the pattern to tell', () => {
  const pattern = new AtEnd(/(?<!\p{L})(?:las|ok|a|~)\s*$/iu, 'las ok');
  for (const text of ['la\u017f', 'LAS ', 'o\u212a\t', 'x a ', '~', ' ~\u00a0', 'a'])
    expect([text, pattern.test(text)]).toEqual([text, true]);
  for (const text of ['', ' ', 'atlas', 'lost ']) expect([text, pattern.test(text)]).toEqual([text, false]);
});
