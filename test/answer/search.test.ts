import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../src/answer/search/search.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import { shown } from '../../src/model/article.ts';
import { article, at, type Draft, library, quotation } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  {
    file: 'pandas.txt',
    title: 'Two pandas move house',
    date: '2019-06-05',
    publisher: 'Zoo News',
    text: 'The zoo was quiet. Two pandas moved into the new house on Monday. Panda diplomacy is older than the zoo.\nVisitors paid 12 euros each.',
  },
  {
    file: 'dam.txt',
    title: 'A dam for the valley',
    date: '2018-03-01',
    publisher: 'Valley Post',
    text: 'The dam will cost $108bn. Engineers from Huawei measured the valley. Nobody asked the fish.',
  },
  {
    file: 'fair.txt',
    title: 'Fair opens',
    date: '2018-09-09',
    publisher: 'Valley Post',
    text: 'The fair opened in St. Petersburg with music. The organisation of the fair took ten years. Its house is new. Diplomacy is said to be a kind of panda.',
  },
];
const fair = library(drafts);

function found(query: string, of: Library = fair, limit?: number): readonly string[] {
  const answer = search(of, limit === undefined ? { query } : { query, limit });
  return answer.outcome === 'answered' ? answer.evidence.map((one) => one.article) : [answer.outcome];
}
function snippetOf(query: string, of: Library = fair): string {
  const answer = search(of, { query });
  const [first] = answer.outcome === 'answered' ? answer.evidence : [];
  const source = first && of.article(first.article);
  return first && source ? shown(source, first.span) : answer.outcome;
}

describe('/search finds', () => {
  test('the article that holds the words, in any form, best first', () => expect(found('panda house')[0]).toBe('pandas.txt'));
  test('figures however they are written', () => expect(found('108 billion dollars')[0]).toBe('dam.txt'));
  test('British words by American ones', () => expect(found('organization')).toEqual(['fair.txt']));
  test('a misspelt name', () => expect(found('Huawey')).toEqual(['dam.txt']));
  test('a name in another language', () => expect(found('Sankt Petersburg')).toEqual(['fair.txt']));
  test('words that were written in one', () => expect(found('pandadiplomacy')[0]).toBe('pandas.txt'));
  test('a phrase only where its words stand side by side', () => expect(found('"panda diplomacy"')).toEqual(['pandas.txt']));
  test('words by their beginning', () => {
    expect([...found('diplo*')].sort()).toEqual(['fair.txt', 'pandas.txt']);
    expect(found('eng*')).toEqual(['dam.txt']);
    expect(found('Engi* -val*')).toEqual(['no_evidence']);
    expect(found('in:title mov*')).toEqual(['pandas.txt']);
    expect(found('pandas*')[0]).toBe('pandas.txt');
  });
  test('nothing that holds a word to leave out', () => expect(found('house -zoo')).toEqual(['fair.txt']));
  test('articles of a year', () => expect(found('new house year:2018')).toEqual(['fair.txt']));
  test('articles of a publisher', () => expect([...found('the valley fair by:valley')].sort()).toEqual(['dam.txt', 'fair.txt']));
  test('words of the title only', () => expect(found('in:title house')).toEqual(['pandas.txt']));
  test('all articles of a time when no word is given, the newest first', () =>
    expect(found('year:2018')).toEqual(['fair.txt', 'dam.txt']));
  test('no more than asked for', () => expect(found('house zoo valley', fair, 1)).toHaveLength(1));
});

describe('/search shows', () => {
  test('the sentence that covers the query', () =>
    expect(snippetOf('engineers measured valley')).toBe('Engineers from Huawei measured the valley.'));
  test('a neighbour that adds a word, and no more', () =>
    expect(snippetOf('pandas moved diplomacy')).toBe(
      'Two pandas moved into the new house on Monday. Panda diplomacy is older than the zoo.',
    ));
  test('the beginning where only the title matches', () => expect(snippetOf('in:title opens')).toMatch(/^The fair opened/));
  test('the words that matched, figures as figures', () => {
    const answer = search(fair, { query: 'dam cost $108bn' });
    const marks = answer.outcome === 'answered' ? answer.evidence[0].highlights : [];
    const text = drafts[1]?.text ?? '';
    expect(marks.map((mark) => [text.slice(mark.start, mark.end), mark.kind])).toEqual([
      ['dam', 'term'],
      ['cost', 'term'],
      ['$', 'term'],
      ['108', 'figure'],
      ['bn', 'term'],
    ]);
  });
  test('whose words they are when the snippet is a quotation', () => {
    const text = 'It rained. “Pandas eat bamboo,” said Ann Lee.';
    const said = quotation(text, '“Pandas eat bamboo,”', { speaker: 'Ann Lee', surface: at(text, 'Ann Lee') });
    const answer = search(library([{ text }], { 'a.txt': { quotations: [said] } }), { query: 'bamboo' });
    expect(answer.outcome === 'answered' && answer.evidence[0].quotation?.speaker).toBe('Ann Lee');
  });
});

test('a sentence that is too long ends at a blank, or else between two characters', () => {
  const of = library([{ text: `panda ${'bamboo '.repeat(120)}` }, { file: 'b.txt', text: `gas${'😀'.repeat(400)}` }]);
  expect(snippetOf('panda', of)).toMatch(/^panda (?:bamboo ?)+$/);
  expect(snippetOf('gas', of).isWellFormed()).toBe(true);
  expect(snippetOf('panda', of).length).toBeLessThanOrEqual(700);
});

describe('/search says', () => {
  const line = (query: string): string => {
    const answer = search(fair, { query });
    return answer.outcome === 'no_evidence'
      ? answer.explanation.line
      : answer.outcome === 'invalid'
        ? answer.problem
        : 'answered';
  };
  test('which words never occur', () => expect(line('zyzzyva')).toBe('“zyzzyva” occurs in none of 3 articles.'));
  test('that no word begins so', () => expect(line('zyz*')).toBe('“zyz*” occurs in none of 3 articles.'));
  test('that a phrase never stands like that', () => expect(line('"house panda"')).toMatch(/never side by side/));
  test('that the limits leave nothing where a phrase stands outside of them', () => {
    expect(line('"panda diplomacy" in:title')).toBe(
      'Nothing in 3 articles matches “panda diplomacy” within those limits; search with fewer of them.',
    );
    const answer = search(fair, { query: '"panda diplomacy" in:title' });
    expect(answer.outcome === 'no_evidence' && answer.explanation.didYouMean).toEqual(['"panda diplomacy"']);
    expect(line('"house panda" in:title')).toMatch(/never side by side/);
  });
  test('which publishers there are', () => expect(line('by:tass fair')).toMatch(/Valley Post, Zoo News/));
  test('which time the articles are of', () => expect(line('fair year:1987')).toMatch(/2018-03-01 to 2019-06-05/));
  test('what is near when a phrase or a limit leaves nothing', () => {
    const answer = search(fair, { query: '"house panda" year:1987' });
    expect(answer.outcome === 'no_evidence' && answer.nearest.map((one) => one.article)).toEqual(['pandas.txt', 'fair.txt']);
  });
  test('what was wrong with the query', () => expect(line('from:2019-02-30 fair')).toMatch(/no date/));
});

test('an optional list of synonyms leads to articles that use the other word', () => {
  const articles = drafts.map(article);
  const parts = { articles, analyses: new Map(), refused: [], makeIndex: compactIndex };
  expect(found('barrage', buildLibrary(parts))).toEqual(['no_evidence']);
  expect(found('barrage', buildLibrary({ ...parts, synonyms: [['dam', 'barrage']] }))).toEqual(['dam.txt']);
});

test('ordinary English that no article has is no misspelling of what they have', () => {
  expect(found('quarter', library([{ text: 'They signed the charter.' }]))).toEqual(['no_evidence']);
});

test('for any articles and any query every snippet is a whole, marked piece of its passage, 700 characters at most', () => {
  const word = fc.constantFrom(
    'panda',
    'oil',
    'the',
    'U.S.',
    '“gas”',
    '3,200',
    'e\u0301tude',
    '😀',
    'trade-war',
    '\u00A0',
    'x'.repeat(90),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  const text = fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 9 }).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 3 },
  );
  const query = fc
    .array(fc.oneof(word, fc.constantFrom('"', '-', '?')), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), query, (texts, asked) => {
      const made = library(texts.map((paragraphs, i) => ({ file: `${i}.txt`, text: paragraphs.join('\n') })));
      const answer = search(made, { query: asked });
      const evidence = answer.outcome === 'answered' ? answer.evidence : [];
      expect(new Set(evidence.map((one) => one.article)).size).toBe(evidence.length);
      for (const [i, { rank, passage, span, context, highlights }] of evidence.entries()) {
        expect(rank).toBe(i + 1);
        expect(span.end > span.start && span.end - span.start <= 700).toBe(true);
        expect(span.start >= context.start && span.end <= context.end).toBe(true);
        const sentences = made.passage(passage)?.passage.sentences ?? [];
        const whole =
          sentences.some((one) => one.span.end === span.end) || sentences.some((one) => one.span.end - one.span.start > 700);
        expect(whole && sentences.some((one) => one.span.start === span.start)).toBe(true);
        expect(highlights.every((mark) => mark.start >= span.start && mark.end <= span.end && mark.end > mark.start)).toBe(true);
      }
      expect(search(made, { query: asked })).toEqual(answer);
    }),
    { numRuns: 150 },
  );
});
