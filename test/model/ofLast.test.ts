import { expect, test } from 'vitest';
import { ofLast } from '../../src/model/ofLast.ts';

test('a thing is worked out once for as long as the same object is asked about', () => {
  const asked: string[] = [];
  const nameOf = ofLast(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name.toUpperCase();
  });
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([nameOf(one), nameOf(one), nameOf(other), nameOf(one), nameOf({ name: 'one' })]).toEqual([
    'ONE',
    'ONE',
    'OTHER',
    'ONE',
    'ONE',
  ]);
  expect(asked).toEqual(['one', 'other', 'one', 'one']);
});

test('what comes to nothing is kept too', () => {
  let count = 0;
  const nothing = ofLast((_: object) => {
    count += 1;
    return null;
  });
  const key = {};
  expect([nothing(key), nothing(key), count]).toEqual([null, null, 1]);
});
