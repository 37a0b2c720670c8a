import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'pier',
    title: 'Storm tears a hole into the pier at Haddow',
    date: '2023-11-04',
    text: [
      'Greta Lind, who sells waffles at the far end, saw the planks of the pier at Haddow fly past her window on Friday, 30 metres from the ladder.',
      '“I thought it was gulls,” the 57-year-old says. She has sold waffles for 20 years.',
      'Four people were taken to the clinic with bruises after the storm hit the pier. Nobody was killed. In 1998 a storm at Haddow had injured nine people.',
      'The pier, built in 1904, is 410 metres long and stands on 88 iron legs. The bandstand was painted by the sculptor Ove Dahl.',
      'The pier stays closed until 12 December. By the end of 2025 the firm Norhaven Boats is to take in 45 tonnes of planks. In 2022 its sales came to 2 million crowns.',
    ].join('\n\n'),
  },
]);
const first = (question: string): string => {
  const made = ask(library, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('what is told in other words than it is asked', () => {
  it('is the age of “the 57-year-old”, whoever was named before', () => {
    expect(first('How old is Greta Lind?')).toContain('57-year-old');
  });

  it('is that nobody died, where the dead are asked for', () => {
    expect(first('How many people died in the storm at the pier?')).toContain('Nobody was killed');
    expect(first('How many people were injured in the storm at Haddow in 1998?')).toContain('nine people');
  });

  it('is how long something is, not how far away', () => {
    expect(first('How long is the pier?')).toContain('410 metres long');
  });

  it('is until when it stays closed, where its opening is asked for', () => {
    expect(first('When will the pier open again?')).toContain('12 December');
  });
});

describe('whoever did it', () => {
  it('is not told where only the deed is', () => {
    expect(first('Who built the pier?')).toBe('');
    expect(first('Who painted the bandstand?')).toContain('Ove Dahl');
  });
});

describe('the things that are counted', () => {
  it('are those with which it was done', () => {
    expect(first('How many planks did Norhaven Boats sell in 2022?')).toBe('');
  });
});
