import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatOf, orderOf, tableIn } from '../../src/index/compact/flatStrings.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import { sizeOf, stringAt } from '../../src/index/compact/table.ts';

const strings = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\u{ffff}', '😀', '\0'), maxLength: 5 }), {
  maxLength: 200,
});

describe('strings in one array', () => {
  test('are put in order of their code units, equal ones as they came', () => {
    fc.assert(
      fc.property(strings, (all) => {
        const order = atOnce(orderOf(atOnce(flatOf(all))));
        const expected = [...all.keys()].sort((a, b) => {
          const [one, other] = [all[a] ?? '', all[b] ?? ''];
          return one < other ? -1 : one > other ? 1 : a - b;
        });
        expect([...order]).toEqual(expected);
      }),
    );
  });

  test('make a table of those that are asked for, one byte to a unit where that is enough', () => {
    fc.assert(
      fc.property(strings, (all) => {
        const flat = atOnce(flatOf(all));
        const order = Uint32Array.from([...all.keys()].filter((at) => at % 3 !== 0).reverse());
        const table = atOnce(tableIn(flat, order));
        const wanted = [...order].map((at) => all[at] ?? '');
        expect(Array.from({ length: sizeOf(table) }, (_, at) => stringAt(table, at))).toEqual(wanted);
        expect(table.units instanceof Uint8Array).toBe(wanted.every((text) => !/[^\0-\xff]/.test(text)));
      }),
    );
  });

  test('go through many of one beginning in small steps', () => {
    const many = Array.from({ length: 50_000 }, (_, nth) => `word-${(nth * 7919) % 50_000}`);
    const steps = orderOf(atOnce(flatOf(many)));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(20);
    const order = step.value;
    expect(order.every((at, nth) => nth === 0 || (many[order[nth - 1] ?? 0] ?? '') < (many[at] ?? ''))).toBe(true);
  });
});
