import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../src/analyse/dates/datesCalendar.ts';
import { day } from '../../src/model/day.ts';

const made = fc
  .integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') })
  .map((time) => day(new Date(time).toISOString().slice(0, 10)));

test('days between two days are those that the clock counts', () => {
  fc.assert(
    fc.property(made, made, (a, b) => {
      if (a && b) expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
    }),
  );
});

test('days after and before a day, and its weekday, are those of the clock', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: -40, max: 40 }), (at, count) => {
      if (!at) return;
      const time = Date.parse(at);
      expect(weekdayOf(at)).toBe(new Date(time).getUTCDay());
      expect(addDays(at, count)).toBe(day(new Date(time + count * 86_400_000).toISOString().slice(0, 10)));
    }),
  );
});
