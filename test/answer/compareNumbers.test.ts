import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationOf, type Stated } from '../../src/answer/compare/compareNumbers.ts';
import { sameTime } from '../../src/answer/compare/comparePeriods.ts';
import { day, type Period } from '../../src/model/day.ts';

const stated = (value: number, more: Partial<Stated> = {}): Stated => ({
  value,
  high: null,
  unit: 'count',
  precision: 'exact',
  tolerance: 0.5,
  ...more,
});

describe('two stated numbers', () => {
  it.each([
    ['the same number', stated(12), stated(12), 'agree'],
    ['another number', stated(12), stated(13), 'differ'],
    ['a rounded one', stated(1300, { tolerance: 32 }), stated(1312), 'agree'],
    [
      '$107 and $108 billion',
      stated(107e9, { tolerance: 0.5e9, unit: 'USD' }),
      stated(108e9, { tolerance: 0.5e9, unit: 'USD' }),
      'differ',
    ],
    ['27.1 and 27 percent', stated(27.1, { tolerance: 0.05, unit: '%' }), stated(27, { unit: '%' }), 'agree'],
    ['about 30,000 and 29,600', stated(30_000, { precision: 'about' }), stated(29_600), 'agree'],
    ['more than 1,000 and 1,000', stated(1000, { precision: 'at least' }), stated(1000), 'agree'],
    ['more than 100 and 240: neither the same nor a contradiction', stated(100, { precision: 'at least' }), stated(240), 'open'],
    ['more than 2,000 and 1,600', stated(2000, { precision: 'at least' }), stated(1600), 'differ'],
    ['up to 40 and 38', stated(40, { precision: 'at most' }), stated(38), 'agree'],
    ['between 20 and 30, and 26', stated(20, { high: 30 }), stated(26), 'agree'],
    ['between 20 and 30, and 48', stated(20, { high: 30 }), stated(48), 'differ'],
    ['dollars and euros', stated(5, { unit: 'USD' }), stated(5, { unit: 'EUR' }), 'open'],
    ['57 km and 35.4 miles', stated(57, { unit: 'km' }), stated(35.4, { unit: 'mile', tolerance: 0.05 }), 'agree'],
    ['38 °C and 100 °F', stated(38, { unit: '°C' }), stated(100, { unit: '°F' }), 'agree'],
    ['40 km and 40 miles: one may be a slip', stated(40, { unit: 'km' }), stated(40, { unit: 'mile' }), 'open'],
    ['90 million and 2 million: hardly the same thing', stated(90e6), stated(2e6), 'open'],
  ] as const)('%s', (_, a, b, relation) => {
    expect(relationOf(a, b)).toBe(relation);
  });

  const any = fc.record({
    value: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    high: fc.constant(null),
    unit: fc.constantFrom('count', 'USD', 'km', 'mile', '°C', '°F', '%'),
    precision: fc.constantFrom('exact' as const, 'about' as const, 'at least' as const, 'at most' as const),
    tolerance: fc.double({ min: 0.001, max: 10, noNaN: true }),
  });

  it('stand to one another as the other way round', () => {
    fc.assert(fc.property(any, any, (a, b) => relationOf(a, b) === relationOf(b, a)));
  });

  it('agree with themselves', () => {
    fc.assert(
      fc.property(any, (a) => relationOf({ ...a, value: Math.abs(a.value) }, { ...a, value: Math.abs(a.value) }) === 'agree'),
    );
  });
});

describe('two stated times', () => {
  const in2018: Period = { from: '2018-01-01', to: '2018-12-31', label: '2018' };
  const in2020: Period = { from: '2020-01-01', to: '2020-12-31', label: '2020' };
  const june2018: Period = { from: '2018-06-01', to: '2018-06-30', label: 'June 2018' };

  it.each([
    ['the same year', { period: in2018, date: null }, { period: in2018, date: day('2024-01-01') }, 'same'],
    ['two years', { period: in2018, date: null }, { period: in2020, date: null }, 'different'],
    ['a year and a month of it', { period: in2018, date: null }, { period: june2018, date: null }, 'different'],
    [
      'two reports of one week without a date',
      { period: null, date: day('2021-03-02') },
      { period: null, date: day('2021-03-05') },
      'same',
    ],
    [
      'two reports of other years without a date',
      { period: null, date: day('2019-03-02') },
      { period: null, date: day('2021-03-05') },
      'different',
    ],
    [
      'last year, and a report that names no time',
      { period: in2018, date: day('2019-06-06') },
      { period: null, date: day('2019-06-06') },
      'maybe',
    ],
    [
      'an old year, and a report that names no time',
      { period: in2018, date: day('2021-03-02') },
      { period: null, date: day('2021-03-03') },
      'different',
    ],
  ] as const)('%s', (_, a, b, same) => {
    expect(sameTime(a, b)).toBe(same);
    expect(sameTime(b, a)).toBe(same);
  });
});
