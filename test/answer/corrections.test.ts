import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { isTakenBack } from '../../src/answer/compare/disowned.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';

const plain = { title: 'The river', text: 'The river rose.' };

describe('what a correction takes back', () => {
  it.each([
    [{ title: 'Correction: the flood', text: 'Sorry.' }, 'An article published on 6 January said that the river reached ', true],
    [{ title: 'The flood', text: 'CLARIFICATION: sorry.' }, 'The story also gave the number of homes as ', true],
    [plain, 'An earlier version of this article incorrectly stated that the river had reached ', true],
    [plain, 'The report said that the river reached ', false],
    [{ title: 'Correction: the flood', text: 'Sorry.' }, 'The river reached ', false],
  ])('is what the earlier report said: %j %s', (article, before, taken) => {
    expect(isTakenBack(article, before)).toBe(taken);
  });

  it('agrees with nobody, and differs from what is put right', async () => {
    const library = await libraryOf([
      {
        id: 'first',
        date: '2024-01-06',
        text: 'The river Arle reached 5.82 metres at Brack Bridge on Saturday, the highest level since 1947, the agency said.',
      },
      {
        id: 'second',
        title: 'Correction: the river',
        date: '2024-01-09',
        text: 'An article published on 6 January said that the river Arle reached 5.82 metres at Brack Bridge. The agency has since corrected its reading: the river reached 5.28 metres, which is the second highest level on record.',
      },
    ]);
    const { answer } = compareTwo(library, { a: 'first', b: 'second', limit: 6 });
    expect(answer.outcome === 'answered' && answer.agreement?.measures.map(({ verdict }) => verdict)).toEqual(['differ']);
  });
});

describe('the whole of a year, told when it is over', () => {
  it('is not held against what was told in the first months of that year', async () => {
    const library = await libraryOf([
      {
        id: 'past',
        date: '2024-02-02',
        text: 'The Steel Association put the exports of steel from Norland at 6.2 million tonnes.',
      },
      {
        id: 'later',
        date: '2025-02-04',
        text: 'Exports of steel from Norland rose in 2024 to 6.45 million tonnes, the ministry said.',
      },
    ]);
    const answer = ask(library, { question: 'How many tonnes of steel did Norland export in 2024?', limit: 5 });
    expect(answer.outcome).toBe('answered');
    expect(answer.outcome === 'answered' && answer.agreement?.verdict).not.toBe('differ');
  });
});
