import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { deedOf } from '../../src/answer/deeds.ts';

const library = await libraryOf([
  {
    id: 'brewery',
    title: 'Brewery in Pelham changes hands',
    date: '2022-03-04',
    text: [
      'The brewery in Pelham was bought by the investor Agnes Thorn on Monday for 12 million euros. It employs 140 people and brews 31 kinds of beer.',
      'Brewmaster Carlo Benn, 61, stays. “Beer does not read contracts,” said Benn, who will sell his house by the river Senn.',
      'Wilma Ott, the mayor of Pelham, opened the new bottling hall in May. Judges at the district court in Marrow had stopped the sale twice.',
      'Chief executive Rudi Falk led the firm for nine years. He has written two books on hops, and an American tourist filmed the last lorry.',
      'The guests were Harbour Board Governor Ines Vahl and the singer Ada Moor.',
    ].join('\n\n'),
  },
]);
const outcome = (question: string): string => ask(library, { question, limit: 5 }).outcome;
const first = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  const best = answer.outcome === 'answered' ? answer.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('the deed that a question turns on', () => {
  it('is not looked for in capitals in every way there is', () => {
    const began = performance.now();
    expect(deedOf(`When did the yard in ${'A'.repeat(400)} 1?`)).toBeNull();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it.each([
    ['Who bought the brewery?', 'bought'],
    ['Who has recently sold the brewery?', 'sold'],
    ['When did the river Senn freeze?', 'freeze'],
    ['Where was Agnes Thorn born?', 'born'],
    ['Which film did Agnes Thorn direct?', 'direct'],
    ['How many workers resigned?', 'resigned'],
  ])('is read off its place: %s', (question, deed) => {
    expect(deedOf(question)).toBe(deed);
  });

  it.each([
    'Who is the mayor of Pelham?',
    'Who brought the beer?',
    'Where was Agnes Thorn’s house?',
    'brewery pelham price',
    'How many kinds of beer are there?',
    '',
  ])('is none where a text may tell it in any words: %s', (question) => {
    expect(deedOf(question)).toBeNull();
  });

  it('is told in other words too, and then answered', () => {
    expect(first('Who acquired the brewery in Pelham?')).toContain('Agnes Thorn');
  });

  it.each(['When did the river Senn flood?', 'When was Agnes Thorn arrested?', 'Which film did Rudi Falk direct?'])(
    'leaves the question open where nobody did it: %s',
    (question) => {
      expect(outcome(question)).toBe('no_evidence');
    },
  );
});

describe('whoever did it', () => {
  it('is named ahead of a comma where the words between the commas are told of them', async () => {
    const pier = await libraryOf([
      {
        ...{ id: 'pier', title: 'The pier', date: '2021-05-04', publisher: 'Coast Post' },
        text: 'The pier in Orle was rebuilt. Nadia Fell, the mayor of Orle, reopens the pier on Sunday. The lighthouse, painted in 1988, stays shut.',
      },
    ]);
    const answer = (question: string) => ask(pier, { question, limit: 3 }).outcome;
    expect(answer('Who reopens the pier?')).toBe('answered');
    expect(answer('Who painted the lighthouse?')).toBe('no_evidence');
  });
});

describe('the amount that is asked for', () => {
  it('stands beside the thing that is counted', () => {
    expect(first('How many kinds of beer does the brewery brew?')).toContain('31 kinds');
    expect(outcome('How many Americans filmed the lorry?')).toBe('no_evidence');
    expect(outcome('How many bottling halls does Pelham have?')).toBe('no_evidence');
  });

  it('is money where money is asked for, beside whoever has it', () => {
    expect(first('How much did the brewery cost?')).toContain('12 million euros');
    expect(outcome('How much does Carlo Benn earn?')).toBe('no_evidence');
  });

  it('is a length of time where that is asked for', () => {
    expect(first('How many years did Rudi Falk lead the firm?')).toContain('nine years');
    expect(outcome('How long is the river Senn?')).toBe('no_evidence');
  });
});

describe('the thing that is counted', () => {
  it('is of the kind that is asked for, beside the name or where the text goes on about it', () => {
    expect(first('How many kinds of beer are brewed?')).toContain('31 kinds');
    expect(outcome('How many kinds of wine are brewed?')).toBe('no_evidence');
    expect(first('How many books on hops did Rudi Falk write?')).toContain('two books');
    expect(outcome('How many books did Carlo Benn read?')).toBe('no_evidence');
  });
});

describe('the office that is asked for', () => {
  it('is that of the asked place', () => {
    expect(first('Who is the mayor of Pelham?')).toContain('Wilma Ott');
    expect(outcome('Who is the mayor of Marrow?')).toBe('no_evidence');
    // "Harbour Board Governor" governs no town.
    expect(first('Who is the governor of the Harbour Board?')).toContain('Ines Vahl');
    expect(outcome('Who is the governor of Pelham?')).toBe('no_evidence');
  });

  it('is no other one of the same house', () => {
    expect(first('Who is the chief executive?')).toContain('Rudi Falk');
    expect(outcome('Who is the chairman of the brewery?')).toBe('no_evidence');
  });
});
