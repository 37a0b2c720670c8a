import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'lock',
    title: 'Canal lock at Weir End reopens',
    date: '2022-05-11',
    text: [
      'The canal lock at Weir End has been opened again after repairs that took 14 months, and 31 barges went through on the first day.',
      'Lock keeper Bertram Hale, 58, turned the wheel. The engineer Sofia Lund, who had drawn the new gates, watched from the bank with her 12-year-old son.',
      '“The old gates had more moss than wood,” said Hale. The gates are made of steel now.',
      'Weir End lies on the border. The Dutch consul Pieter Vos and Norway’s minister of transport sent flowers; Ireland lent two divers.',
      'Doris Quell, the envoy to Norway, skipped the opening in protest at the fees for barges.',
      'The region’s canals were drained twice during a drought, and fishermen carried the trout away in buckets. Two people are still in hospital.',
    ].join('\n\n'),
  },
]);
const outcome = (question: string): string => ask(library, { question, limit: 5 }).outcome;
const first = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  const best = answer.outcome === 'answered' ? answer.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('what a question cannot do without', () => {
  it('does not try names in every way there is', () => {
    const began = performance.now();
    outcome(`How old is ${"A Xi' ".repeat(150)}?`);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('tells an age that stands with the name, and none that stands with another', () => {
    expect(first('How old is Bertram Hale?')).toContain('58');
    expect(outcome('How old is Pieter Vos?')).toBe('no_evidence');
  });

  it('names nobody for an office that no sentence near the name speaks of', () => {
    expect(first('Who is the Dutch consul?')).toContain('Pieter Vos');
    expect(outcome('Who is the king of Norway?')).toBe('no_evidence');
  });

  it('takes the consul of one nation for no consul of another', () => {
    expect(outcome('Who is the Irish consul?')).toBe('no_evidence');
    // A place that ends an apposition before the verb is no nation of anything.
    expect(first('Why did Doris Quell skip the opening?')).toContain('in protest');
  });

  it('counts the thing that is asked for and no other', () => {
    expect(first('How many barges went through the lock?')).toContain('31 barges');
    expect(outcome('How many bridges are there at Weir End?')).toBe('no_evidence');
  });

  it('gives nobody else’s words, and none on another topic', () => {
    expect(first('What did Hale say about the gates?')).toContain('more moss than wood');
    expect(outcome('What did Pieter Vos say about the lock?')).toBe('no_evidence');
    expect(outcome('What did Hale say about the trout?')).toBe('no_evidence');
  });

  it('takes people who are counted for no population', () => {
    expect(outcome('What is the population of Weir End?')).toBe('no_evidence');
  });

  it('knows a year that only the article’s date tells, and no other', () => {
    expect(first('How many barges went through the lock in 2022?')).toContain('31 barges');
    expect(outcome('How many barges went through the lock in 2019?')).toBe('no_evidence');
  });

  it('takes one metal for no other', () => {
    expect(first('steel gates')).toContain('made of steel');
    expect(outcome('copper gates of the lock')).toBe('no_evidence');
  });
});
