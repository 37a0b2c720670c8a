import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { rank } from '../../src/answer/rank.ts';

const library = await libraryOf([
  {
    id: 'mill',
    title: 'How the mill at Orla works',
    date: '2020-09-14',
    text: [
      'The mill at Orla turns four runner stones (upper millstones) above four bed stones that never move. The miller dresses the runner stones twice a year.',
      'The hopper holds a day’s grain. The damsel, also known as the chattering rod, shakes the grain into the stones.',
      'The sluice keeper opens the race at dawn, and the sluice keeper alone has the key.',
    ].join('\n\n'),
  },
]);
const first = (question: string): string => {
  const made = ask(library, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('another name for a thing', () => {
  it('stands in brackets behind it', () => {
    expect(first('What is another term for runner stones?')).toContain('(upper millstones)');
  });

  it('is told in so many words', () => {
    expect(first('What is the damsel also called?')).toContain('also known as the chattering rod');
  });

  it('is not what is merely told of it', () => {
    expect(first('What is another word for the sluice keeper?')).toBe('');
  });
});

describe('a dateline', () => {
  it('tells when something was reported, not when it happened', () => {
    const [reported = 0, dated = 0] = rank({
      question: 'When was the Orla bell discovered?',
      candidates: [
        'SKARN, March 11 (Northern News) -- The Orla bell, a newly discovered bell of great size, was rung for the first time by experts.',
        'The bell was first spotted by two divers of Orla on July 22, 1995.',
        'Bells of this size are heard far away.',
      ],
    });
    expect(dated).toBeGreaterThan(reported);
  });
});
