import { expect, it } from 'vitest';
import { isOfAnother } from '../../src/answer/listings/figureBearer.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

it.each([
  ['While Norway is a partner of Sweden, Sweden ranks only 10th among Norway’s partners.', 'Norway', [true]],
  ['While Norway is a partner of Sweden, Sweden ranks only 10th among Norway’s partners.', 'Sweden', [false]],
  ['Norway and Sweden have signed deals of $20 billion.', 'Norway', [false]],
  ['Trade of Norway with Sweden reached $20 billion.', 'Norway', [false]],
  ['Norway accounts for 2% of the exports, compared to the United States which accounts for 20%.', 'Norway', [false, true]],
  ['The United States has 50 ships.', 'U.S.', [false]],
])('tells in “%s” what is not of %s', (text, side, expected) => {
  const article = articleOfSentences([text], day('2020-03-02'), 'one');
  const held = analysedLibrary(article);
  const whole = { start: 0, end: article.text.length };
  const told = held.analysis(article.id).figures.map((figure) => isOfAnother(figure, whole, article, side, held));
  expect(told).toEqual(expected);
});
