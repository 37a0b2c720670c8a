import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'mill',
    date: '2021-03-02',
    text: 'The tidal mill at Oster ground 12 tonnes of oats in 2020.\n\nIts trade with the islands rose to 3 million crowns in 2020.',
  },
  { id: 'ferry', date: '2021-03-05', text: 'The trade of Oster with the islands was worth 4 million crowns in 2020.' },
]);
const answer = (question: string) => ask(library, { question, limit: 5 });

describe('a question as people type it in a chat', () => {
  it.each([
    '<@123456789012345678> tidal mill',
    '@everyone tidal mill <:mill:123456789012345678>',
    '[tidal mill](https://example.org/page)',
    '**tidal** __mill__ ||Oster||',
    '\u202etidal mill 🌾',
  ])('is read without what is no word of it: %s', (question) => {
    const made = answer(question);
    expect(made.outcome === 'answered' && made.evidence[0].article).toBe('mill');
  });

  it('that is only a mention asks nothing', () => expect(answer('<@123456789012345678>').outcome).toBe('invalid'));

  it('in writing without blanks is told of in whole words', () => {
    const made = answer('潮汐磨坊 奥斯特');
    expect(made.outcome === 'no_evidence' && made.explanation.neverOccur).toEqual(['潮汐磨坊', '奥斯特']);
  });

  it('whose years contradict each other is refused, with the words that do', () => {
    for (const words of ['after 2020 and before 2019', 'in 2020 until 2018'])
      expect(answer(`trade ${words}`)).toMatchObject({ outcome: 'invalid', problem: expect.stringContaining(words) });
    expect(answer('trade after 2018 and before 2021').outcome).not.toBe('invalid');
  });

  it('with one word again and again names its measure once', () => {
    const made = answer('trade trade trade trade islands');
    expect(made.outcome === 'answered' && made.agreement?.measures.map(({ label }) => label)).toEqual(['trade islands 2020']);
  });

  it('that is only a number asks where it stands, not for a measure', () => {
    const made = answer('3 million crowns');
    expect(made).toMatchObject({ outcome: 'answered', agreement: null });
    expect(made.outcome === 'answered' && made.evidence[0].article).toBe('mill');
  });
});
