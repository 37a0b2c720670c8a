import { describe, expect, it } from 'vitest';
import { miniSearchTyping } from '../../src/adapters/miniSearchTyping.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { ask } from '../../src/answer/answer.ts';
import { suggestionOf, suggestionSteps, suggestQuestions, suggestWords } from '../../src/answer/suggest/suggestions.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { plainTypingIndex, type TypingEntry } from '../../src/index/typing.ts';
import { article, library as libraryOf } from '../fakes/articles.ts';

const longTitle = `Marrow Bay votes on ${'a very long name for a small harbour wall '.repeat(3)}today`;
const drafts = [
  {
    file: 'a.txt',
    title: 'Harbour trade grows again',
    date: '2020-05-01' as const,
    text: 'Trade in the harbour reached $107 million in 2018, the port office said. “The trade volume is a record,” said Anna Keller, the mayor. The trade volume grew fast.',
  },
  {
    file: 'b.txt',
    title: 'A second count',
    date: '2020-05-02' as const,
    text: 'Trade in the harbour reached $98 million in 2018, the customs house said. Anna Keller, the mayor, was in the port office. “We count again,” Keller said.',
  },
  {
    file: 'c.txt',
    title: longTitle,
    date: '2020-05-03' as const,
    text: 'The harbour wall is old. The vote on the wall is in June.',
  },
];
const articles = drafts.map(article);
const analyses = new Map(articles.map((one) => [one.id, analyse(one)]));
const library = buildLibrary({ articles, analyses, refused: [], makeIndex: compactIndex, makeTyping: miniSearchTyping });
const names = (typed: string, recent: readonly string[] = []) => suggestQuestions(typed, library, recent).map(({ name }) => name);

describe('questions offered', () => {
  it('before anything is typed are worth asking: what sources differ on, who speaks, figures, titles', () => {
    const first = names('').slice(0, 5);
    expect(first[0]).toMatch(/trade.* 2018/i);
    const disputed = ask(library, { question: first[0] ?? '', limit: 5 });
    expect(disputed.outcome === 'answered' && disputed.agreement?.verdict).toBe('differ');
    expect(first).toContain('What did Anna Keller say?');
    expect(names('')).toContain('A second count');
  });

  it('fit every typed word, the last one begun', () => {
    expect(names('trade').length).toBeGreaterThan(2);
    for (const one of names('trade')) expect(one.toLowerCase()).toContain('trade');
    expect(names('anna kel')[0]).toContain('Anna Keller');
    expect(names('wzxq zzq')).toEqual([]);
  });

  it('forgive a slip of the fingers', () => {
    expect(names('kellr').join()).toContain('Anna Keller');
  });

  it('begin with what this person asked before', () => {
    expect(names('wall', ['how old is the wall?', 'trade'])[0]).toBe('how old is the wall?');
    expect(names('', ['how old is the wall?'])[5]).toBe('how old is the wall?');
  });

  it('are at most 25, each once, named and sent within 100 characters, and a long one comes back whole', () => {
    for (const typed of ['', 'a', 'trade', 'marrow']) {
      const offered = suggestQuestions(typed, library);
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
      for (const { name, value } of offered) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
    }
    const [long] = suggestQuestions('marrow bay', library).filter(({ value }) => value.startsWith('fn:'));
    expect(suggestionOf(long?.value ?? '', library)).toBe(longTitle);
    expect(names('votes', [long?.value ?? ''])[0]).toMatch(/^Marrow Bay votes/);
    expect(names('', ['fn:0000000']).join()).not.toContain('fn:');
    expect(suggestionOf('trade', library)).toBeNull();
    expect(suggestionOf('fn:0000000', library)).toBeNull();
  });
});

it('words offered for a search are topics, names and titles', () => {
  const offered = suggestWords('trade', library).map(({ name }) => name);
  expect(offered).toContain('trade volume');
  expect(offered).toContain('Harbour trade grows again');
});

it('the beginning itself is offered last for a search while several words begin so', () => {
  const towns = libraryOf([
    { file: 'a.txt', text: 'The harbour of Harbin froze.' },
    { file: 'b.txt', text: 'A harbour is no mill.' },
  ]);
  const offered = (typed: string) => suggestWords(typed, towns).map(({ value }) => value);
  expect(offered('harb').at(-1)).toBe('harb*');
  expect(offered('mill Harb').at(-1)).toBe('mill Harb*');
  for (const typed of ['mil', 'harbi', 'harb ', 'harb*', 'ha']) expect(offered(typed).join()).not.toContain('*');
});

it('over a large library what is at hand is offered until the rest is ready, and then all that a small one offers', () => {
  const many = Array.from({ length: 2_100 }, (_, at) => ({
    file: `${at}.txt`,
    title: `Harbour ${at % 7 === 0 ? 'wall' : 'trade'} report ${at}`,
    text: 'The trade volume grew. The trade volume fell.',
  }));
  const plain = libraryOf(many);
  const large = { ...plain, words: () => null };
  const [early] = suggestWords('harbour wa', large);
  expect(early?.name).toMatch(/^Harbour wall report/);
  expect(suggestQuestions('', large)).not.toEqual([]);
  for (const _ of suggestionSteps(large));
  for (const typed of ['', 'trade', 'harbour wall'])
    for (const suggest of [suggestWords, suggestQuestions]) expect(suggest(typed, large)).toEqual(suggest(typed, plain));
});

it('are given within a few milliseconds over many articles', () => {
  const entries: TypingEntry[] = Array.from({ length: 15_000 }, (_, i) => ({
    text: `word${i % 977} thing${i % 31} of name${i}`,
    worth: i % 50,
  }));
  const index = miniSearchTyping(entries);
  index.find('thing', 25);
  const began = process.cpuUsage();
  for (let i = 0; i < 40; i++) index.find(`thing${i % 31} wor`, 25);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000 / 40).toBeLessThan(60);
});

describe.each([
  ['plain', plainTypingIndex],
  ['MiniSearch', miniSearchTyping],
])('a %s index for typing', (_, make) => {
  const index = make([
    { text: 'trade volume', worth: 5 },
    { text: 'trade war', worth: 9 },
    { text: 'Dmitry Peskov', also: 'spokesman', worth: 3 },
  ]);
  const found = (typed: string) => index.find(typed, 10).map(({ text }) => text);

  it('finds every word, the last one begun, better ones first', () => {
    expect(found('tra')).toEqual(['trade war', 'trade volume']);
    expect(found('trade v')).toEqual(['trade volume']);
    expect(found('spokes')).toEqual(['Dmitry Peskov']);
    expect(found('')).toEqual([]);
    expect(index.find('trade', 1).length).toBe(1);
  });
});
