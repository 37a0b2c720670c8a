import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles } from '../../bench/corpus.ts';
import type { Engine } from '../../bench/engine.ts';
import { passagesOf } from '../../bench/engine.ts';
import { compactEngine } from '../../bench/engines/compact.ts';
import { miniSearchEngine } from '../../bench/engines/miniSearch.ts';
import { engineRows, libraryRows } from '../../bench/figures.ts';
import { measureIndexing } from '../../bench/indexing.ts';
import { measureLibrary } from '../../bench/library.ts';
import { keptWaiting } from '../../bench/measure.ts';
import { askedOf, measureAsking, measureBuild } from '../../bench/measureEngine.ts';
import { questionsOn } from '../../bench/questions.ts';
import { shown, table } from '../../bench/table.ts';

const passages = 120;
const here: { folder: string } = { folder: '' };
beforeAll(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'footnote-bench-test-'));
});
afterAll(() => rmSync(here.folder, { recursive: true, force: true }));

const measured = async (name: string, engine: Engine) => {
  const folder = join(here.folder, name);
  return { ...(await measureBuild(engine, passages, folder)), ...(await measureAsking(engine, passages, folder)) };
};

describe('the bench', () => {
  test('makes the same articles each time, as many paragraphs as asked for, with new words all the way', () => {
    const [one, two] = [[...articles(300)], [...articles(300)]];
    expect(one).toEqual(two);
    expect(one.flatMap(({ text }) => text.split('\n\n'))).toHaveLength(300);
    const words = one.map(({ text }) => new Set(text.toLowerCase().match(/\p{L}+/gu)));
    const half = new Set(words.slice(0, words.length >> 1).flatMap((all) => [...all]));
    const all = new Set(words.flatMap((these) => [...these]));
    expect(all.size).toBeGreaterThan(half.size * 1.3);
    expect(all.size).toBeLessThan(half.size * 2);
  });

  test('asks every engine the same, and only of what stands in the corpus', () => {
    const { searches, content, phrases, typed, wrong } = askedOf(passages);
    expect(searches.length).toBeGreaterThan(8);
    expect([phrases.length, typed.length, wrong.length]).toEqual(Array.from({ length: 3 }, () => searches.length));
    expect(content.length).toBeLessThanOrEqual(searches.length);
    expect(askedOf(passages)).toEqual(askedOf(passages));
    const texts = [...passagesOf(articles(passages))].map(({ text }) =>
      (text.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []).join(' '),
    );
    for (const phrase of phrases) expect(texts.some((text) => text.includes(phrase))).toBe(true);
    const { asks } = questionsOn(passages, 10);
    expect(asks.length).toBeGreaterThan(3);
  });

  test('measures the compact index and its peer alike, each from what it saved', async () => {
    const [own, other] = [await measured('own', compactEngine), await measured('other', miniSearchEngine)];
    const [all, shared] = [Object.keys(own), Object.keys(own).filter((name) => name !== 'beginning of a word')];
    for (const name of shared) expect(other[name], name).toBeTypeOf('number');
    for (const name of ['build', 'file', 'load', 'search as typed p50', 'three words side by side p99'])
      expect(own[name], name).toBeGreaterThan(0);
    expect(all.filter((name) => !engineRows.some((row) => row.name === name))).toEqual([]);
  });

  test('finds a phrase in the same passages whatever the engine', async () => {
    const texts = new Map([...passagesOf(articles(passages))].map(({ id, text }) => [id, text.toLowerCase()]));
    const open = (name: string, engine: Engine) => engine.open(join(here.folder, name), () => texts);
    const [own, other] = [await open('own', compactEngine), await open('other', miniSearchEngine)];
    for (const phrase of askedOf(passages).phrases)
      expect(own.phrase?.(phrase).length, phrase).toBeGreaterThanOrEqual(other.phrase?.(phrase).length ?? 0);
  });

  test('indexes a library once and asks what was saved', async () => {
    const folder = join(here.folder, 'library');
    const indexed = await measureIndexing(passages, folder);
    expect(indexed['rate']).toBeGreaterThan(0);
    expect(await measureIndexing(passages, folder)).toEqual(indexed);
    const asked = await measureLibrary(passages, folder);
    expect(asked['parts']).toBeGreaterThan(0);
    expect(asked['/ask p50']).toBeGreaterThan(0);
    const names = libraryRows.map(({ name }) => name);
    expect(Object.keys({ ...indexed, ...asked }).filter((name) => !names.includes(name))).toEqual([]);
  }, 60_000);
});

describe('how long work keeps all else waiting', () => {
  test('is told by the clock also where nothing is computed meanwhile', () => {
    const nobody = new Int32Array(new SharedArrayBuffer(4));
    expect(keptWaiting(() => void Atomics.wait(nobody, 0, 0, 30))).toBeGreaterThan(29);
  });

  test('is no longer than the clock says, and hardly more than nothing for no work', () => {
    const began = performance.now();
    let sum = 0;
    const kept = keptWaiting(() => {
      for (let nth = 0; nth < 1e6; nth += 1) sum += nth;
    });
    expect(kept).toBeLessThanOrEqual(performance.now() - began);
    expect(sum).toBeGreaterThan(0);
  });
});

describe('the table of the bench', () => {
  const rows = [
    { name: 'load', unit: 'ms' },
    { name: 'file', unit: 'MB' },
    { name: 'parts', unit: '' },
  ] as const;

  test('gives each figure and how many times that of the first column it is, and leaves out what nobody knows', () => {
    const columns = new Map([
      ['ours', { load: 0.5, file: 20 }],
      ['theirs', { load: 12.5 }],
    ]);
    expect(table('1,000 passages', rows, columns, true).split('\n')).toEqual([
      '| 1,000 passages | ours | theirs |',
      '| --- | --- | --- |',
      '| load, ms | 0.5 | 12.5 (×25.0) |',
      '| file, MB | 20.0 |  |',
    ]);
    expect(table('1,000 passages', rows, columns, false)).toContain('| load, ms | 0.5 | 12.5 |');
  });

  test('shows two or three digits that count', () => {
    expect([0.04567, 1.2345, 45.67, 456.7, 45_678, 0].map(shown)).toEqual(['0.046', '1.23', '45.7', '457', '45,678', '0']);
  });
});
