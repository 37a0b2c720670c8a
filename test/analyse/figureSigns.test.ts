import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/analyse/dates/dates.ts';
import { figures } from '../../src/analyse/figures/figures.ts';
import { isOutlook } from '../../src/analyse/figures/figuresChange.ts';
import { read } from '../../src/analyse/nlp.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const DATE = day('2021-03-02');

function brief(text: string): readonly string[] {
  const article = articleOfSentences([text], DATE);
  return figures(read(article), datesIn(article.text, DATE)).map(
    ({ span, value, high, unit }) =>
      `${article.text.slice(span.start, span.end)} = ${value}${high === null ? '' : `..${high}`} ${unit}`,
  );
}

describe('signs, scales and short units', () => {
  it.each([
    ['It fell to minus 12 degrees.', 'minus 12 degrees = -12 degree'],
    ['It was minus eight in Orv.', 'minus eight = -8 degree'],
    ['It was 12 degrees below zero.', '12 degrees below zero = -12 degree'],
    ['It was eight below zero.', 'eight below zero = -8 degree'],
    ['It will be between minus 9 and minus 3 degrees.', 'between minus 9 and minus 3 degrees = -9..-3 degree'],
    ['The lake warmed to 27.5C in July.', '27.5C = 27.5 °C'],
    ['In the shade 102F was measured.', '102F = 102 °F'],
    ['The land has 3.5m inhabitants.', '3.5m = 3500000 count'],
    ['It had 1.5m in 1990.', '1.5m = 1.5 m'],
  ])('are read: "%s"', (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });

  it.each(['It was turned down by three banks.', 'The plan was voted down by 31 members.'])(
    'tell no fall by whom: "%s"',
    (text) => {
      expect(figures(read(articleOfSentences([text], DATE)), [])).toMatchObject([{ change: null }]);
    },
  );

  it('tell a fall in percent', () => {
    const article = articleOfSentences(['Growth was minus 3 percent.'], DATE);
    expect(figures(read(article), [])).toMatchObject([{ value: 3, unit: '%', change: 'fall' }]);
  });
});

describe('numbers that count nothing', () => {
  it.each([
    'Ring 0800 555 1830 for tickets.',
    'The number is +44 20 7946 0958.',
    'Call us on 555 0142.',
    'She lives in flat 27C.',
    'He sat in Gate 12C.',
  ])('are no figures: "%s"', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it('are told from thousands that are parted by blanks', () => {
    expect(brief('It cost 12 300 400 crowns and drew 4 200 people.')).toEqual([
      '12 300 400 crowns = 12300400 CZK',
      '4 200 = 4200 count',
    ]);
  });
});

describe('a goal', () => {
  it.each([
    ['Ada Lunt scored ', ' goals and hit the post twice.', false],
    ['The club saw ', ' goals of the season before Christmas.', false],
    ['The state has a goal of ', ' percent.', true],
    ['The goals are ', ' schools and a bridge.', true],
  ])('is something planned only where it is aimed at: "%s…%s"', (before, after, planned) => {
    expect(isOutlook(before, after)).toBe(planned);
  });
});
