import { expect, test } from 'vitest';
import { isPersonNoun } from '../../src/analyse/names/titles.ts';

test('people of the sciences are known by the ends of their names, and nobody else', () => {
  const people = ['virologist', 'cartographer', 'psychiatrist', 'agronomist', 'climate scientist', 'demographer'];
  expect(people.filter((word) => !isPersonNoun(word))).toEqual([]);
  expect(['biologists', 'checklist', 'ologist', 'entist', 'grapher', 'wrapher', 'virology'].filter(isPersonNoun)).toEqual([
    'ologist',
  ]);
});
