import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'rowers',
    title: 'Rowers of Penmark',
    text: [
      'The rowers of Penmark won the lake regatta with eleven victories over the autumn and lost to nobody but the postmen. Steersman Olof Brandt had nine disqualifications, three of them for singing.',
      'The boathouse, a former mill on the north bank, was in use from 1871 to 1938. It held forty boats.',
    ].join('\n\n'),
  },
  {
    id: 'swimmers',
    title: 'Swimmers of Penmark',
    date: '2019-06-02',
    text: 'The swimmers of Penmark won seven medals at the lake games in 2018, more than ever before, and the baths were named after their coach.',
  },
]);
const first = (question: string): string => {
  const made = ask(library, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('what a text leaves open', () => {
  it('may be of the asked year where the text has no date and speaks of no year', () => {
    expect(first('How many victories did the rowers of Penmark have at the lake regatta in 2018?')).toContain('eleven victories');
  });

  it('is not of the asked year where the text speaks of another', () => {
    expect(first('How many medals did the swimmers of Penmark win at the lake games in 2011?')).toBe('');
  });

  it('lasted from one year to another', () => {
    expect(first('How long was the boathouse in use?')).toContain('from 1871 to 1938');
  });

  it('was done so many times, whatever it was done to', () => {
    expect(first('How many times was Olof Brandt disqualified?')).toContain('nine disqualifications');
  });
});
