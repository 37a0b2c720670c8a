import { describe, expect, test } from 'vitest';
import { termsWithin } from '../../src/index/articleTerms.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { openQuery } from '../../src/index/port.ts';
import { termsOf } from '../../src/index/terms.ts';
import { articleId } from '../../src/model/ids.ts';
import { article, library } from '../fakes/articles.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

const forum = 'Leaders met at the Economic Forum (EF) in June.\nThe EF began on Thursday.\nOil was dear.';
const query = (text: string) => ({ ...openQuery, terms: termsOf(text).map(({ term }) => ({ term, weight: 1 })) });

describe('a library', () => {
  test('works on any index behind the port, without any analysis', () => {
    const made = buildLibrary({
      articles: [article({ text: 'Pandas came.' })],
      analyses: new Map(),
      refused: [],
      makeIndex: plainIndex,
    });
    expect(made.articleIndex.search(query('panda')).map((hit) => hit.id)).toEqual(['a.txt']);
    expect(made.analysis(articleId('a.txt')).quotations).toEqual([]);
  });

  test('finds articles by id and by key, and passages by the ids of its rows', () => {
    const made = library([{ text: forum }]);
    const [found] = made.articles;
    expect(made.article(articleId('a.txt'))).toBe(found);
    expect(made.byKey(found?.key ?? '')).toBe(found);
    expect(made.article(articleId('no.txt'))).toBeUndefined();
    const hits = made.passageIndex.search(query('oil'));
    expect(hits.map((hit) => made.passage(hit.id)?.passage.index)).toEqual([2]);
    expect(made.passage('no such row')).toBeUndefined();
  });

  test('gives the terms of each sentence where they stand in the text', () => {
    const made = library([{ text: forum }]);
    const split = made.sentenceTerms(articleId('a.txt'));
    expect(split).toHaveLength(made.sentences);
    const third = split[2] ?? [];
    expect(third.map(({ start, end }) => forum.slice(start, end))).toEqual(['Oil', 'was', 'dear']);
    expect(made.sentenceTerms(articleId('no.txt'))).toEqual([]);
  });

  test('puts a compound that runs over the end of a sentence into neither', () => {
    const terms = termsOf('oil-gas');
    expect(termsWithin(terms, { start: 0, end: 5 }).map(({ term }) => term)).toEqual(['oil']);
    expect(termsWithin(terms, { start: 1, end: 7 }).map(({ term }) => term)).toEqual(['gas']);
  });

  test('counts how many sentences hold a term, once each', () => {
    const made = library([{ text: 'Oil and oil. No gas. Oil prices.' }]);
    expect([made.sentenceFrequency('oil'), made.sentenceFrequency('gas'), made.sentenceFrequency('wind')]).toEqual([2, 1, 0]);
  });

  test('a short form that the article introduces is found by its long form, and the other way round', () => {
    const abbreviations = [{ short: 'EF', long: 'Economic Forum' }];
    const made = library([{ text: `${forum}\nThe Economic Forum ended.` }], { 'a.txt': { abbreviations } });
    const passages = (text: string) =>
      made.passageIndex.search(query(text)).map((hit) => made.passage(hit.id)?.passage.index ?? -1);
    expect(passages('forum').toSorted()).toEqual([0, 1, 3]);
    expect(passages('EF').toSorted()).toEqual([0, 1, 3]);
  });

  test('the title is searched in every passage, the headings over the passage they stand over', () => {
    const made = library([{ text: 'Gas.\nOil.', title: 'Pandas abroad' }]);
    expect(made.passageIndex.search(query('panda'))).toHaveLength(2);
  });
});
