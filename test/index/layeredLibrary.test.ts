import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, loadAnalysed } from '../../src/adapters/loadLibrary.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadCommands } from '../../src/command/load.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { type CompactIndex, compactIndex } from '../../src/index/compact/compactIndex.ts';
import { layeredLibrary } from '../../src/index/layeredLibrary.ts';
import type { Library } from '../../src/index/library.ts';
import { openQuery } from '../../src/index/port.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { partsLibrary } from '../../src/index/saved/partsLibrary.ts';
import type { Article } from '../../src/model/article.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { toJson } from '../../src/present/json.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { article } from '../fakes/articles.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

const words = [
  'gas',
  'oil',
  'panda',
  'port',
  'the',
  'Lisbon',
  'Peskov',
  'told',
  '$5 million',
  '2018',
  'café',
  '“We agree,”',
  '🐼',
];
const anyText = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 }).map((all) => `${all.join(' ')}.`);
const anyArticles = fc.array(fc.array(anyText, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

const drafted = (texts: readonly (readonly string[])[], folder: string): readonly Article[] =>
  texts.map((lines, nth) =>
    article({ file: `${folder}/${nth}.txt`, title: lines[0]?.slice(0, 20) ?? '', text: lines.join('\n') }),
  );

/** Built in memory, as small collections are. */
function built(articles: readonly Article[]): Library {
  const analyses = new Map(articles.map((one) => [one.id, analyse(one)]));
  return buildLibrary({ articles, analyses, refused: [], ...engines });
}

/** In parts of two articles, the first article of all crossed out, as large collections are saved. */
function inParts(articles: readonly Article[], crossedOut: Article): Library {
  const all = [crossedOut, ...articles];
  const parts = [];
  const order = [];
  for (let from = 0; from < all.length; from += 2) {
    const builder = new PartBuilder((bytes) => crc32(bytes));
    const records = all.slice(from, from + 2).map((one) => builder.add(one, analyse(one)));
    for (const record of records.keys()) if (from + record > 0) order.push({ part: parts.length, record });
    const gone = new Set(from === 0 ? [0] : []);
    parts.push({ part: builder.build(), gone, read: (record: number) => records[record] ?? new Uint8Array() });
  }
  return partsLibrary({ parts, order, refused: [], makeTyping: engines.makeTyping });
}

/** All that answers are made from, as plain values. */
function allOf(library: Library): unknown {
  const asked = ['gas', 'oil', 'panda', 'lisbon', 'cafe', 'peskov'];
  const query = { ...openQuery, terms: asked.map((term, at) => ({ term, weight: 1 + at * 0.61 })), limit: 100 };
  return {
    articles: library.articles.map((one) => one),
    count: library.articles.length,
    analyses: library.articles.map(({ id }) => library.analysis(id)),
    terms: library.articles.map(({ id }) => library.sentenceTerms(id)),
    byKey: library.articles.map(({ key }) => library.byKey(key)?.id),
    passages: library.articles.flatMap(({ passages }) => passages.map(({ id }) => library.passage(id)?.passage)),
    sentences: library.sentences,
    frequencies: ['gas', 'the', 'lisbon', 'nowhere'].map((term) => library.sentenceFrequency(term)),
    hits: [library.articleIndex, library.passageIndex].map((index) => index.search(query)),
    some: library.passageIndex.search({ ...query, limit: 2 }),
    phrase: library.passageIndex.search({ ...openQuery, phrases: [['gas', 'the']], limit: 100 }),
    without: library.passageIndex.search({ ...query, without: ['panda'] }),
    sizes: [library.articleIndex.size, library.passageIndex.size, library.articleIndex.documentFrequency('gas')],
    times: [2017, 2018, 2019].map((year) => library.speaksOf({ from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}` })),
    similar: ['lisbn', 'peskof', 'pandda', 'gass'].map((term) => library.passageIndex.similar(term, 5)),
  };
}

const commands = await loadCommands();

/** What people get from every command, and what they are offered. */
async function toldBy(library: Library, asked: readonly { readonly command: string; readonly options: object }[]) {
  const { run, suggest } = dispatcher({ commands, library: () => library, log: silentLog });
  const told: unknown[] = [];
  for (const { command, options } of asked) {
    const done = await run({ command, options: { ...options } }, { id: '1', server: null, locale: 'en' });
    const answer = done.kind === 'done' ? done.result.answer : null;
    told.push([done.kind, done.reply, answer ? toJson(answer, library, { ms: 0 }) : null]);
  }
  for (const typed of ['', 'p', 'pe', 'port', 'what'])
    told.push(
      suggest('ask', 'question', typed, null),
      suggest('quote', 'speaker', typed, null),
      suggest('search', 'query', typed, null),
    );
  return told;
}

const asked = [
  { command: 'ask', options: { question: 'What did Peskov say about gas in 2018?' } },
  { command: 'search', options: { query: 'panda OR "gas oil" -port' } },
  { command: 'quote', options: { speaker: 'Peskov' } },
  { command: 'timeline', options: { topic: 'gas' } },
];

describe('a library over two others', () => {
  test('is the same, scores to the last digit, as one that was built of all articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, anyArticles, fc.boolean(), async (shared, own, large) => {
        const [first, then] = [drafted(shared, 'shared'), drafted(own, 'own')];
        const base = large
          ? inParts(first, article({ file: 'gone.txt', text: 'Oil and gas. Oil told the port.' }))
          : built(first);
        const layered = layeredLibrary(base, built(then));
        const both = built([...first, ...then]);
        expect(allOf(layered)).toEqual(allOf(both));
        expect(await toldBy(layered, asked)).toEqual(await toldBy(both, asked));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('copies nothing: the rows of both are searched where they are', () => {
    const base = built(drafted([['Gas and oil.']], 'shared'));
    const layered = layeredLibrary(base, built(drafted([['The port of Lisbon.']], 'own')));
    const of = (library: Library) => (library.passageIndex as CompactIndex).segments().map(({ segment }) => segment);
    const before = of(base);
    expect(layered.articles[0]).toBe(base.articles[0]);
    expect(of(base)).toEqual(before);
    expect(() => layered.passageIndex.remove(['shared/0.txt#p0'])).toThrow(TypeError);
    expect(() => layered.articleIndex.add([])).toThrow(TypeError);
    expect(base.passageIndex.size).toBe(1);
  });

  test('asks for indexes that can be searched together', () => {
    const of = (makeIndex: typeof plainIndex) => buildLibrary({ articles: [], analyses: new Map(), refused: [], makeIndex });
    expect(() => layeredLibrary(of(plainIndex), of(compactIndex))).toThrow('embedded');
  });
});

describe('a library over the articles of this project', () => {
  const data = mkdtempSync(join(tmpdir(), 'footnote-layered-'));
  let all: Awaited<ReturnType<typeof loadAnalysed>>;
  beforeAll(async () => {
    all = await loadAnalysed({ corpusPath: 'test/corpus/articles', dataDir: data, save: 'never', build: 'test' });
  }, 120_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('answers every command as one library of all of them does', async () => {
    const parts = (articles: readonly Article[]) => buildLibrary({ articles, analyses: all.analyses, refused: [], ...engines });
    const own = all.articles.filter((_, nth) => nth % 4 === 1);
    const shared = all.articles.filter((_, nth) => nth % 4 !== 1);
    const titles = all.articles.slice(0, 12).map(({ title }) => title);
    const people = [...new Set(all.articles.flatMap(({ id }) => all.analysis(id).people.map(({ name }) => name)))].slice(0, 8);
    const many = [
      ...titles.flatMap((title) => [
        { command: 'ask', options: { question: title.slice(0, 200) } },
        { command: 'search', options: { query: title.slice(0, 60) } },
        { command: 'timeline', options: { topic: title.slice(0, 40) } },
      ]),
      ...people.flatMap((speaker) => [
        { command: 'quote', options: { speaker } },
        { command: 'ask', options: { question: `What did ${speaker} say?` } },
      ]),
    ];
    const layered = layeredLibrary(parts(shared), parts(own));
    const both = parts([...shared, ...own]);
    expect(await toldBy(layered, many)).toEqual(await toldBy(both, many));
  }, 120_000);
});
