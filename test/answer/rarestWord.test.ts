import { describe, expect, it } from 'vitest';
import { who } from '../../src/answer/listings/who.ts';
import { findVoices } from '../../src/answer/quote/findVoices.ts';
import { shelf } from '../fakes/analysedLibrary.ts';

const books = shelf(
  'Harbour engineer Anna Berg spoke on Monday. “The quay is old,” Anna Berg said.',
  'Anna Lund, a doctor, waited. “We wait,” Anna Lund said.',
  'Ann Berg, a teacher, left early. “I left,” Ann Berg said. Petra Berg stayed at home.',
);
const names = (typed: string, which: 'meant' | 'possible' = 'meant') =>
  findVoices(typed, books)
    [which].map(({ name }) => name)
    .sort();

describe('of several words typed for a speaker', () => {
  it('each has to be of a name or of what its bearer is called, whichever of them is the rarer one', () => {
    expect(names('Anna')).toEqual(['Anna Berg', 'Anna Lund']);
    expect(names('Anna Lund')).toEqual(['Anna Lund']);
    expect(names('engineer Berg')).toEqual(['Anna Berg']);
    expect(names('engineer Anna')).toEqual(['Anna Berg']);
    expect(names('harbour Berg')).toEqual(['Anna Berg']);
    expect(names('annalund')).toEqual(['Anna Lund']);
    expect(names('engineer Lund')).toEqual([]);
  });

  it('a first name one letter off is offered beside the one meant, another one of the surname is not', () => {
    expect(names('Anna Berg', 'possible')).toEqual(['Ann Berg']);
    expect(names('Petra Berg', 'possible')).toEqual([]);
  });
});

describe('/who', () => {
  it('finds a person under every name, and leaves what is only quoted of others out', () => {
    const made = shelf(
      'Dr Karl Dunne, the harbour master, came on Monday. The town thanked Dunne for the quay.\n“Dunne is late,” Anna Berg said.',
    );
    const { answer } = who(made, { name: 'Dunne', limit: 10 });
    const shown =
      answer.outcome === 'answered'
        ? answer.evidence.map(({ span }) => made.articles[0]?.text.slice(span.start, span.end) ?? '')
        : [];
    expect(shown.toSorted()).toEqual([
      'Dr Karl Dunne, the harbour master, came on Monday.',
      'The town thanked Dunne for the quay.',
    ]);
  });
});
