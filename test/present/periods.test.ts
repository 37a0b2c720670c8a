import { expect, it } from 'vitest';
import { period } from '../../src/analyse/dates/datesCalendar.ts';
import type { Day, Period } from '../../src/model/day.ts';
import { listWording } from '../../src/present/words/listWording.ts';

function told(from: Day, to: Day, label?: string): Period {
  const time = period(from, to, label);
  if (!time) throw new Error('no such time');
  return time;
}

it.each([
  ['2019-01-01', '2019-12-31', '2019', '2019', '2019'],
  ['2019-06-01', '2019-06-30', 'June 2019', 'Juni 2019', 'juin 2019'],
  ['2019-01-01', '2019-06-30', 'January–June 2019', 'Januar–Juni 2019', 'janvier–juin 2019'],
  ['2019-06-01', '2019-06-01', '1 June 2019', '1. Juni 2019', '1er juin 2019'],
  ['2019-06-03', '2019-06-09', '3–9 June 2019', '3.–9. Juni 2019', '3–9 juin 2019'],
] as const)('a time is written as its reader writes it: %s to %s', (from, to, ...written) => {
  const shown = ['en', 'de', 'fr'].map((tag) =>
    listWording(tag)
      .period(told(from, to))
      .replace(/\s*–\s*/u, '–'),
  );
  expect(shown).toEqual(written);
});

it('a time of another kind keeps the words of its label, and none ends in an abbreviation', () => {
  expect(listWording('de').period(told('2014-01-01', '2019-06-05', 'since 2014'))).toBe('since 2014');
  expect(listWording('ru').period(told('2019-06-01', '2019-06-30'))).toBe('июнь 2019');
});
