import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';

const library = await libraryOf([
  {
    id: 'year',
    title: 'A year on, Berg’s promises meet arithmetic',
    date: '2024-11-12',
    text: 'Marta Berg has raised the wage to 15 marks an hour.\n\n“Ask me when the roofs are on,” Berg said. “It isn’t over.”\n\nViktor Holm told this paper that he had no plans. “I sleep at night,” he said. “It is a great novelty.”',
  },
  {
    id: 'vote',
    title: 'The vote in the capital',
    date: '2023-11-13',
    text: 'House Republican Tomas Falk said the house was full. “I like that house,” Falk said.\n\nA clerk typed a six as a nine, Viktor Holm said.',
  },
  {
    id: 'keeper',
    title: 'The keeper who waited',
    date: '2024-05-19',
    text: '“I have waited since I was six,” Jan Lund said. “My father drove me for eleven years.”\n\nThe party ended eleven years of union rule.',
  },
]);

const sidesOf = (a: string, b: string) => compareTwo(library, { a, b, limit: 10 }).sides?.map(({ kind, name }) => [kind, name]);

describe('a side of /compare', () => {
  it('is whoever has the surname, not the one article with it in its title', () => {
    expect(sidesOf('Berg', 'Holm')).toEqual([
      ['party', 'Marta Berg'],
      ['party', 'Viktor Holm'],
    ]);
    expect(sidesOf('A year on', 'Holm')?.[0]).toEqual(['article', 'A year on, Berg’s promises meet arithmetic']);
  });

  it('is nobody who has the word somewhere in the name', () => {
    expect(sidesOf('House', 'Holm')?.[0]).toEqual(['thing', 'House']);
    expect(sidesOf('Marta', 'Holm')?.[0]).toEqual(['party', 'Marta Berg']);
  });

  it('shows one quotation once, where it says two things', () => {
    const { answer } = compareTwo(library, { a: 'year', b: 'Holm', limit: 10 });
    const shown = answer.outcome === 'answered' ? answer.evidence : [];
    expect(shown.length).toBeGreaterThan(2);
    for (const one of shown)
      for (const other of shown)
        if (one !== other && one.article === other.article)
          expect(one.span.end <= other.span.start || other.span.end <= one.span.start).toBe(true);
  });

  it('agrees in no number by chance', () => {
    const { answer } = compareTwo(library, { a: 'vote', b: 'keeper', limit: 10 });
    expect(answer.outcome === 'answered' && answer.agreement).toBeNull();
  });
});
