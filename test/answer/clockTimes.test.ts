import { describe, expect, it } from 'vitest';
import { areApart, clockTimesIn } from '../../src/answer/compare/clockTimes.ts';

const timesIn = (text: string) => clockTimesIn(text, { start: 0, end: text.length });
const minutes = (text: string): readonly number[] => timesIn(text).map((one) => one.minutes);

describe('times of day', () => {
  it.each([
    ['The train left at 4.12 am on Tuesday.', [252]],
    ['It left at 16:05.', [965]],
    ['It left at 5:10 p.m. and came at 6 pm.', [1030, 1080]],
    ['It began at noon and ended at midnight.', [720, 0]],
    ['It left at 12.15 am.', [15]],
  ])('are read: %s', (text, expected) => {
    expect(minutes(text)).toEqual(expected);
  });

  it.each(['It grew by 4.12 percent.', 'It cost $4.50.', 'They won 3-1.', 'Some 5.25 million came.', 'It is 7.5 km long.'])(
    'are not seen in other numbers: %s',
    (text) => {
      expect(minutes(text)).toEqual([]);
    },
  );

  it('stand where they are said', () => {
    const text = 'It left at 4.12 am on Tuesday.';
    expect(timesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['4.12 am']);
  });

  it('are apart where they cannot be one, and may be one where half of the day is not said', () => {
    const apart = (a: string, b: string): boolean => {
      const [one] = timesIn(a);
      const [other] = timesIn(b);
      if (!one || !other) throw new Error('no time was read');
      return areApart(one, other);
    };
    expect(apart('at 4.12 am', 'at 4.50 am')).toBe(true);
    expect(apart('at 4.12 am', 'at 4.12 pm')).toBe(true);
    expect(apart('at 4:12', 'at 4.12 pm')).toBe(false);
    expect(apart('at 16:12', 'at 4.12 pm')).toBe(false);
  });
});
