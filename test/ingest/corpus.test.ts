import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listCorpus, readCorpusFile } from '../../src/adapters/corpusFolder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { cut } from '../../src/model/article.ts';
import { means, passagesOf, sentencesOf } from './reading.ts';

const root = fileURLToPath(new URL('../corpus/', import.meta.url));

async function articles() {
  const corpus = await listCorpus(`${root}articles`);
  expect(corpus.refusals).toEqual([]);
  const files = await Promise.all(corpus.files.map((path) => readCorpusFile(corpus, path)));
  return files.flatMap((file) => ('reason' in file ? [] : ingest(file, means).articles));
}

test('the README of the test corpus names every file of it', async () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const { files } = await listCorpus(`${root}articles`);
  expect(files).toHaveLength(20);
  for (const file of files) expect(readme).toContain(`\`${file}\``);
});

test('every article of it is read, and every sentence is cut from its file', async () => {
  const all = await articles();
  expect(all).toHaveLength(22);
  for (const article of all) {
    for (const { sentences } of article.passages)
      for (const { span } of sentences) expect(article.source).toContain(cut(article, span));
  }
});

test('what scraping left around the articles is in no passage', async () => {
  const passages = (await articles()).flatMap(passagesOf).join('\n');
  for (const line of [
    'No comments yet',
    'the author',
    'Petra has',
    'Anna:',
    'Rolf:',
    'Leave a reply',
    'Related articles',
    'Copyright',
    'All rights',
    'Sign up',
    'editing by',
    'By Nils',
    'const',
    'document.write',
  ]) {
    expect(passages).not.toContain(line);
  }
});

test('headings are found in each format', async () => {
  const headings = (await articles()).flatMap(passagesOf).filter((passage) => passage.startsWith('# '));
  expect(headings).toEqual(
    expect.arrayContaining([
      '# Longer queues',
      '# Money',
      '# What it cost',
      '# Full decks',
      '# Programme',
      '# Snow closes the Arle pass',
    ]),
  );
});

test('no sentence of it is longer than 700 characters', async () => {
  const sentences = (await articles()).flatMap(sentencesOf);
  expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(700);
});
