import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/answer/candidate.ts';
import type { Fact } from '../../src/answer/facts.ts';
import { Looked } from '../../src/answer/looked.ts';
import { explainsAt, hasCue, traitsOf } from '../../src/answer/traits.ts';
import { termsOf } from '../../src/index/terms.ts';

const nowhere: ReadonlySet<string> = new Set();

function sentence(text: string, facts: readonly Fact[] = []): Candidate {
  return {
    text,
    textStart: 0,
    terms: termsOf(text),
    facts,
    index: -1,
    of: 0,
    before: nowhere,
    title: nowhere,
    paragraph: nowhere,
    elsewhere: nowhere,
    introduces: () => false,
    backing: 0,
    looked: new Looked(),
  };
}

describe('what is true of a sentence whatever is asked', () => {
  it.each(['She left at noon.', '“They are late,” said Ann.', 'Its roof is new.', 'those who stayed'])(
    'is that it points back where it begins with such a word: %s',
    (text) => {
      expect(traitsOf(sentence(text)).pronoun).toBe(1);
    },
  );

  it.each(['Ann left at noon.', 'Itinerant cooks came.', 'The sheep slept.', ''])('is not so elsewhere: %s', (text) => {
    expect(traitsOf(sentence(text)).pronoun).toBe(0);
  });

  it('is that it asks where it ends with a question mark, inside quotation marks too', () => {
    expect(traitsOf(sentence('Who will pay?')).asks).toBe(1);
    expect(traitsOf(sentence('“Who will pay?”')).asks).toBe(1);
    expect(traitsOf(sentence('“Who will pay?” asked Ann.')).asks).toBe(0);
  });

  it('is how many people and organisations it names, four and more alike', () => {
    const named = (count: number): Fact[] =>
      Array.from({ length: count }, (_, at) => ({ start: at, end: at + 1, kind: 'person' }));
    expect(traitsOf(sentence('a', [{ start: 0, end: 1, kind: 'date' }])).names).toBe(0);
    expect(traitsOf(sentence('abc', named(2))).names).toBe(0.5);
    expect(traitsOf(sentence('abcdefg', named(7))).names).toBe(1);
  });

  it('is found once for one sentence, and anew where the same facts stand in another text', () => {
    const facts: Fact[] = [];
    const one = sentence('She left.', facts);
    expect(traitsOf(one)).toBe(traitsOf(one));
    expect(traitsOf(sentence('Ann left.', facts)).pronoun).toBe(0);
    expect(traitsOf(one).pronoun).toBe(1);
  });

  it('remembers a wording as the text has it, asked once or again', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(/because/, /\bby\b/i, /^$/), (text, cue) => {
        const traits = traitsOf(sentence(text));
        expect([hasCue(traits, cue), hasCue(traits, cue)]).toEqual([cue.test(text), cue.test(text)]);
      }),
    );
  });

  it('tells that a name is explained where “is” follows in the same sentence, or a comma or a bracket right away', () => {
    const explains = (text: string, name: string): boolean =>
      explainsAt(traitsOf(sentence(text)), text.indexOf(name) + name.length);
    expect(explains('SPX is a fair.', 'SPX')).toBe(true);
    expect(explains('Ann Lee, a vet, came.', 'Lee')).toBe(true);
    expect(explains('the Food Board (FB) met', 'Board')).toBe(true);
    expect(explains('Ann met Bob Day yesterday', 'Ann')).toBe(false);
    expect(explains('Ann came. Bob is a vet.', 'Ann')).toBe(false);
  });
});
