import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { said } from '../../src/answer/check/said.ts';
import type { Library } from '../../src/index/library.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  { file: 'a.txt', text: '“We will always negotiate,” said Ann Lee, the mayor of Vell. The council met on Monday.' },
  {
    file: 'b.txt',
    text: 'The ferry was late again.\n“It is not a question of money, and the herring will come back,” Tom Reed said.',
  },
  { file: 'c.txt', text: '“It is what it is,” Reed said. “I think that it was the best year of the port,” he added.' },
  { file: 'd.txt', text: 'There was a lot of it in the first year, and people said that they would like to see more of it.' },
];
const books = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));

/** What is found, and the words that are marked on both sides. */
function found(text: string, of: Library = books) {
  const [one] = said(of, { text }).checked;
  const source = one?.source ? of.article(one.source.article)?.text : '';
  return {
    findings: one?.findings.join(' + '),
    typed: one?.differs.map(({ start, end }) => one.claim.text.slice(start, end)),
    written: one?.source?.differs.map(({ start, end }) => source?.slice(start, end)),
  };
}

describe('a short quotation in which one word was altered', () => {
  it('is altered where a word stands for its opposite, and both are marked', () => {
    expect(found('We will never negotiate')).toEqual({ findings: 'altered', typed: ['never'], written: ['always'] });
  });

  it.each([
    ['at its end', 'We will always surrender', ['surrender'], ['negotiate']],
    ['at its beginning', 'They will always negotiate', ['They'], ['We']],
    ['in another form', 'We will always negotiates', ['negotiates'], ['negotiate']],
    ['put in', 'We will not always negotiate', ['not'], []],
    ['put in at its end', 'We will always negotiate everything', ['everything'], []],
  ])('is altered where the word stands %s', (_, text, typed, written) => {
    expect(found(text)).toEqual({ findings: 'altered', typed, written });
  });

  it('is cut where a word was left out, and altered where that turns what was said round', () => {
    expect(found('We will negotiate')).toEqual({ findings: 'cut', typed: [], written: ['always'] });
    expect(found('It is a question of money')).toMatchObject({ findings: 'altered', written: ['not'] });
  });

  it('is found where all of its words are common ones, if they are all that was said', () => {
    expect(found('It is what it is').findings).toBe('exact');
    expect(found('It was what it is')).toEqual({ findings: 'altered', typed: ['was'], written: ['is'] });
  });

  it.each([
    'It was a lot of money',
    'There was a question of it',
    'They would rather it was more',
    'In the first place',
    'It is not that',
    'I think that they would',
  ])('is no other quotation that shares common words with it: %s', (text) => {
    expect(found(text).findings).toBe('not in these articles');
  });
});

describe('a short quotation in which two function words were changed', () => {
  const more: Draft = { file: 'e.txt', text: '“Did you see the river?” asked Ann Lee. “It creaks, but it holds,” she said.' };
  const all = [...drafts, more];
  const river = library(all, Object.fromEntries(all.map((draft) => [draft.file ?? '', analyse(article(draft))])));

  it('is altered, and all of them are marked', () => {
    expect(found('Did they see a river?', river)).toEqual({
      findings: 'altered',
      typed: ['they', 'a'],
      written: ['you', 'the'],
    });
    expect(found('that creaks, but that holds', river).findings).toBe('altered');
  });

  it.each(['Did they see our money?', 'That is what they hold', 'Do you see the port?'])('is no other one: %s', (text) => {
    expect(found(text, river).findings).toBe('not in these articles');
  });
});

describe('every quotation of the articles in test/corpus', () => {
  let corpus: Library;
  let quoted: readonly (readonly string[])[];
  beforeAll(async () => {
    corpus = await loadLibrary({ corpusPath: 'test/corpus/articles', dataDir: 'none', save: 'never' });
    const direct = corpus.articles.flatMap(({ id, text }) =>
      corpus.analysis(id).quotations.flatMap(({ kind, span }) => (kind === 'direct' ? [text.slice(span.start, span.end)] : [])),
    );
    const plain = direct.map((text) => text.replace(/["“”]/g, '').split(/\s+/));
    quoted = plain.filter((words) => words.length >= 4 && words.every((word) => /[\p{L}\p{N}]/u.test(word)));
  });

  const alterations: Readonly<Record<string, (words: readonly string[], at: number, word: string) => readonly string[]>> = {
    changed: (words, at, word) => words.with(at, word),
    'put in': (words, at, word) => words.toSpliced(at, 0, word),
    'left out': (words, at) => words.toSpliced(at, 1),
    bent: (words, at) => words.with(at, `${words[at]?.replace(/[^\p{L}\p{N}]+$/u, '')}ing`),
  };

  it.each(Object.entries(alterations))('is found and not as exact when a word of it was %s', (_, altered) => {
    expect(quoted.length).toBeGreaterThan(5);
    const other = fc.constantFrom('never', 'always', 'not', 'really', 'horses', 'talks');
    fc.assert(
      fc.property(fc.constantFrom(...quoted), fc.nat(), other, (words, nth, word) => {
        const at = nth % words.length;
        fc.pre(words[at]?.toLowerCase().replace(/\W/g, '') !== word);
        const { findings } = found(altered(words, at, word).join(' '), corpus);
        expect(findings).toMatch(/altered|cut|figure differs/);
      }),
      { numRuns: 150 },
    );
  });
});
