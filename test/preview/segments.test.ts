import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeHash, routeOf } from '../../preview/route.ts';
import { segments } from '../../preview/segments.ts';

const thing = fc.record({ start: fc.nat(60), end: fc.nat(60) });

describe('marks that overlap', () => {
  it('cut a text without losing, doubling or misplacing a character', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 40 }), fc.array(thing, { maxLength: 12 }), (start, length, things) => {
        const stretch = { start, end: start + length };
        const cut = segments(stretch, things);
        expect(cut[0]?.start).toBe(stretch.start);
        expect(cut.at(-1)?.end).toBe(stretch.end);
        cut.forEach((one, i) => {
          expect(one.end).toBeGreaterThan(one.start);
          if (i > 0) expect(one.start).toBe(cut[i - 1]?.end);
        });
        for (let at = stretch.start; at < stretch.end; at++) {
          const here = cut.find((one) => one.start <= at && at < one.end);
          expect(here?.over).toEqual(things.filter((one) => one.start <= at && at < one.end));
        }
      }),
    );
  });

  it('begin once each, where they begin', () => {
    const [quotation, figure] = [
      { start: 0, end: 20 },
      { start: 5, end: 9 },
    ] as const;
    const cut = segments({ start: 0, end: 30 }, [quotation, figure]);
    expect(cut.map(({ start, begins }) => [start, begins])).toEqual([
      [0, [quotation]],
      [5, [figure]],
      [9, []],
      [20, []],
    ]);
  });
});

describe('the address of a place', () => {
  it('leads there and back', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.integer({ min: 1, max: 1e6 }), (start, length) => {
        const at = { start, end: start + length };
        expect(routeOf(placeHash('0123456789', at))).toEqual({ view: 'article', key: '0123456789', at, part: 0 });
      }),
    );
  });

  it('asks for nothing where it is none', () => {
    for (const hash of ['', '#', '#article=../../etc', '#article=<img>', '#why=abc', '#article=0123456789x', '#%E0%A4%A'])
      expect(routeOf(hash)).toEqual({ view: 'none' });
    expect(routeOf('#article=0123456789&at=9-3')).toMatchObject({ at: null });
  });
});
