import { expect, test } from 'vitest';
import { quantitiesIn } from '../../src/analyse/figures/figuresScan.ts';

test('money before a number is found however it ends and whatever blank parts them', () => {
  for (const sign of ['$', 'US$', 'u.s.$', '€', '₹', 'Rs', 'rs.', 'RMB', 'uah', 'Try', 'nok', '\u017far'])
    for (const blank of ['', ' ', '\u00a0', '\n', '\t', '\u2009'])
      expect([sign, blank, quantitiesIn(`paid ${sign}${blank}5 more`)[0]?.unit]).not.toEqual([sign, blank, 'count']);
  expect(quantitiesIn('paid for 5 more')[0]?.unit).toBe('count');
});
