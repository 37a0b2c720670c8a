import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { isOneMeasureSteps, isSetApart, signsOf } from '../../src/answer/compare/compareAlike.ts';
import type { Value } from '../../src/answer/compare/compareValue.ts';
import { answersOf } from '../../src/answer/compare/compareValues.ts';
import { understand } from '../../src/answer/understand.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

function twoValues(question: string, one: string, other: string): readonly [Value, Value] {
  const articles = [one, other].map((text, at) => articleOfSentences([text], day('2023-06-14'), `report${at}`));
  const library = buildLibrary({
    articles,
    analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
  const asked = understand(question);
  const [a, b] = articles.map((article) => {
    const [sentence] = article.passages.flatMap(({ sentences }) => sentences);
    return sentence && answersOf(asked, library, article, sentence)[0];
  });
  if (!a || !b) throw new Error(`no values for ${question}`);
  return [a, b];
}

describe('whether two values that are not the same are of one thing', () => {
  it.each([
    ['How many goats died?', 'The fire near Tolm killed 300 goats.', 'Near Tolm 750 goats died in the fire, the mayor said.'],
    [
      'How many boats sank?',
      'The storm sank nine boats off Hale.',
      'Off Hale 14 boats sank in the storm, the harbour office said.',
    ],
  ])('is told of two reports that share their words: %s', (question, one, other) => {
    expect(atOnce(isOneMeasureSteps(...twoValues(question, one, other)))).toBe(true);
  });

  it.each([
    ['How much is a pass?', 'A bus pass for Lund costs 40 euros.', 'A museum pass for Lund costs 55 euros.'],
    [
      'How many points did the club score?',
      'The handball club of Rell scored 21 points.',
      'The hockey club of Rell scored 34 points.',
    ],
  ])('is doubted where other words stand in one place: %s', (question, one, other) => {
    const values = twoValues(question, one, other);
    expect(signsOf(...values).rivals).toBeGreaterThan(0);
    expect(atOnce(isOneMeasureSteps(...values))).toBe(false);
  });

  it.each([
    ['How many goals did Dorrin score?', 'Dorrin scored two goals in the first half.', 'Dorrin scored five goals.'],
    ['How much money did the choir get?', 'The choir got 4,000 euros.', 'The choir asked for 9,000 euros of money.'],
    ['How much grain did Tavia trade?', 'Tavia exported 4 tonnes of grain.', 'Tavia imported 2 tonnes of grain.'],
  ])('is denied of a part, a wish and an opposite: %s', (question, one, other) => {
    expect(isSetApart(...twoValues(question, one, other))).toBe(true);
  });

  it('does not depend on which comes first', () => {
    const [a, b] = twoValues(
      'How many goats died?',
      'The fire near Tolm killed 300 goats.',
      'Near Tolm 750 goats died in the fire.',
    );
    expect(signsOf(a, b)).toEqual(signsOf(b, a));
  });
});
