import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/render/sparkline.ts';

const bars = '▁▂▃▄▅▆▇█';

describe('a row of little bars', () => {
  it('grows from zero, not from the smallest value', () => {
    expect(sparkline([99, 100], 10)).toBe('██');
    expect(sparkline([0, 25, 50, 100], 10)).toBe('▁▂▄█');
  });

  it('is empty where bars from zero would mislead', () => {
    expect(sparkline([-1, 5], 10)).toBe('');
    expect(sparkline([0, 0], 10)).toBe('');
    expect(sparkline([Number.NaN, 5], 10)).toBe('');
    expect(sparkline([], 10)).toBe('');
  });

  it('never shows a smaller value higher than a larger one, and takes no more room than it has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (values, most) => {
          const line = sparkline(values, most);
          expect(line.length).toBeLessThanOrEqual(Math.min(most, values.length));
          if (line.length !== values.length) return;
          for (const [i, value] of values.entries())
            for (const [j, other] of values.entries())
              if (value < other) expect(bars.indexOf(line[i] ?? '')).toBeLessThanOrEqual(bars.indexOf(line[j] ?? ''));
        },
      ),
    );
  });
});
