import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { sourceNow } from '../../src/adapters/sourceNow.ts';
import type { Article } from '../../src/model/article.ts';
import { folder, put } from './folder.ts';

async function loaded(corpusPath: string): Promise<Article> {
  const analyse = () => ({ mentions: [], people: [], figures: [], dates: [], quotations: [], indirect: [], abbreviations: [] });
  const [article] = (await loadLibrary({ corpusPath, dataDir: folder(), save: 'never', analyse })).articles;
  if (!article) throw new Error('no article');
  return article;
}

test('a file that nobody touched is identical', async () => {
  const corpus = folder({ 'deep/a.txt': 'It rained.' });
  expect(await sourceNow(corpus)(await loaded(corpus))).toBe('identical');
});

test('a file with one other character is changed, and one that was deleted is gone', async () => {
  const corpus = folder({ 'a.txt': 'It rained.' });
  const article = await loaded(corpus);
  put(corpus, 'a.txt', 'It rained!');
  expect(await sourceNow(corpus)(article)).toBe('changed');
  rmSync(join(corpus, 'a.txt'));
  expect(await sourceNow(corpus)(article)).toBe('gone');
  rmSync(corpus, { recursive: true });
  expect(await sourceNow(corpus)(article)).toBe('gone');
});

test('of a .jsonl file only the line of the article counts', async () => {
  const root = folder({ 'w.jsonl': '{"id":"a","text":"It rained."}\n{"id":"b","text":"It snowed."}' });
  const corpus = join(root, 'w.jsonl');
  const article = await loaded(corpus);
  put(root, 'w.jsonl', '{"id":"b","text":"It hailed."}\n{"id":"a","text":"It rained."}');
  expect(await sourceNow(corpus)(article)).toBe('identical');
  put(root, 'w.jsonl', '{"id":"a","text":"It poured."}');
  expect(await sourceNow(corpus)(article)).toBe('changed');
  put(root, 'w.jsonl', '{"id":"b","text":"It rained."}');
  expect(await sourceNow(corpus)(article)).toBe('gone');
});
