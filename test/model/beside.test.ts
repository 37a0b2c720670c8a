import { expect, test } from 'vitest';
import { Beside } from '../../src/model/beside.ts';

test('each thing that is kept beside an object is its own', () => {
  const [names, sizes] = [new Beside<object, string>(), new Beside<object, number>()];
  const [one, other] = [{}, Object.freeze({})];
  names.set(one, 'one');
  sizes.set(other, 2);
  names.set(other, 'other');
  names.set(one, 'first');
  expect([names.get(one), sizes.get(one), names.get(other), sizes.get(other), names.get({})]).toEqual([
    'first',
    undefined,
    'other',
    2,
    undefined,
  ]);
});

test('copies, comparisons, JSON and messages do not see it', () => {
  const kept = new Beside<object, string>();
  const article = { id: 'a', sentences: [1, 2] };
  kept.set(article, 'kept');
  kept.set(article.sentences, 'kept');
  expect(kept.get({ ...article })).toBeUndefined();
  expect(kept.get([...article.sentences])).toBeUndefined();
  expect(article).toStrictEqual({ id: 'a', sentences: [1, 2] });
  expect(JSON.stringify(article)).toBe('{"id":"a","sentences":[1,2]}');
  expect(kept.get(structuredClone(article))).toBeUndefined();
  expect(Reflect.ownKeys(article)).toEqual(['id', 'sentences']);
});

test('what comes to nothing is kept too', () => {
  const kept = new Beside<object, null>();
  const key = {};
  kept.set(key, null);
  expect(kept.get(key)).toBeNull();
});
