import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { firstSentences } from '../../src/answer/firstSentences.ts';

const library = await libraryOf([
  { id: 'heron', text: 'A heron stood in the pond. The pond froze.\n\nChildren fed the heron; a duck watched.' },
  { id: 'duck', text: 'The duck swam.' },
]);
const [heron, duck] = library.articles;
if (!heron || !duck) throw new Error('both articles are there');

describe('where an article brings a word up', () => {
  const found = firstSentences(library, heron);

  it('is the first sentence that holds it', () => {
    expect(['heron', 'pond', 'froze', 'duck'].map((word) => found.get(word))).toEqual([0, 0, 1, 2]);
  });

  it('agrees with reading the article from the top, for every word', () => {
    const sentences = library.sentenceTerms(heron.id);
    const words = [...new Set(sentences.flatMap((terms) => terms.map(({ term }) => term)))];
    for (const word of words) {
      expect(found.get(word)).toBe(sentences.findIndex((terms) => terms.some(({ term }) => term === word)));
      expect(found.has(word)).toBe(true);
      const alike = word.length < 4 ? [] : words.filter((other) => other.length >= 4 && other.slice(0, 4) === word.slice(0, 4));
      expect(found.alike(word).toSorted()).toEqual(alike.toSorted());
    }
    expect(found.has('heronry')).toBe(false);
  });

  it('is each article’s own, and made once', () => {
    expect(firstSentences(library, duck).get('duck')).toBe(0);
    expect(firstSentences(library, duck).has('heron')).toBe(false);
    expect(firstSentences(library, heron)).toBe(found);
  });
});
