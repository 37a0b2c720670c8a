import { expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { agreementLines } from '../../src/present/agreement.ts';
import { wording } from '../../src/present/words/wording.ts';

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

const club = await libraryOf([
  {
    id: 'final',
    date: '2024-05-04',
    text: 'The rowers of Holm lost the 1992 final to the same club by a length.\n\nIn the final on 20 May the rowers of Holm meet the crew of Skarn.',
  },
]);

it.each([
  ['Which club will the rowers of Holm meet in the final?', 'Skarn'],
  ['Which final did the rowers of Holm lose?', '1992'],
])('what will be is not answered by what was: %s', (question, word) => {
  const answer = ask(club, { question, limit: 5 });
  const [first] = answer.outcome === 'answered' ? answer.evidence : [];
  expect(first && club.article(first.article)?.text.slice(first.span.start, first.span.end)).toContain(word);
});

it('a sentence that shares nothing but the year is not shown behind', async () => {
  const small = await libraryOf([
    { id: 'trade', date: '2019-02-02', text: 'Timber trade between Skarn and Holm reached 40 million crowns in 2018.' },
    { id: 'regatta', date: '2019-02-03', text: 'The regatta Northwind-2018 was won by a crew of bakers.' },
  ]);
  const answer = ask(small, { question: 'timber trade 2018', limit: 5 });
  expect(answer.outcome === 'answered' && answer.evidence.map(({ article }) => article)).toEqual(['trade']);
});

it('a copy is shown once, and agrees with nobody', async () => {
  const copy = await libraryOf([
    { id: 'one', date: '2023-04-01', publisher: 'One', text: 'The outdoor pool of Brant reopens on 4 May, said the town.' },
    { id: 'two', date: '2023-04-02', publisher: 'Two', text: 'The outdoor pool of Brant will reopen on 4 May, said the town.' },
  ]);
  const answer = ask(copy, { question: 'When does the pool of Brant reopen?', limit: 5 });
  expect(answer).toMatchObject({ outcome: 'answered', evidence: [{ article: 'one', alsoIn: ['two'] }] });
  if (answer.outcome !== 'answered') throw new Error('it is answered');
  expect(agreementLines(answer, copy, wording('en-US'))).toEqual([]);
});

it('the same words with another month or name are no copy', async () => {
  const two = await libraryOf([
    { id: 'one', text: 'The new bridge over the lake of Brant was opened by Mara Quist in the month of March.' },
    { id: 'two', text: 'The new bridge over the lake of Brant was opened by Mara Quist in the month of April.' },
    { id: 'three', text: 'The new bridge over the lake of Brant was opened by Otto Feld in the month of March.' },
  ]);
  const answer = ask(two, { question: 'Who opened the new bridge over the lake of Brant?', limit: 5 });
  expect(answer.outcome === 'answered' && answer.evidence.map(({ article }) => article).sort()).toEqual(['one', 'three', 'two']);
});
