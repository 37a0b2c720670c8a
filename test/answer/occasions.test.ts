import { describe, expect, it } from 'vitest';
import { addDays, period } from '../../src/analyse/dates/datesCalendar.ts';
import { areOccasions } from '../../src/answer/compare/occasions.ts';
import { day } from '../../src/model/day.ts';

/** A day that a report tells of so many days later, or earlier where below zero. */
const told = (on: string, later: number) => {
  const when = day(on);
  return { period: period(when, when), article: { date: when && addDays(when, later) } };
};

describe('two dates of two reports', () => {
  const first = '2022-06-10';
  const second = '2023-06-10';

  it.each([
    [0, 0],
    [120, 120],
    [3, -120],
  ])('are of two occasions where each report is near its own: %i and %i days', (had, near) => {
    expect(areOccasions(told(first, had), told(second, near))).toBe(true);
    expect(areOccasions(told(second, near), told(first, had))).toBe(true);
  });

  it.each([
    [121, 0],
    [0, 121],
    [0, -121],
    // What was still to come may have been put off.
    [-1, 0],
  ])(
    'may be of one that was put off where a report is far from its own, or tells of it beforehand: %i and %i days',
    (had, near) => {
      expect(areOccasions(told(first, had), told(second, near))).toBe(false);
      expect(areOccasions(told(second, near), told(first, had))).toBe(false);
    },
  );

  it('are of one where they lie less than two hundred days apart, or a report has no date', () => {
    expect(areOccasions(told('2022-06-10', 0), told('2022-12-26', 0))).toBe(false);
    expect(areOccasions(told('2022-06-10', 0), told('2022-12-27', 0))).toBe(true);
    expect(areOccasions({ ...told(first, 0), article: { date: null } }, told(second, 0))).toBe(false);
    expect(areOccasions({ ...told(first, 0), period: null }, told(second, 0))).toBe(false);
  });
});
