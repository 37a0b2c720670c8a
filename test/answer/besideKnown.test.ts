import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { besideKnown } from '../../src/answer/besideKnown.ts';
import { understand } from '../../src/answer/understand.ts';

const library = await libraryOf([
  {
    id: 'tea',
    title: 'Tea house opens in Orrin',
    date: '2021-05-02',
    text: [
      'The tea house of Xu Meiling opened in Orrin on Sunday. Blue Hall Tiles, a maker of stoves, paid for the oven.',
      'Xu Meiling poured 300 cups on the first day. The band of Tom Adler played until midnight.',
    ].join('\n\n'),
  },
]);
const meant = (asked: string, surface: string): readonly string[] => {
  const question = understand(asked);
  const unknown = question.terms.find((term) => term.surface === surface);
  return unknown ? besideKnown(library, question, unknown) : ['not a word of the question'];
};

describe('a short word of a name that no article has', () => {
  it('is what stands there beside the rest of the name, one slip apart', () => {
    expect(meant('Who is Blue Hal Tiles?', 'Hal')).toEqual(['hall']);
  });

  it('is the same name as another alphabet’s spelling has it', () => {
    expect(meant('Who is Shu Meiling?', 'Shu')).toEqual(['xu']);
    expect(meant('Who is Hsu Meiling?', 'Hsu')).toEqual(['xu']);
  });

  it('is nobody else with the same surname', () => {
    expect(meant('Who is Max Adler?', 'Max')).toEqual([]);
    expect(meant('Who is Li Meiling?', 'Li')).toEqual([]);
    expect(meant('Who is Shu?', 'Shu')).toEqual([]);
  });

  it('is answered as meant, and a stranger is not', () => {
    expect(ask(library, { question: 'What did Shu Meiling open?', limit: 3 }).outcome).toBe('answered');
    expect(ask(library, { question: 'What did Max Adler play?', limit: 3 }).outcome).toBe('no_evidence');
  });
});
