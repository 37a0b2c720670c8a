import { describe, expect, it } from 'vitest';
import compareCommand from '../../commands/compare.ts';
import figuresCommand from '../../commands/figures.ts';
import timelineCommand from '../../commands/timeline.ts';
import whoCommand from '../../commands/who.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { timeline } from '../../src/answer/listings/timeline.ts';
import { who } from '../../src/answer/listings/who.ts';
import type { CommandResult } from '../../src/command/request.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import type { Library } from '../../src/index/library.ts';
import type { Answer } from '../../src/model/answer.ts';
import { shown } from '../../src/model/article.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

const reports: readonly (readonly [name: string, date: string, sentences: readonly string[]])[] = [
  [
    'harbour',
    '2020-03-02',
    [
      'The port of Senn handled 4.1 million tonnes of grain in 2019, the harbour board said.',
      'Jane Moor, head of the harbour board, opened a new pier on Monday.',
      '“Grain is our future,” Moor said.',
    ],
  ],
  [
    'inland',
    '2021-03-05',
    [
      'Grain through the port of Senn fell to 3.2 million tonnes in 2020.',
      'Critics of Jane Moor say the pier cost $30 million.',
      'The town has 12 churches.',
    ],
  ],
];
const articles = reports.map(([name, date, sentences]) => articleOfSentences(sentences, day(date), name));
const library: Library = buildLibrary({
  articles,
  analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
  refused: [],
  makeIndex: compactIndex,
});

function texts(answer: Answer): readonly string[] {
  if (answer.outcome !== 'answered') return [];
  return answer.evidence.map(({ article, span }) => {
    const found = library.article(article);
    return found ? shown(found, span) : '';
  });
}

const request = <Values>(values: Values) => ({
  values,
  library,
  asker: { id: '1', server: null, locale: 'en' },
  signal: new AbortController().signal,
  commands: [],
});

describe('/figures', () => {
  it('lists the figures about a topic with unit, time, what is counted and credit', () => {
    const { rows } = listFigures(library, { about: 'grain', limit: 5 });
    expect(rows.map(({ article, figure, citation }) => [shown(article, figure.span), figure.period?.label, citation])).toEqual([
      ['4.1 million tonnes', '2019', 1],
      ['3.2 million tonnes', '2020', 2],
    ]);
  });

  it('brings one quantity in other notation together, and keeps changes and ranks apart', () => {
    const texts = [
      'Trade between Orle and Marn rose by 12 percent in 2019 to $108 billion, the bank of Orle said.',
      'Orle holds 3rd place among the trade partners of Marn.',
    ];
    const made = ['$108bn', '108 billion dollars'].map((words, at) =>
      articleOfSentences(
        at === 0 ? texts : [`Trade between Orle and Marn came to ${words} (€96 billion) in 2019.`],
        day('2020-02-03'),
        `paper-${at}`,
      ),
    );
    const held = buildLibrary({
      articles: made,
      analyses: new Map(made.map((article) => [article.id, analyse(article)])),
      refused: [],
      makeIndex: compactIndex,
    });
    const { rows, total } = listFigures(held, { about: 'trade', limit: 25 });
    expect(total).toBe(3);
    expect(
      rows.map(({ article, figure, sort, also }) => [
        shown(article, figure.span),
        sort,
        also.map((one) => shown(one.article, one.figure.span)),
      ]),
    ).toEqual([
      ['$108 billion', 'level', ['108 billion dollars', '€96 billion']],
      ['12 percent', 'change', []],
      ['3rd', 'rank', []],
    ]);
    expect(listFigures(held, { about: 'trade', limit: 1 })).toMatchObject({ total: 3, rows: [{ citation: 1 }] });
  });

  it('lists the figures of a time', () => {
    expect(texts(listFigures(library, { period: '2019', limit: 5 }).answer)).toEqual([reports[0]?.[2][0]]);
  });

  it('says what is missing, which time cannot be read, and that nothing is there', () => {
    expect(listFigures(library, { limit: 5 }).answer.outcome).toBe('invalid');
    expect(listFigures(library, { period: 'soonish', limit: 5 }).answer).toMatchObject({
      outcome: 'invalid',
      problem: expect.stringContaining('soonish'),
    });
    expect(listFigures(library, { about: 'unicorns', limit: 5 }).answer).toMatchObject({
      outcome: 'no_evidence',
      explanation: { neverOccur: ['unicorns'] },
    });
  });
});

describe('/timeline', () => {
  it('puts dated sentences in order of what they tell of and marks the first report', () => {
    const { answer, moments } = timeline(library, { topic: 'grain', limit: 5 });
    expect(texts(answer)).toEqual([reports[0]?.[2][0], reports[1]?.[2][0], reports[0]?.[2][2]]);
    expect(moments.map(({ label, stated, firstReport }) => [label, stated, firstReport])).toEqual([
      ['2019', true, true],
      ['2020', true, false],
      ['2 March 2020', false, false],
    ]);
  });

  it('says in one line which times contradict one another or are none', () => {
    for (const times of [{ from: '2020', to: '2019' }, { from: '2020-02-30' }, { to: 'soonish' }]) {
      const { answer } = timeline(library, { topic: 'grain', limit: 5, ...times });
      expect(answer.outcome === 'invalid' ? answer.problem : '').toMatch(/^[^\n]+$/);
    }
  });

  it('keeps to the time that is asked for', () => {
    expect(texts(timeline(library, { topic: 'grain', from: '2019', to: '2019', limit: 5 }).answer)).toEqual([reports[0]?.[2][0]]);
    expect(timeline(library, { topic: 'grain', from: '2020', to: '2019', limit: 5 }).answer.outcome).toBe('invalid');
    expect(timeline(library, { topic: 'grain', from: '1950', to: '1960', limit: 5 }).answer.outcome).toBe('no_evidence');
  });
});

describe('/who', () => {
  it('shows what a person is, what is said of them and what they are quoted with', () => {
    const { answer, name, shows } = who(library, { name: 'Moor', limit: 5 });
    expect(name).toBe('Jane Moor');
    expect(new Set(shows)).toEqual(new Set(['role', 'said of', 'said by']));
    expect(texts(answer)).toContain('“Grain is our future,” Moor said.');
  });

  it('keeps close spellings apart and says who may be meant', () => {
    const made = [
      ['Jon Tarrow, the ambassador of Senn, left on Monday.'],
      ['John Tarrow, the envoy of Senn, said: “I shall be back.”'],
      ['Peter Lund, the press aide of Mr Orme, opened the fair. Mr Orme stayed away.'],
    ].map((sentences, at) => articleOfSentences(sentences, day('2020-03-02'), `paper-${at}`));
    const held = buildLibrary({
      articles: made,
      analyses: new Map(made.map((article) => [article.id, analyse(article)])),
      refused: [],
      makeIndex: compactIndex,
    });
    expect(who(held, { name: 'Jon Tarrow', limit: 5 })).toMatchObject({
      name: 'Jon Tarrow',
      others: [{ name: 'John Tarrow', citation: 2 }],
    });
    expect(who(held, { name: 'Lund', limit: 5 }).roles.join()).toMatch(/aide/);
  });

  it('does not know those who are not named', () => {
    expect(who(library, { name: 'Zorro', limit: 5 }).answer.outcome).toBe('no_evidence');
    expect(who(library, { name: ' ', limit: 5 }).answer.outcome).toBe('invalid');
  });
});

describe('/compare', () => {
  it('sets what two articles say of the same side by side', () => {
    const { answer, sides, pairs } = compareTwo(library, { a: 'harbour', b: 'inland', limit: 4 });
    expect(sides?.map(({ kind }) => kind)).toEqual(['article', 'article']);
    expect(pairs[0]).toMatchObject({ a: 1, b: 2 });
    expect(texts(answer).slice(0, 2)).toEqual([reports[0]?.[2][0], reports[1]?.[2][0]]);
  });

  it('sets two times side by side', () => {
    const { answer, sides } = compareTwo(library, { a: '2019', b: '2020', about: 'grain', limit: 4 });
    expect(sides?.map(({ kind }) => kind)).toEqual(['time', 'time']);
    expect(texts(answer).slice(0, 2)).toEqual([reports[0]?.[2][0], reports[1]?.[2][0]]);
  });

  it('sets two parties side by side', () => {
    const made = [
      articleOfSentences(
        ['Anna Berg said the bridge would cost $4 million.', 'Karl Stein said the bridge would cost $9 million.'],
        day('2020-03-02'),
        'bridge',
      ),
    ];
    const held = buildLibrary({
      articles: made,
      analyses: new Map(made.map((article) => [article.id, analyse(article)])),
      refused: [],
      makeIndex: compactIndex,
    });
    const { answer, sides, pairs } = compareTwo(held, { a: 'Anna Berg', b: 'Stein', about: 'bridge', limit: 4 });
    expect(sides).toMatchObject([
      { kind: 'party', name: 'Anna Berg' },
      { kind: 'party', name: 'Karl Stein' },
    ]);
    expect(pairs).toMatchObject([{ a: 1, b: 2 }]);
    expect(answer.outcome).toBe('answered');
  });

  it('does not set a time beside itself', () => {
    expect(compareTwo(library, { a: '2019', b: '2019', limit: 4 }).answer).toMatchObject({
      outcome: 'invalid',
      problem: expect.stringContaining('2019'),
    });
  });

  it('says which side it cannot read', () => {
    expect(compareTwo(library, { a: '2019', b: 'Atlantis', limit: 4 }).answer).toMatchObject({
      outcome: 'invalid',
      problem: expect.stringContaining('Atlantis'),
    });
  });
});

describe('the cards of the four', () => {
  it('show every cited sentence whole and verbatim, after what they are about', () => {
    const none = { private: undefined, limit: undefined };
    const results = [
      figuresCommand.run(request({ ...none, about: 'grain', period: undefined })),
      timelineCommand.run(request({ ...none, topic: 'grain', from: undefined, to: undefined })),
      whoCommand.run(request({ ...none, name: 'Moor', from: undefined, to: undefined })),
      compareCommand.run(request({ ...none, a: 'harbour', b: 'inland', about: undefined })),
    ];
    for (const { reply, answer } of results.map(atOnce<CommandResult>)) {
      expect(reply.blocks[0]?.kind).toBe('title');
      const passages = reply.blocks.flatMap((block) => (block.kind === 'passage' ? [block.span] : []));
      expect(answer?.outcome === 'answered' ? answer.evidence.map(({ span }) => span) : null).toEqual(passages);
    }
  });
});
