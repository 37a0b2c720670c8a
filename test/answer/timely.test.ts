import { expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'old',
    title: 'Ferries on the sound',
    date: '2015-04-02',
    text: 'Ferry traffic between Skarn and Holm now stands at 310,000 passengers a year.\n\nThe pier is made of oak.',
  },
  {
    id: 'new',
    title: 'A bridge would cost too much',
    date: '2022-09-14',
    text: 'Since the road closed, each ferry has been full, and its traffic grew to 540,000 people in 2021.\n\nA mason mended the quay.',
  },
]);

const firstArticle = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  return answer.outcome === 'answered' ? answer.evidence[0].article : answer.outcome;
};

it.each(['ferry traffic passengers 2021', 'How many passengers took the ferry in 2021?'])(
  'the report that speaks of the year comes before one of another year with more of the words: %s',
  (question) => {
    expect(firstArticle(question)).toBe('new');
  },
);

it('a report of the year itself need not write it out', () => {
  expect(firstArticle('ferry traffic passengers 2015')).toBe('old');
});

it('a sentence that shares nothing but the year is not shown behind', async () => {
  const small = await libraryOf([
    { id: 'trade', date: '2019-02-02', text: 'Timber trade between Skarn and Holm reached 40 million crowns in 2018.' },
    { id: 'regatta', date: '2019-02-03', text: 'The regatta Northwind-2018 was won by a crew of bakers.' },
  ]);
  const answer = ask(small, { question: 'timber trade 2018', limit: 5 });
  expect(answer.outcome === 'answered' && answer.evidence.map(({ article }) => article)).toEqual(['trade']);
});
