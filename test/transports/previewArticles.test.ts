import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { located } from '../../src/model/article.ts';
import { articleList, articlePart } from '../../src/transports/preview/previewArticles.ts';
import { libraryOf } from './smallBot.ts';

async function read(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-articles-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    return await loadLibrary({ corpusPath: folder, dataDir: folder, save: 'never' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const long = Array.from({ length: 1_500 }, (_, i) => `Sentence number ${i + 1} tells of ${i + 1} ships in 2018.`).join('\n\n');
const hostile = 'He said: “<script>alert(1)</script> costs $5 million” and left on June 5, said Ann Lee.';
const library = await read({
  'long.txt': long,
  'hostile.txt': hostile,
  'énergie.md': '---\ntitle: Énergie and trade\ndate: 2024-05-17\npublisher: The Paper\n---\nTrade grew.',
});
const keyOf = (file: string) => library.articles.find((one) => one.file === file)?.key ?? '';

describe('the list of articles', () => {
  it('holds the newest first and finds them by title, outlet, date and file, whatever the accents', () => {
    expect(articleList(library, '', 0)).toMatchObject({
      total: 3,
      articles: [{ title: 'Énergie and trade', date: '2024-05-17' }, {}, {}],
    });
    for (const words of ['energie', 'the paper 2024', 'ÉNERGIE.md']) expect(articleList(library, words, 0).total).toBe(1);
    expect(articleList(library, 'nothing of that', 0)).toMatchObject({ total: 0, articles: [] });
  });

  it('comes in stretches', () => {
    const many = libraryOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`a${i}.txt`, `Text number ${i} is here.`])));
    const [first, second] = [articleList(many, '', 0), articleList(many, '', 50)];
    expect([first.total, first.articles.length, second.articles.length]).toEqual([60, 50, 10]);
    expect(new Set([...first.articles, ...second.articles].map(({ key }) => key)).size).toBe(60);
  });
});

describe('a part of an article', () => {
  it('gives every sentence of a long article exactly once, part after part', () => {
    const key = keyOf('long.txt');
    const first = articlePart(library, key, { at: null, part: 0 });
    const parts = Array.from({ length: first?.parts ?? 0 }, (_, part) => articlePart(library, key, { at: null, part }));
    expect(parts.length).toBeGreaterThan(3);
    const sentences = parts.flatMap((part) => part?.pieces.flatMap((piece) => piece.sentences) ?? []);
    const article = library.byKey(key);
    expect(sentences).toEqual(article?.passages.flatMap((passage) => passage.sentences.map(({ span }) => span)));
    for (const part of parts) {
      expect(part?.text.length).toBeLessThan(25_000);
      expect(part?.text).toBe(article?.text.slice(part?.start, (part?.start ?? 0) + (part?.text.length ?? 0)));
    }
  });

  it('is the one that holds a place', () => {
    const key = keyOf('long.txt');
    const at = long.indexOf('Sentence number 1400');
    const part = articlePart(library, key, { at, part: 0 });
    expect(part?.start).toBeLessThanOrEqual(at);
    expect((part?.start ?? 0) + (part?.text.length ?? 0)).toBeGreaterThan(at);
    expect(part?.part).toBeGreaterThan(0);
  });

  it('marks what was read at its exact place, hostile text as it stands', () => {
    const part = articlePart(library, keyOf('hostile.txt'), { at: null, part: 0 });
    const words = (kind: string) =>
      part?.marks.filter((one) => one.kind === kind).map(({ start, end }) => hostile.slice(start, end));
    expect(part?.text).toContain('<script>alert(1)</script>');
    expect(words('figure')).toContain('$5 million');
    expect(words('date')).toContain('June 5');
    expect(words('quotation')).toEqual(['“<script>alert(1)</script> costs $5 million”']);
    expect(part?.marks.find(({ kind }) => kind === 'figure')?.about).toMatchObject({ value: '5000000', unit: 'USD' });
  });

  it('is null for an article that is not there, and the last one beyond the end', () => {
    expect(articlePart(library, 'ffffffffff', { at: null, part: 0 })).toBeNull();
    expect(articlePart(library, '__proto__', { at: 3, part: 0 })).toBeNull();
    const last = articlePart(library, keyOf('long.txt'), { at: 10_000_000, part: 0 });
    expect(last?.part).toBe((last?.parts ?? 0) - 1);
  });

  it('uses the units in which buttons keep places', () => {
    const article = library.byKey(keyOf('hostile.txt'));
    const [quotation] = library.analysis(article?.id ?? ('' as never)).quotations;
    if (!article || !quotation) throw new Error('the article has a quotation');
    const mark = articlePart(library, article.key, { at: null, part: 0 })?.marks.find(({ kind }) => kind === 'quotation');
    expect(mark).toMatchObject(located(article, quotation.span));
  });
});
