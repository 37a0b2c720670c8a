import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'harbour',
    title: 'Harbour of Skarn gets a new crane',
    date: '2021-04-20',
    publisher: 'Quay Letter',
    text: [
      'The harbour of Skarn put a new crane into service on Monday. Skarn Freight, the harbour’s largest customer, paid 4 million crowns towards a fuel depot.',
      'Mole Line was founded in 1951 and runs six tugs. Skarn Freight ships timber, salmon and slate to eleven countries, and its 480 employees work in shifts.',
      'Skarn has 2,150 inhabitants. The new crane was watched by 300 people on its first day in Skarn.',
      'The harbour board decided on the fees last week. The vote was 7 to 5. Two sailors lost their lives in the harbour in January.',
      'Norbank lent the harbour the money. “The old crane could lift a cow. The new one lifts the whole herd,” harbour master Ellen Brook said.',
    ].join('\n\n'),
  },
]);
const answer = (question: string) => ask(library, { question, limit: 5 });
const first = (question: string): string => {
  const made = answer(question);
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('the thing that is asked for', () => {
  it('costs what is said of it, not what is paid for something else', () => {
    expect(answer('How much does the Skarn crane cost?').outcome).toBe('no_evidence');
    expect(first('How much did Skarn Freight pay?')).toContain('4 million crowns');
  });

  it('is counted itself: employees are no welders', () => {
    expect(answer('How many welders work for Skarn Freight?').outcome).toBe('no_evidence');
    expect(first('How many people work for Skarn Freight?')).toContain('480 employees');
  });

  it('was founded itself: another firm’s year is not its own', () => {
    expect(first('When was Mole Line founded?')).toContain('1951');
    expect(answer('When was Skarn Freight founded?').outcome).toBe('no_evidence');
  });

  it('is had by somebody in some words at least', () => {
    expect(answer('What is Ellen Brook’s shoe size?').outcome).toBe('no_evidence');
    expect(answer('What is Ellen Brook’s nickname?').outcome).toBe('no_evidence');
  });

  it('may be the end of a name', () => {
    expect(first('Which bank lent the money?')).toContain('Norbank');
  });
});

const island = await libraryOf([
  {
    id: 'island',
    date: '2022-06-11',
    text: [
      'Isle Morrow wants to be linked to the mainland. Finance Minister Berta Noll and Central Bank Governor Imre Falk flew to the island on Friday.',
      'The Danish consul to Morrow, Lars Wick, welcomed the plan. The Straits tunnel, which was closed from May 2020 until March 2021, leaks.',
      'Cholera killed 31 people on the island in 1890.',
      'A ward for typhus patients stands empty today.',
      'The brothers’ ferry “Dusty Old Sea Cow” carries bicycles. Falk praised the tunnel: “It is older than any of us and drier than most.”',
      'Sora Dahl was keeper of the lighthouse until she retired in 2019. Imre Falk, who visits it each year, sent a lamp.',
      'Straits Ferry was set up in 1902. The Morrow Fund paid for the pier and gives 40,000 crowns to fishermen.',
    ].join('\n\n'),
  },
]);
const ofIsland = (question: string): string => {
  const made = ask(island, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (island.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : made.outcome;
};

describe('what the thing is of', () => {
  it('is the place whose office is asked for, which the sentence need not say again', () => {
    expect(ofIsland('Who is the finance minister of Morrow?')).toContain('Berta Noll');
    expect(ofIsland('Who is the Danish consul to Morrow?')).toContain('Lars Wick');
    expect(ofIsland('Who is the Danish consul to Norway?')).toBe('no_evidence');
  });

  it('is the illness that people died of', () => {
    expect(ofIsland('How many people died of cholera?')).toContain('31 people');
    expect(ofIsland('How many people died of typhus?')).toBe('no_evidence');
  });

  it('is a length where a tunnel is asked about, not the months it was closed for', () =>
    expect(ofIsland('How long is the Straits tunnel?')).toBe('no_evidence'));

  it('is paid for by somebody near the sum', () => expect(ofIsland('How much does Lars Wick earn?')).toBe('no_evidence'));

  it('is what somebody says it of, and says in words, not in a title', () => {
    expect(ofIsland('What did Falk say about the tunnel?')).toContain('drier than most');
    expect(ofIsland('What did Falk say about cholera?')).toBe('no_evidence');
    expect(ofIsland('What did Berta Noll say about the ferry?')).toBe('no_evidence');
  });

  it('is what happened to the one asked about, not to somebody else in the same lines', () => {
    expect(ofIsland('When did Falk retire?')).toBe('no_evidence');
    expect(ofIsland('When did Sora Dahl retire?')).toContain('2019');
  });

  it('was set up itself', () => {
    expect(ofIsland('When was Straits Ferry set up?')).toContain('1902');
    expect(ofIsland('When was the Morrow Fund set up?')).toBe('no_evidence');
  });
});

const pier = await libraryOf([
  { id: 'pier', text: 'The consul boycotted the forum on Monday.\n\nIt rained.' },
  { id: 'mole', text: 'Baker Ida Holm skipped the event to protest against its fees.' },
]);

it('few passages with the words leave room for those that say it in others', () => {
  const made = ask(pier, { question: 'Who boycotted the forum?', limit: 5 });
  expect(made.outcome === 'answered' && made.evidence.map(({ article }) => article).sort()).toEqual(['mole', 'pier']);
});

describe('questions that only one way of telling answers', () => {
  it('show inhabitants before a crowd', () => expect(first('How many people live in Skarn?')).toContain('2,150 inhabitants'));

  it('show a list of goods before a sentence on trade', () =>
    expect(first('What does Skarn Freight ship?')).toContain('timber, salmon and slate'));

  it('show how many voted how', () => expect(first('How did the board vote?')).toContain('7 to 5'));

  it('read lost lives as deaths', () => expect(first('How many sailors died?')).toContain('lost their lives'));
});

describe('words that somebody said', () => {
  it('are shown to the end of the quotation', () => {
    expect(first('What did Ellen Brook say about the old crane?')).toMatch(/^“The old crane.*Brook said\.$/u);
  });
});
