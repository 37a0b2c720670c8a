import { describe, expect, it } from 'vitest';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { article } from './article.ts';

const people = (text: string): string[] => names(read(article(text))).people.map(({ name }) => name);

describe('what stands in capitals and is no person', () => {
  it.each([
    'He will visit a Russian-China Expo and a forum on trade.',
    'Amidst Norway said to be cold, nobody complained.',
    'He lives in Priory Lane, near Upper Wexley.',
    'He was born in Lvov, the son of a blacksmith.',
  ])('is none in “%s”', (text) => {
    expect(people(text)).toEqual([]);
  });

  it('loses titles, ranks and honours that stand beside a name', () => {
    expect(people('Presidents Jonas Aydin and Erik Berg met.')).toEqual(['Jonas Aydin', 'Erik Berg']);
    expect(people('PC Laura Smith, who took notes, and Helen Marsh KC, who spoke, left.')).toEqual([
      'Laura Smith',
      'Helen Marsh',
    ]);
  });
});
