import { expect, test } from 'vitest';
import { Remembered } from '../../src/model/remembered.ts';

test('values are kept until there is no room, and are given back as they are kept', () => {
  const known = new Remembered<string, number | null>(2);
  expect(known.keep('one', 1)).toBe(1);
  expect(known.keep('none', null)).toBe(null);
  expect([known.get('one'), known.has('none'), known.get('none'), known.get('two')]).toEqual([1, true, null, undefined]);
  known.keep('two', 2);
  expect([known.get('one'), known.has('none'), known.get('two')]).toEqual([undefined, false, 2]);
});
