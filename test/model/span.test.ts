import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hull, overlaps, type Span, span, within } from '../../src/model/span.ts';

const anySpan = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([start, length]) => span(start, start + length));
/** The code units that a span covers, one by one: slow and plain. */
const units = ({ start, end }: Span) => new Set(Array.from({ length: end - start }, (_, at) => start + at));

describe('a span', () => {
  it.each([
    [3, 3],
    [4, 2],
    [-1, 2],
    [0.5, 2],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
  ])('is never made from %s and %s', (start, end) => {
    expect(() => span(start, end)).toThrow(RangeError);
  });

  it('cuts what String.prototype.slice cuts', () => {
    const { start, end } = span(2, 5);
    expect('a “b” c'.slice(start, end)).toBe('“b”');
  });

  it('lies within another exactly when all its units do', () => {
    fc.assert(fc.property(anySpan, anySpan, (a, b) => within(a, b) === [...units(a)].every((unit) => units(b).has(unit))));
  });

  it('overlaps another exactly when they share a unit, whichever is asked', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(overlaps(a, b)).toBe([...units(a)].some((unit) => units(b).has(unit)));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it('has with another the smallest hull that holds both', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const both = hull(a, b);
        expect(within(a, both) && within(b, both)).toBe(true);
        expect([a.start, b.start]).toContain(both.start);
        expect([a.end, b.end]).toContain(both.end);
      }),
    );
  });
});
