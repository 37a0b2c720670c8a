import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATE_STARTS, datesExpression } from '../../src/analyse/dates/datesPatterns.ts';
import { matchesFrom } from '../../src/analyse/startingWords.ts';

const words =
  "the a an in of for over during last this next previous same past January may Jan. Sept 5 12 2018 1990s ’90s '80s 10th first second quarter Q1 H2 half year years week month decade ago earlier two twenty twenty-five dozen hundred spring summer since until to and - – fiscal FY2019 FY 21st century nineteenth-century yesterday Monday Tuesdays weekend early late mid mid-1990s few several couple before later coming following current that ſix . , ( “ 2018-06-05 2018/19 word".split(
    ' ',
  );

test('a pattern tried only where its matches can begin finds what it finds when tried everywhere', () => {
  const everywhere = new RegExp(datesExpression().source, 'giu');
  const there = datesExpression();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 24 }),
      (made) => {
        const text = made.flat().join('');
        const all = [...text.matchAll(everywhere)].map((match) => [match.index, match[0]]);
        expect([...matchesFrom(there, text, DATE_STARTS, 1)].map((match) => [match.index, match[0]])).toEqual(all);
      },
    ),
    { numRuns: 3000 },
  );
});
