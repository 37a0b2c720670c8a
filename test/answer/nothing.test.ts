import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import type { Explanation } from '../../src/model/answer.ts';

const library = await libraryOf([
  { id: 'kiln', text: 'The kiln in Orrin was fired by Bela Marsh on Monday. Bricks from it went to the harbour.' },
  { id: 'orchard', text: 'An orchard near Tessin lost its cherries to frost. Growers asked for help.' },
]);

function why(question: string): Explanation {
  const answer = ask(library, { question, limit: 5 });
  if (answer.outcome !== 'no_evidence') throw new Error(`“${question}” is ${answer.outcome}`);
  return answer.explanation;
}

describe('why a question is not answered', () => {
  it('names the words that were searched for, without those of every question', () => {
    expect(why('How many zebras did the kiln lose?').searched).toEqual(['zebras', 'kiln', 'lose']);
  });

  it('names the words that no article has', () => {
    const { neverOccur, line } = why('zebras in the kiln');
    expect(neverOccur).toEqual(['zebras']);
    expect(line).toContain('“zebras” never occurs');
  });

  it('names words that are known, but never together', () => {
    const { neverTogether, neverOccur, line } = why('Did frost crack the bricks of the kiln near Tessin?');
    expect(neverTogether).toEqual(expect.arrayContaining(['frost', 'bricks', 'kiln', 'Tessin']));
    expect(neverOccur).not.toContain('frost');
    expect(line).toContain('never together');
  });

  it('suggests the question without the words that no article has', () => {
    expect(why('kiln Orrin 1987').didYouMean).toEqual(['kiln Orrin']);
  });

  it('suggests the word that was meant, where one is meant', () => {
    expect(why('Who sold the orchrad in Veltberg?').didYouMean[0]).toContain('orchard');
    expect(why('Who sold the cheries in Veltberg?').didYouMean[0]).toContain('cherries');
  });

  it('says in how many articles was searched, and shows the nearest passage', () => {
    const answer = ask(library, { question: 'Who sold the kiln in Veltberg?', limit: 5 });
    if (answer.outcome !== 'no_evidence') throw new Error('nobody sold it');
    expect(answer.explanation.articles).toBe(2);
    expect(answer.nearest[0]?.article).toBe(library.articles[0]?.id);
  });
});
