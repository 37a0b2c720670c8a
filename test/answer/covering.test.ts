import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { coveredBy } from '../../src/answer/covered.ts';
import { doubtNames, doubtsOf } from '../../src/answer/doubts.ts';
import { familyOf, sameCountry, sameMeaning } from '../../src/answer/families.ts';
import { probeOf } from '../../src/answer/probe.ts';
import { relativesOf, specialness } from '../../src/answer/relatives.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { select } from '../../src/answer/select.ts';
import { raiser } from '../../src/answer/standing.ts';
import { understand } from '../../src/answer/understand.ts';
import { tableOf } from '../../src/index/compact/table.ts';
import type { Library } from '../../src/index/library.ts';
import { PartVocabulary } from '../../src/index/saved/partVocabulary.ts';
import { type Term, termsOf } from '../../src/index/terms.ts';
import type { ArticleWords } from '../../src/index/words.ts';
import { articleId } from '../../src/model/ids.ts';

const library = await libraryOf([
  {
    id: 'mill',
    title: 'The mill at Orvik',
    text: `The mill at Orvik was founded in 1874 by two brothers. It burned down in 1902. The owners rebuilt it within a year.

A Swedish buyer purchased the mill in 1951 for 90,000 crowns. Visitors came from Sweden, Norway and Denmark. The mill ground oats until 1988.`,
  },
  {
    id: 'school',
    title: 'School',
    text: 'The school in Tarvik opened in 1960. Its first teacher was Ada Holm. She taught there for thirty years.',
  },
]);
const id = library.articles[0]?.id ?? articleId('none');

/** The library with these sentences as its words by number. */
function numbered(one: Library, sentences: readonly (readonly Term[])[]): Library {
  const known = [...new Set(sentences.flat().map(({ term }) => term))].sort();
  const numbersOf = (terms: readonly Term[]): readonly number[] => terms.map(({ term }) => known.indexOf(term));
  const words: ArticleWords = {
    vocabulary: new PartVocabulary(tableOf(known)),
    sentences: sentences.length,
    between: (first, end) => Uint32Array.from(numbersOf(sentences.slice(Math.max(0, first), Math.max(0, end)).flat())),
    numbers: Uint32Array.from(numbersOf(sentences.flat())),
    startOf: (sentence) => sentences.slice(0, sentence).flat().length,
    sentenceOf: () => 0,
  };
  return { ...one, words: () => words };
}

const stem = (word: string): string => termsOf(word)[0]?.term ?? word;
const words =
  'mill founded brother burn rebuilt buyer purchased Sweden Swedish teacher school taught oats visitor year 1902 establish begin'.split(
    ' ',
  );
const someWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
const probed = (text: string) => retrieve(library, understand(text));

describe('words near in meaning', () => {
  it('are found for common words and not for strangers', () => {
    expect(relativesOf(stem('buy')).get(stem('purchase'))).toBeGreaterThan(0.7);
    expect(relativesOf(stem('forbid')).has(stem('prohibit'))).toBe(true);
    expect(relativesOf('zzyzx').size).toBe(0);
  });

  it('are worth something up to 1, and never the word itself', () => {
    for (const word of words.map(stem)) {
      const relatives = relativesOf(word);
      expect(relatives.has(word)).toBe(false);
      for (const near of relatives.values()) {
        expect(near).toBeGreaterThanOrEqual(0.5);
        expect(near).toBeLessThanOrEqual(1);
      }
    }
  });

  it('tell a common word from a special one', () => {
    expect(specialness(stem('government'))).toBeLessThan(specialness(stem('sulphur')));
    expect(specialness('zzyzx')).toBe(1);
    expect(specialness(stem('government'))).toBeGreaterThanOrEqual(0);
  });
});

describe('holding words against a question', () => {
  /** What `matches` promises, said slowly. */
  const slowly = (asked: string, isNumber: boolean, term: string): number => {
    if (asked === term) return 1;
    if (isNumber) return 0;
    if (sameMeaning(asked).includes(term)) return 1;
    if (sameCountry(asked).includes(term)) return 0.85;
    if (familyOf(asked).has(term)) return 0.6;
    let same = 0;
    while (same < asked.length && asked[same] === term[same]) same += 1;
    const [longer, shorter] = [Math.max(asked.length, term.length), Math.min(asked.length, term.length)];
    if (shorter < 4) return 0;
    return (same >= 5 && longer - same <= 4 && same * 2 > longer) || (same >= 4 && longer - same <= 2) ? 0.5 : 0;
  };

  it('finds the same as looking at every pair of words', () => {
    fc.assert(
      fc.property(someWords, someWords, (asked, other) => {
        const probe = probeOf(understand(asked.join(' ')), () => 5);
        for (const { term } of termsOf(other.join(' '))) {
          const found = new Map(probe.matches(term).map(({ index, strength }) => [index, strength]));
          probe.terms.forEach((one, index) => {
            expect(found.get(index) ?? 0).toBe(slowly(one.term, one.isNumber, term));
          });
        }
      }),
    );
  });

  it('by numbers gives what holding each word gives', () => {
    fc.assert(
      fc.property(someWords, fc.array(someWords, { minLength: 1, maxLength: 5 }), (asked, sentences) => {
        const probe = probeOf(understand(asked.join(' ')), () => 5);
        const split = sentences.map((sentence) => termsOf(sentence.join(' ')));
        const { raise } = raiser(library, probe);
        const raised = [{ ...library, sentenceTerms: () => split }, numbered(library, split)].map((one) =>
          raiser(one, probe).raiseIn(id),
        );
        for (const [at, terms] of split.entries()) {
          const best = new Float64Array(probe.terms.length);
          raise(best, terms);
          const plain = new Float64Array(probe.terms.length);
          for (const { term } of terms)
            for (const { index, strength } of probe.matches(term)) plain[index] = Math.max(plain[index] ?? 0, strength);
          expect(best).toEqual(plain);
          for (const raiseAt of raised) {
            const placed = new Float64Array(probe.terms.length);
            raiseAt(placed, at);
            expect(placed).toEqual(plain);
          }
        }
      }),
    );
  });
});

describe('what the best sentence leaves open', () => {
  it('grows less the farther one looks', () => {
    fc.assert(
      fc.property(someWords, (asked) => {
        const { probe, candidates } = probed(asked.join(' '));
        for (const candidate of candidates)
          for (const { here, near, kin, article } of coveredBy(probe, candidate)) {
            expect(here).toBeGreaterThanOrEqual(0);
            expect(near).toBeGreaterThanOrEqual(here);
            expect(kin).toBeGreaterThanOrEqual(near);
            expect(article).toBeGreaterThanOrEqual(kin);
            expect(article).toBeLessThanOrEqual(1);
          }
      }),
    );
  });

  it('counts a word of the title or the sentence before for less, and one of the paragraph for less again', () => {
    const { probe, candidates } = probed('When did the owners rebuild Orvik mill oats?');
    const rebuilt = candidates.find(({ text }) => text.includes('rebuilt'));
    const near = (word: string): number => {
      const at = probe.terms.findIndex(({ term }) => term === stem(word));
      return rebuilt ? (coveredBy(probe, rebuilt)[at]?.near ?? -1) : -1;
    };
    expect(near('owners')).toBe(1);
    expect(near('Orvik')).toBe(0.8);
    expect(near('oats')).toBe(0);
  });

  it('is a list of finite numbers in the order of their names, for no sentence at all too', () => {
    for (const question of ['When was the mill founded?', 'zzyzx', 'Who taught in Tarvik?', 'mill 1902']) {
      const retrieved = probed(question);
      for (const scored of [select(retrieved), []]) {
        const values = doubtsOf(retrieved, scored);
        expect(values).toHaveLength(doubtNames.length);
        expect(values.every((value) => Number.isFinite(value) && Math.abs(value) < 10)).toBe(true);
      }
    }
  });

  it('is less for a word that the sentence says in other words', () => {
    const { probe, candidates } = probed('Who acquired the mill?');
    const bought = candidates.find(({ text }) => text.includes('purchased'));
    const at = probe.terms.findIndex(({ term }) => term === stem('acquired'));
    expect(bought && coveredBy(probe, bought)[at]?.kin).toBeGreaterThan(0.5);
  });
});

describe('a short form', () => {
  it('that is only spelled out in the text is no stranger, a name that no article has is one', () => {
    const one = (question: string) => ask(library, { question, limit: 3 }).outcome;
    expect(one('What did Brundtland say about the mill at Orvik?')).toBe('no_evidence');
    expect(one('Which Swedish buyer purchased the mill in 1951 for 90,000 crowns from the OVM?')).toBe('answered');
  });
});
