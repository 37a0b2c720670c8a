import { expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { article } from './article.ts';

const rolesOf = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    analyse(article(text)).people.map(({ name, roles }) => [name, roles.map(({ start, end }) => text.slice(start, end))]),
  );

it('an office with what it is of, ahead of a name between commas, is that person’s', () => {
  const text =
    'The leader of the council, Douglas Fenn, said the vote had been “the hardest of my eighteen years in this chamber”.';
  expect(rolesOf(text)).toEqual({ 'Douglas Fenn': ['The leader of the council'] });
  expect(analyse(article(text)).quotations.map(({ speaker }) => speaker)).toEqual(['Douglas Fenn']);
});

it.each([
  // The name goes on into the sentence: the mayor is somebody else.
  'After a meeting with the mayor of Harbrook, Douglas Fenn said nothing.',
  'In the valley of the river, Douglas Fenn, said nothing.',
])('is nobody’s where the name is no aside, or what stands before it no person: %s', (text) => {
  expect(rolesOf(text)['Douglas Fenn']).toEqual([]);
});
