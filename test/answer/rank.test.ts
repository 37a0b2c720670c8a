import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../src/answer/rank.ts';

const best = (question: string, candidates: string[], title?: string): string | undefined => {
  const scores = rank({ question, candidates, ...(title === undefined ? {} : { title }) });
  return candidates[scores.indexOf(Math.max(...scores))];
};

describe('ranking sentences for a question', () => {
  it('prefers the sentence that holds a thing of the kind asked for', () => {
    const when = 'The bridge was opened on 4 May 1931 by the king.';
    expect(best('When was the bridge opened?', ['The bridge was opened by the king before a large crowd.', when])).toBe(when);
    const many = 'The bridge is held by 212 cables.';
    expect(best('How many cables hold the bridge?', ['The cables of the bridge are painted green.', many])).toBe(many);
  });

  it('finds the answer in other words', () => {
    const right = 'Ada Brook was killed in a storm off Cape Wrath in 1911.';
    expect(best('How did Ada Brook die?', ['Ada Brook liked to sail.', right, 'Cape Wrath is a cape.'])).toBe(right);
  });

  it('trusts an answer more that several sentences give', () => {
    const right = 'In Port Ellis the sailors chose Brandt as their captain.';
    const others = [
      'Captain Brandt sailed from Port Ellis.',
      'The captain, Brandt, kept a log.',
      'Port Ellis has a museum about Lund.',
    ];
    expect(best('Who was the captain?', [...others, right])).toMatch(/Brandt/);
  });

  it('prefers the sentence that says what a thing is', () => {
    const right = 'A sextant is an instrument for measuring angles.';
    expect(best('What is a sextant?', ['He bought a sextant in Cadiz.', right, 'The sextant fell.'], 'Sextant')).toBe(right);
  });

  it('gives one finite number for each sentence, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }),
        (question, candidates) => {
          const scores = rank({ question, candidates });
          return scores.length === candidates.length && scores.every(Number.isFinite);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same numbers every time', () => {
    const ranking = { question: 'Who wrote the log?', candidates: ['Brandt wrote the log.', 'It rained.'] };
    expect(rank(ranking)).toEqual(rank(ranking));
  });
});
