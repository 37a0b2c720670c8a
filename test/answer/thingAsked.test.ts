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
