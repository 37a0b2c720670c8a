import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAnyCase } from '../../src/analyse/dates/datesCase.ts';
import { DATE_PATTERNS } from '../../src/analyse/dates/datesPatterns.ts';

const words =
  'the last this May Sept 5 12 2018 1990s ’90s 10th Q1 weeks ago dozen dozen\u017f dozen\u0345 May\u0345 wee\u212as hundred \u017fpring \u017fince since Easter Monday fi\u017fcal New Year’s Day 2018-06 half a'.split(
    ' ',
  );

test('a pattern spelled out in both cases matches as the one that overlooks case', () => {
  const all = DATE_PATTERNS.map(({ source }) => source).join('|');
  const [spelled, folding] = [new RegExp(inAnyCase(all), 'gu'), new RegExp(all, 'giu')];
  const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => [match.index, match[0]]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.boolean(), fc.constantFrom(' ', ' ', '')), { maxLength: 12 }),
      (made) => {
        const text = made.map(([word, large, blank]) => (large ? word.toUpperCase() : word) + blank).join('');
        expect(matches(text, spelled)).toEqual(matches(text, folding));
      },
    ),
    { numRuns: 2000 },
  );
});
