import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { agesIn } from '../../src/answer/ages.ts';
import { ask } from '../../src/answer/answer.ts';

const told = (text: string): readonly string[] => agesIn(text, 0).map(({ start, end }) => text.slice(start, end));

describe('the ages that a sentence tells', () => {
  it.each([
    ['Ann Lee, 54, has the keys.', ['54']],
    ['The keys went to Ann Lee (54) and Bo Ström, 7.', ['54', '7']],
    ['She died aged 101.', ['101']],
    ['He was 81. She is 54 when the fair begins.', ['81', '54']],
    ['He was 81 metres away and died at 3.15.', []],
    ['In Orrin, 600 people came.', []],
    ['It fell on May 4, 2021, a Tuesday.', []],
    ['Flight AB, 300, was late.', []],
    ['No age here', []],
  ])('are those beside a name, or after “aged”: %s', (text, ages) => {
    expect(told(text)).toEqual(ages);
  });

  it('are cut where they stand, wherever the sentence begins', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 115 }), (start, age) => {
        const text = `Ann Lee, ${age}, waited.`;
        expect(agesIn(text, start)).toEqual([{ start: start + 9, end: start + 9 + String(age).length, kind: 'age' }]);
      }),
    );
  });
});

describe('asking how old somebody is', async () => {
  const library = await libraryOf([
    {
      id: 'keys',
      text: 'Works council chairwoman Ann Lee called that a burial with flowers. She plans a fair with 60 people.\n\nLee, 54, has worked at the kiln since school. The kiln is 200 years old.',
    },
  ]);
  const first = (question: string): string => {
    const answer = ask(library, { question, limit: 5 });
    const best = answer.outcome === 'answered' ? answer.evidence[0] : undefined;
    return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
  };

  it('is answered by the sentence with the age, though another has the full name', () => {
    expect(first('How old is Ann Lee?')).toContain('Lee, 54');
  });

  it('is no question for another’s age or for a thing’s', () => {
    expect(first('How old is the kiln?')).toContain('200 years old');
    expect(first('What did Ann Lee call it?')).toContain('burial');
  });
});
