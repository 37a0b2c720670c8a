import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { companionOf } from '../../src/answer/companion.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { type Scored, select } from '../../src/answer/select.ts';
import { understand } from '../../src/answer/understand.ts';

const long = 'and so on through every hall of the house '.repeat(16);
const library = await libraryOf([
  {
    id: 'works',
    text: `The bell at Sund was cast in bronze. The bell at Sund was hung in a tower. The bell at Sund was cracked by frost.

The bell at Lund ${long}was rung. The bell at Lund was sold.`,
  },
]);
const found = select(retrieve(library, understand('the bell at Sund'))).filter(({ candidate }) =>
  candidate.text.includes('Sund'),
);
const inOrder = [...found].sort((a, b) => a.candidate.sentence.index - b.candidate.sentence.index);
const scored = (...scores: number[]): Scored[] => inOrder.flatMap((one, at) => ({ ...one, score: scores[at] ?? -99 }));
const wordsOf = (one: Scored | null): string => one?.candidate.text ?? 'none';

describe('a sentence beside the one that answers', () => {
  it('is shown with it where it is nearly as likely', () => {
    const all = scored(5, 4.5, 0);
    expect(wordsOf(companionOf(all[0] as Scored, all, 0))).toContain('tower');
  });

  it('is left out where it is much less likely', () => {
    const all = scored(5, 3.5, 0);
    expect(companionOf(all[0] as Scored, all, 0)).toBeNull();
  });

  it('may be farther behind where the passage is not the first', () => {
    const all = scored(5, 3.5, 0);
    expect(wordsOf(companionOf(all[0] as Scored, all, 1))).toContain('tower');
  });

  it('is rather the one after than the one before', () => {
    const all = scored(4.5, 5, 4.5);
    expect(wordsOf(companionOf(all[1] as Scored, all, 0))).toContain('frost');
    const first = scored(4.9, 5, 4.2);
    expect(wordsOf(companionOf(first[1] as Scored, first, 0))).toContain('bronze');
  });

  it('is never a sentence further off', () => {
    const all = scored(5, -9, 5);
    expect(companionOf(all[0] as Scored, all, 0)).toBeNull();
  });

  it('is left out where the two together are too long to read', () => {
    const all = select(retrieve(library, understand('the bell at Lund'))).filter(({ candidate }) =>
      candidate.text.includes('Lund'),
    );
    expect(all).toHaveLength(2);
    expect(companionOf(all[0] as Scored, all, 3)).toBeNull();
  });

  it('makes one passage, that no other passage repeats', () => {
    const answer = ask(library, { question: 'What happened to the bell at Sund?', limit: 5 });
    const spans = answer.outcome === 'answered' ? answer.evidence.map(({ span }) => span) : [];
    expect(spans.length).toBeGreaterThan(0);
    spans.forEach((one, at) => {
      for (const other of spans.slice(at + 1)) expect(one.end <= other.start || other.end <= one.start).toBe(true);
    });
  });
});
