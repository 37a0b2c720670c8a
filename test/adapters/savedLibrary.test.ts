import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { savedFolder } from '../../src/adapters/saved/savedParts.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { ask } from '../../src/answer/answer.ts';
import type { Library } from '../../src/index/library.ts';
import { openQuery } from '../../src/index/port.ts';
import { folder, put } from './folder.ts';

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
const anyStep = fc.record({
  file: fc.constantFrom('a.txt', 'b.md', 'c/d.txt', 'e.jsonl', 'f.jsonl'),
  texts: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  gone: fc.boolean(),
});

const contentsOf = (file: string, texts: readonly string[]): string =>
  file.endsWith('.jsonl')
    ? // Both files have articles of these ids, so that they get in each other's way.
      texts.map((text, at) => JSON.stringify({ id: `line${at}`, text, date: '2019-01-02' })).join('\n')
    : texts.join('\n\n');

/** All that answers are made from, as plain values. */
function allOf(library: Library): unknown {
  const asked = ['gas', 'oil', 'panda', 'lisbon', 'cafe', 'peskov'];
  const query = { ...openQuery, terms: asked.map((term, at) => ({ term, weight: 1 + at * 0.61 })), limit: 100 };
  return {
    articles: library.articles.map((article) => article),
    analyses: library.articles.map(({ id }) => library.analysis(id)),
    terms: library.articles.map(({ id }) => library.sentenceTerms(id)),
    byKey: library.articles.map(({ key }) => library.byKey(key)?.id),
    passages: library.articles.flatMap(({ passages }) => passages.map(({ id }) => library.passage(id)?.passage)),
    refused: library.refused,
    sentences: library.sentences,
    frequencies: ['gas', 'the', 'lisbon', 'nowhere'].map((term) => library.sentenceFrequency(term)),
    hits: [library.articleIndex, library.passageIndex].map((index) =>
      index.search(query).map(({ id, score, terms }) => [id, score.toFixed(9), terms]),
    ),
    phrase: library.passageIndex.search({ ...openQuery, phrases: [['gas', 'the']], limit: 100 }),
    sizes: [library.articleIndex.size, library.passageIndex.size, library.articleIndex.documentFrequency('gas')],
    times: ['2017', '2018', '2019'].map((year) =>
      library.speaksOf({ from: `${Number(year)}-01-01`, to: `${Number(year)}-12-31`, label: year }),
    ),
    similar: library.passageIndex.similar('lisbn', 5),
    answer: ask(library, { question: 'What did Peskov say about gas in 2018?', limit: 5 }),
  };
}

describe('a library that was saved', () => {
  test('is the same as one made anew, whatever changed in the folder since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (days) => {
          const [corpus, data] = [folder({ 'stays.txt': 'The panda ate by the port of Lisbon.' }), folder()];
          for (const steps of days) {
            for (const { file, texts, gone } of steps) {
              if (gone) rmSync(join(corpus, file), { force: true });
              else put(corpus, file, contentsOf(file, texts));
            }
            const refreshed = await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', save: 'always', analyse });
            const anew = await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', save: 'never', analyse });
            expect(allOf(refreshed)).toEqual(allOf(anew));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('gives the same article object as long as somebody holds it', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.', 'b.txt': 'It snowed.' }), folder()];
    const library = await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', save: 'always', analyse });
    const [first] = library.articles;
    expect(first && library.article(first.id)).toBe(first);
    expect(first && library.byKey(first.key)).toBe(first);
    expect([...library.articles].length).toBe(2);
  });

  const holder = (pid: number) => `${hostname()} ${pid} another`;

  test('is left to another program that is writing it; this one answers all the same', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.' }), folder()];
    const place = savedFolder(data, realpathSync(corpus));
    put(place, 'writer.lease', holder(process.ppid));
    const library = await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', save: 'always', analyse });
    expect(library.articles.map(({ text }) => text)).toEqual(['It rained.']);
    expect(readdirSync(place)).toEqual(['writer.lease']);
  });

  test('is written by the next program when the one that wrote it has died', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.' }), folder()];
    const place = savedFolder(data, realpathSync(corpus));
    const dead = spawnSync(process.execPath, ['--version']).pid;
    put(place, 'writer.lease', holder(dead));
    await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', save: 'always', analyse });
    expect(readdirSync(place)).toContain('library.json');
  });

  test('stays open to those who read it while another part takes its place', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.', 'b.txt': 'It snowed.' }), folder()];
    const options = { corpusPath: corpus, dataDir: data, build: 'one', save: 'always', analyse } as const;
    await loadLibrary(options);
    const reader = await loadLibrary(options);
    put(corpus, 'a.txt', 'It hailed.');
    await loadLibrary(options);
    expect(reader.articles.map(({ text }) => text)).toEqual(['It rained.', 'It snowed.']);
    expect((await loadLibrary(options)).articles.map(({ text }) => text)).toEqual(['It hailed.', 'It snowed.']);
  });
});
