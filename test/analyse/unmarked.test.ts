import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { quotations } from '../../src/analyse/quotations/quotations.ts';
import { mayAsk } from '../../src/analyse/quotations/unmarked.ts';
import { attribution } from '../../src/analyse/speakers/attribution.ts';
import { article } from './article.ts';

function said(text: string): string[] {
  const reading = read(article(text));
  return quotations(attribution(reading, names(reading))).map(
    (one) => `${one.speaker ?? 'unclear'}: ${text.slice(one.span.start, one.span.end)}`,
  );
}

describe('an interview without quotation marks', () => {
  it('gives each turn to its label, and inner marks stay inside', () => {
    const text =
      'We sat down with novelist Beatrix Halloran.\nHERALD: Where did it come from?\nHALLORAN: From a train. A man said, “Draw the sea.”\nHERALD: Is that true?';
    expect(said(text)).toEqual([
      'HERALD: Where did it come from?',
      'Beatrix Halloran: From a train. A man said, “Draw the sea.”',
      'HERALD: Is that true?',
    ]);
  });

  it('takes labels in small letters where one of them is a person who is asked', () => {
    const text =
      'Sports Weekly met the champion, Lena Fischer.\nSports Weekly: How do you feel?\nLena Fischer: Tired but happy.\nSports Weekly: What is next?\nFischer: Sleep.';
    expect(said(text).map((line) => line.split(':')[0])).toEqual([
      'Sports Weekly',
      'Lena Fischer',
      'Sports Weekly',
      'Lena Fischer',
    ]);
  });

  it('finds turns of "Q" and "A" in a text without a colon', () => {
    const text = 'The painter Odette Marsh lives by the sea.\nQ. When did you start?\nA. I was six, I think.';
    expect(said(text)).toEqual(['unclear: When did you start?', 'Odette Marsh: I was six, I think.']);
  });

  it('gives answers to the only one who is interviewed, and questions to nobody named', () => {
    const text = 'The painter Odette Marsh lives by the sea.\nQ: When did you start?\nA: I was six, I think.';
    expect(said(text)).toEqual(['unclear: When did you start?', 'Odette Marsh: I was six, I think.']);
    const two = 'Odette Marsh met Otto Berg by the sea.\nQ: When did you start?\nA: I was six, I think.';
    expect(said(two)).toEqual(['unclear: When did you start?', 'unclear: I was six, I think.']);
  });

  it('is no list of facts and no round-up of towns', () => {
    expect(said('Date: Monday\nVenue: Town Hall\nDate: Tuesday\nTickets: Free')).toEqual([]);
    expect(said('LONDON: Shares fell.\nPARIS: Shares rose?\nLONDON: It rained all day.\nPARIS: It was dry.')).toEqual([]);
    expect(said('Anna Berg: 3 goals\nOtto Berg: 2 goals')).toEqual([]);
  });
});

describe('a block quotation without marks', () => {
  it('belongs to the one who is announced before the colon', () => {
    const text =
      'In her letter, chief executive Olga Brandt wrote:\nThis has been the hardest year in our history. We have closed forty shops.\nThe letter was published on Monday.';
    expect(said(text)).toEqual(['Olga Brandt: This has been the hardest year in our history. We have closed forty shops.']);
  });

  it('is a spokesperson’s, not the body’s that the spokesperson speaks for', () => {
    const text = 'A spokesperson for Marlow Foods said in a statement:\nWe are aware of the recall and no one has fallen ill.';
    expect(said(text)[0]).toMatch(/^A spokesperson/);
  });

  it('is no list and no paragraph that nobody announces', () => {
    expect(said('The minister said the plan has three parts:\nmore money for schools and for teachers')).toEqual([]);
    expect(said('Three things matter in this town:\nThe harbour was built in 1820 by the king.')).toEqual([]);
  });
});

it('a text may ask where a letter and what follows it in a label stand in it', () => {
  const text = fc.array(fc.constantFrom(...'QA:. (,\nb')).map((some) => some.join(''));
  fc.assert(
    fc.property(text, (some) => {
      expect(mayAsk(some, 'Q')).toBe(/Q(?:[:.]| \(|, )/.test(some));
      expect(mayAsk(some, 'A')).toBe(/A(?:[:.]| \(|, )/.test(some));
    }),
  );
});
