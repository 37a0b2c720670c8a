import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CorpusFault, listCorpus, readCorpusFile } from '../../src/adapters/corpusFolder.ts';
import { folder, put } from './folder.ts';

describe('the files of a corpus', () => {
  test('are found in every folder, in order of their paths, hidden ones and other kinds left out', async () => {
    const root = folder({
      'b.txt': 'x',
      'a.md': 'x',
      'deep/er/c.HTML': 'x',
      'deep/d.htm': 'x',
      'z.jsonl': 'x',
      '.hidden.txt': 'x',
      '.git/e.txt': 'x',
      'f.pdf': 'x',
      noending: 'x',
      'corpus.json': '{"articles":[]}',
    });
    const corpus = await listCorpus(root);
    expect(corpus.files).toEqual(['a.md', 'b.txt', 'deep/d.htm', 'deep/er/c.HTML', 'z.jsonl']);
    expect(corpus.refusals).toEqual([]);
  });

  test('may be a single .jsonl file', async () => {
    const root = folder({ 'wire.jsonl': '{"id":"a","text":"It rained."}' });
    const corpus = await listCorpus(join(root, 'wire.jsonl'));
    expect(corpus.files).toEqual(['wire.jsonl']);
    expect(await readCorpusFile(corpus, 'wire.jsonl')).toMatchObject({ path: 'wire.jsonl' });
  });

  test('nothing is written to the folder', async () => {
    const root = folder({ 'a.txt': 'It rained.' });
    const before = [readdirSync(root), statSync(root).mtimeMs];
    await readCorpusFile(await listCorpus(root), 'a.txt');
    expect([readdirSync(root), statSync(root).mtimeMs]).toEqual(before);
  });
});

describe('links', () => {
  test('that leave the folder are refused by name', async () => {
    const outside = folder({ 'secret.txt': 'x', 'more/other.txt': 'x' });
    const root = folder({ 'a.txt': 'x' });
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(join(outside, 'more'), join(root, 'more'));
    const corpus = await listCorpus(root);
    expect(corpus.files).toEqual(['a.txt']);
    expect(corpus.refusals.map(({ file }) => file)).toEqual(['link.txt', 'more']);
    expect(corpus.refusals[0]?.reason).toContain('leaves the folder');
  });

  test('to a file that is found anyway do not make it count twice', async () => {
    const root = folder({ 'a.txt': 'x' });
    symlinkSync('a.txt', join(root, 'b.txt'));
    expect((await listCorpus(root)).files).toEqual(['a.txt']);
  });

  test('to a file in a hidden folder inside are followed', async () => {
    const root = folder({ '.store/a.txt': 'x' });
    symlinkSync('.store/a.txt', join(root, 'a.txt'));
    const corpus = await listCorpus(root);
    expect(corpus.files).toEqual(['a.txt']);
    expect(corpus.refusals).toEqual([]);
  });

  test('that go round in circles end, and those that lead nowhere are refused', async () => {
    const root = folder({ 'deep/a.txt': 'x' });
    symlinkSync('..', join(root, 'deep/up'));
    symlinkSync('nothing.txt', join(root, 'gone.txt'));
    const corpus = await listCorpus(root);
    expect(corpus.files).toEqual(['deep/a.txt']);
    expect(corpus.refusals).toMatchObject([{ file: 'gone.txt', reason: expect.stringContaining('leads nowhere') }]);
  });
});

describe('a path that cannot be used is one clear line', () => {
  test.each([
    ['missing', (root: string) => join(root, 'nothing'), /there is no folder or file .*nothing/],
    ['a single .txt file', (root: string) => join(root, 'a.txt'), /is no folder and no \.jsonl file/],
  ])('%s', async (_, pathOf, why) => {
    const root = folder({ 'a.txt': 'x' });
    const failure = listCorpus(pathOf(root));
    await expect(failure).rejects.toThrow(why);
    await expect(failure).rejects.toBeInstanceOf(CorpusFault);
  });
});

describe('corpus.json', () => {
  const files = { 'a.txt': 'It rained.', 'deep/b.txt': 'It snowed.' };

  test('gives metadata by file', async () => {
    const list = {
      articles: [
        { file: 'a.txt', title: 'Rain', date: '2020-01-02', url: 'https://a.example', publisher: 'Wire' },
        { file: './deep/b.txt', date: 'June 5, 2019' },
      ],
    };
    const { metadata, refusals } = await listCorpus(folder({ ...files, 'corpus.json': JSON.stringify(list) }));
    expect(refusals).toEqual([]);
    expect(metadata.get('a.txt')).toEqual({ title: 'Rain', date: '2020-01-02', url: 'https://a.example/', publisher: 'Wire' });
    expect(metadata.get('deep/b.txt')).toMatchObject({ date: '2019-06-05' });
  });

  test.each([
    ['{broken', /is no JSON/],
    ['[]', /has no list "articles"/],
    ['{"articles":{}}', /has no list "articles"/],
    ['{"articles":[{"title":"x"}]}', /no "file" in entry 1/],
    ['{"articles":[{"file":"gone.txt"}]}', /"gone.txt", which is not in the folder/],
    ['{"articles":[{"file":"a.txt"},{"file":"a.txt"}]}', /"a.txt" twice/],
    ['{"articles":[{"file":"a.txt","date":"01/04/63"}]}', /no clear day/],
  ])('that says %s is refused in one line and the articles stay', async (contents, why) => {
    const corpus = await listCorpus(folder({ ...files, 'corpus.json': contents }));
    expect(corpus.files).toHaveLength(2);
    expect(corpus.refusals).toMatchObject([{ file: 'corpus.json', reason: expect.stringMatching(why) }]);
  });
});

describe('a file', () => {
  test('that is gone by the time it is read is refused', async () => {
    const root = folder();
    expect(await readCorpusFile({ root }, 'a.txt')).toMatchObject({ file: 'a.txt', reason: expect.stringContaining('ENOENT') });
  });

  test('that is a folder with the name of an article is looked into', async () => {
    const root = folder({ 'a.txt/b.txt': 'x' });
    mkdirSync(join(root, 'empty.md'));
    put(root, 'c.txt', 'x');
    expect((await listCorpus(root)).files).toEqual(['a.txt/b.txt', 'c.txt']);
  });

  test('that is too large is refused before it is read', async () => {
    const root = folder({ 'a.txt': new Uint8Array(10 * 1024 * 1024 + 1).fill(97) });
    expect(await readCorpusFile({ root }, 'a.txt')).toMatchObject({
      reason: expect.stringMatching(/too large \(11 MB, at most 10 MB\); split/),
    });
  });
});
