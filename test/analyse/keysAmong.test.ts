import { expect, test } from 'vitest';
import { formOf } from '../../src/analyse/words/forms.ts';
import { keysAmong } from '../../src/analyse/words/keysAmong.ts';

test('keys are among others as in a set, whatever the letters of the form are like', () => {
  const isAmong = keysAmong(['the', 'his', 'another']);
  expect(['the', 'The', 'HIS', 'Another'].every((text) => isAmong(formOf(text)))).toBe(true);
  // As many as make some of them share the number of a key that is sought.
  const others = Array.from({ length: 20_000 }, (_, nth) => `the${nth}`);
  expect(others.filter((text) => isAmong(formOf(text)))).toEqual([]);
});
