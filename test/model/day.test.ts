import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/model/day.ts';

describe('a day', () => {
  it.each(['2024-02-29', '2019-06-05', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(day(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-06-31',
    '2019-6-5',
    '19-06-05',
    '2019-06-05T10:00',
    ' 2019-06-05',
    '',
  ])('%j is none', (text) => {
    expect(day(text)).toBe(null);
  });

  it('sorts as a string the way the calendar does', () => {
    const date = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [first, second] = [a, b].map((moment) => day(moment.toISOString().slice(0, 10)));
        const earlier = Math.floor(a.getTime() / 86_400_000) < Math.floor(b.getTime() / 86_400_000);
        expect((first ?? '') < (second ?? '')).toBe(earlier);
      }),
    );
  });
});
