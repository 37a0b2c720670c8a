import { expect, test } from 'vitest';
import { reused } from '../../src/analyse/speakers/reused.ts';

test('a list that is used again is as long as asked, and holds nothing of the list before', () => {
  const list = reused((length) => new Int32Array(length), -1);
  for (const length of [3, 8, 0, 5, 20, 2]) {
    const some = list(length);
    expect([...some]).toEqual(Array(length).fill(-1));
    some.fill(7);
  }
});
