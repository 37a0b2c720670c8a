import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { ask } from '../../src/answer/answer.ts';
import { explain } from '../../src/answer/explain.ts';

const library = await loadLibrary({ corpusPath: 'corpus', dataDir: 'data', save: 'never' });
let clock = 0;
const now = () => clock++;

describe('why an answer is as it is', () => {
  it('weighs the very sentences that the answer shows, with the same scores', () => {
    const question = 'trade volume 2018';
    const answer = ask(library, { question, limit: 5 });
    const told = explain(library, question, now);
    const [first] = answer.outcome === 'answered' ? answer.evidence : [];
    expect(told.candidates[0]).toMatchObject({ article: first?.article });
    expect(told.candidates[0]?.score).toBeCloseTo(first?.score ?? 0, 3);
    expect(told.decision.sureness).toBeGreaterThanOrEqual(told.decision.threshold);
    expect(told.conditions.every(({ holds }) => holds)).toBe(true);
    expect(told.question.period?.label).toBe('2018');
    expect(told.terms.map(({ surface }) => surface)).toEqual(expect.arrayContaining(['trade', 'volume', '2018']));
  });

  it('adds parts up to the score, as far as they are shown', () => {
    const { candidates } = explain(library, 'trade volume 2018', now);
    for (const { score, parts } of candidates) {
      const shown = parts.reduce((sum, { gives }) => sum + gives, 0);
      // What is left out is smaller, one by one, than the least that is shown.
      const least = Math.abs(parts.at(-1)?.gives ?? 0);
      expect(Math.abs(score - shown)).toBeLessThanOrEqual(least * 60);
    }
  });

  it('names what kept it from an answer', () => {
    const told = explain(library, 'Who is Zebulon Quarkfeather?', now);
    expect(told.conditions).toContainEqual({ name: 'namesAreKnown', holds: false });
    expect(ask(library, { question: 'Who is Zebulon Quarkfeather?', limit: 5 }).outcome).toBe('no_evidence');
  });

  it('says how long each step took', () => {
    expect(explain(library, 'trade', now).ms).toEqual({ understand: 1, retrieve: 1, score: 1, decide: 1 });
  });
});
