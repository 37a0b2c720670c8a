import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heardAs, soundNumber } from '../../src/index/compact/soundTable.ts';
import { atOnce } from '../../src/index/compact/steps.ts';

const words = fc.string({ unit: fc.constantFrom(...'scthpkqxzvwuoaiejydé7', 'sch', 'ee', '\u2028', 'ж'), maxLength: 6 });

test('many words listened to together are heard as each of them alone, and what is no word as nothing', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (all) => {
      const heard = atOnce(heardAs(all.length, (nth) => all[nth] ?? ''));
      expect([...heard]).toEqual(all.map((word) => (/^\P{N}{2,40}$/u.test(word) ? soundNumber(word) : -1)));
    }),
  );
  const many = Array.from({ length: 2000 }, (_, nth) => `chou${'abcd'.charAt(nth % 4)}`);
  expect([...atOnce(heardAs(many.length, (nth) => many[nth] ?? ''))]).toEqual(many.map(soundNumber));
});
