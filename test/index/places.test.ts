import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Places } from '../../src/index/compact/places.ts';
import { packed } from '../../src/index/compact/postings.ts';
import { atOnce } from '../../src/index/compact/steps.ts';

const ascending = fc.uniqueArray(fc.integer({ min: 0, max: 40_000 }), { maxLength: 6 }).map((all) => all.sort((a, b) => a - b));

test('places read one posting after another, or back and forth, are those of each; runs are told from them', () => {
  const asks = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.integer({ min: -3, max: 3 })), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ascending, { minLength: 1, maxLength: 100 }), asks, (lists, asked) => {
      const counts = Uint32Array.from(lists, ({ length }) => length);
      const field = {
        ...{ starts: new Uint32Array(0), rows: new Uint32Array(0), lengths: new Uint32Array(0), counts },
        ...atOnce(packed(Uint32Array.from(lists.flat()), counts)),
      };
      const [some, others] = [new Places(field), new Places(field)];
      for (const [one, other, far] of asked) {
        const [a, b] = [one % lists.length, other % lists.length];
        some.read(a);
        others.read(b);
        expect([...some.all.subarray(0, some.size)]).toEqual(lists[a]);
        expect(some.keepBefore(others, far)).toBe(lists[a]?.some((place) => lists[b]?.includes(place + far)));
      }
    }),
    { numRuns: 200 },
  );
});
