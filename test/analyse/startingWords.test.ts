import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesExpression } from '../../src/analyse/dates/datesPatterns.ts';
import { DATES } from '../../src/analyse/dates/datesStarts.ts';
import { quantitiesIn, quantityStarts } from '../../src/analyse/figures/figuresScan.ts';
import { specialsIn } from '../../src/analyse/figures/figuresSpecial.ts';
import { matchesFrom } from '../../src/analyse/startingWords.ts';
import { hint, hintsIn, runsHinting } from '../../src/analyse/words/runHints.ts';
import { StartingRuns } from '../../src/analyse/words/startingRuns.ts';
import { threadRuns } from '../../src/model/threadRuns.ts';

const words =
  "the a an in of for over during between last this next previous same past January may Jan. Sept 5 12 2018 1990s ’90s '80s 10th first second quarter Q1 H2 half year years week month decade ago earlier two twenty twenty-five dozen hundred spring summer since until to and - – fiscal FY2019 FY 21st century nineteenth-century yesterday Monday Tuesdays weekend early late mid mid-1990s few several couple before later coming following current that ſix . , ( “ 2018-06-05 2018/19 word nineteenth twentieth-century 20th months quarters to through 3 three and New Year’s Day Eve Easter May Christmas Good Friday financial same period time first final fourth 1st hundred couple half 2nd ago March first 's last mid-May weekday yearend all Saints’".split(
    ' ',
  );

test('a pattern tried only where its matches can begin finds what it finds when tried everywhere', () => {
  const everywhere = new RegExp(datesExpression().source, 'giu');
  const runs = new StartingRuns(DATES.words);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '\u00a0', '–', '—')), {
        maxLength: 24,
      }),
      (made) => {
        const text = made.flat().join('');
        const all = [...text.matchAll(everywhere)].map((match) => [match.index, match[0]]);
        expect([...matchesFrom(DATES, text)].map((match) => [match.index, match[0]])).toEqual(all);
        threadRuns().texts.of(text);
        const stretches = runs.within(text, { start: 0, end: text.length });
        expect([...matchesFrom(DATES, text, stretches)].map((match) => [match.index, match[0]])).toEqual(all);
      },
    ),
    { numRuns: 3000 },
  );
});

const counting =
  'half a an the of one two 3 third quarters million billion hour week 21st second largest first place number no. one in five ten twofold doubled Tens HUNDREDS dozens thousands $5 €2bn 12% often tenth-century said took for about over word . , \u00a0 ſecond full whole every out every thirteen month doubled halves 2024'.split(
    ' ',
  );

test('what the runs of a passage hint at leaves out no number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...counting), fc.constantFrom(' ', ' ', ' ', '', '\n', '\u00a0', '-')), {
        maxLength: 24,
      }),
      fc.nat(20),
      fc.nat(20),
      (made, before, after) => {
        const text = made.flat().join('');
        const span = { start: Math.min(before, text.length), end: Math.max(before, text.length - after) };
        const body = text.slice(span.start, span.end);
        threadRuns().texts.of(text);
        const hints = hintsIn(text, span);
        const runs = (bit: number, reach = 0) => runsHinting(bit, text, span, reach);
        expect(specialsIn(body, hints, runs)).toEqual(specialsIn(body));
        expect(quantitiesIn(body, quantityStarts(text, span), runs(hint.vague))).toEqual(quantitiesIn(body));
      },
    ),
    { numRuns: 3000 },
  );
});
