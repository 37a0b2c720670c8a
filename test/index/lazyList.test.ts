import { expect, test } from 'vitest';
import { lazyList } from '../../src/index/saved/lazyList.ts';

test('a list whose items are made when they are looked at does all that a list does', () => {
  const made: number[] = [];
  const list = lazyList(5, (nth) => {
    made.push(nth);
    return nth * nth;
  });
  expect([list.length, list[3], list.at(-1), list[5], Array.isArray(list)]).toEqual([5, 9, 16, undefined, true]);
  expect(made).toEqual([3, 4]);
  const plain = [0, 1, 4, 9, 16];
  expect([...list]).toEqual(plain);
  expect(list.slice(1, 3)).toEqual([1, 4]);
  expect(list.map((one) => one + 1)).toEqual([1, 2, 5, 10, 17]);
  expect(list.filter((one) => one > 1)).toEqual([4, 9, 16]);
  expect([list.indexOf(4), list.includes(16), list.find((one) => one > 3)]).toEqual([2, true, 4]);
  expect([...list.entries()].at(-1)).toEqual([4, 16]);
  expect(JSON.stringify(list)).toBe(JSON.stringify(plain));
  expect([...list, ...list.toReversed()]).toHaveLength(10);
  expect([].concat(list as never)).toEqual(plain);
  expect(Object.keys(list)).toEqual(['0', '1', '2', '3', '4']);
  expect(Object.getOwnPropertyDescriptor(list, 'length')?.value).toBe(5);
  expect(2 in list && !(5 in list)).toBe(true);
  expect(() => {
    (list as number[])[0] = 7;
  }).toThrow(TypeError);
  expect(list).toEqual(plain);
});
