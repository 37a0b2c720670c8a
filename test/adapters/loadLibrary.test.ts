import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Analyse } from '../../src/adapters/analyseArticles.ts';
import { CorpusFault } from '../../src/adapters/corpusFolder.ts';
import { type LoadOptions, loadLibrary } from '../../src/adapters/loadLibrary.ts';
import type { Progress } from '../../src/adapters/progress.ts';
import { cut, shown } from '../../src/model/article.ts';
import { folder, put } from './folder.ts';

/** An analysis that tells which article it was made for, and keeps count. */
function counting(): { readonly analyse: Analyse; readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    analyse: (article) => {
      seen.push(article.id);
      const long = article.text;
      return {
        mentions: [],
        people: [],
        figures: [],
        dates: [],
        quotations: [],
        indirect: [],
        abbreviations: [{ short: article.id, long }],
      };
    },
  };
}

const rain = {
  'a.txt': 'It rained on Monday.',
  'b.md': '# Snow\n\nIt snowed on Sunday.',
  'c.jsonl': '{"id":"c1","text":"It froze."}\n{"id":"c2","text":"It thawed."}',
};
const load = (corpusPath: string, dataDir: string, more: Partial<LoadOptions> = {}) =>
  loadLibrary({ corpusPath, dataDir, build: 'one', save: 'always', ...more });
const savedFolderIn = (dataDir: string): string => join(dataDir, 'index', readdirSync(join(dataDir, 'index'))[0] ?? '');
/** Everything that answers come from; the lease only tells who may write. */
const savedFiles = (dataDir: string): string[] =>
  readdirSync(savedFolderIn(dataDir))
    .filter((name) => !name.endsWith('.lease'))
    .map((name) => join(savedFolderIn(dataDir), name));

describe('a library', () => {
  test('holds every article of the folder with its analysis, and names what was refused', async () => {
    const library = await load(folder({ ...rain, 'bad.txt': '' }), folder(), { analyse: counting().analyse });
    expect(library.articles.map(({ id }) => id)).toEqual(['a.txt', 'b.md', 'c1', 'c2']);
    expect(library.analysis(library.articles[0]?.id ?? ('' as never)).abbreviations[0]?.long).toBe('It rained on Monday.');
    expect(library.refused).toMatchObject([{ file: 'bad.txt', line: null }]);
  });

  test('takes what corpus.json says before what the file says', async () => {
    const corpus = folder({
      'a.md': '---\ntitle: Old\ndate: 2001-01-01\n---\nIt rained.',
      'corpus.json': '{"articles":[{"file":"a.md","title":"New","publisher":"Wire"}]}',
    });
    const library = await load(corpus, folder(), { analyse: counting().analyse });
    expect(library.articles).toMatchObject([{ title: 'New', titled: true, date: '2001-01-01', publisher: 'Wire' }]);
  });

  test('keeps one of two articles with the same id and names both files', async () => {
    const library = await load(
      folder({ 'a.jsonl': '{"id":"x","text":"One."}', 'b.jsonl': '{"id":"x","text":"Two."}' }),
      folder(),
      { analyse: counting().analyse },
    );
    expect(library.articles).toHaveLength(1);
    expect(library.refused).toMatchObject([{ file: 'b.jsonl', reason: expect.stringMatching(/"x".*a\.jsonl/) }]);
  });

  test('of nothing readable is a fault of one line', async () => {
    await expect(load(folder(), folder())).rejects.toThrow(/there are no articles in .*put \.txt, \.md, \.html or \.jsonl/);
    const failure = load(folder({ 'a.txt': '' }), folder());
    await expect(failure).rejects.toThrow(/a\.txt is empty/);
    await expect(failure).rejects.toBeInstanceOf(CorpusFault);
  });

  test('tells how far it has come, lets other work go on, and stops when asked', async () => {
    const steps: Progress[] = [];
    let others = 0;
    const timer = setInterval(() => (others += 1), 0);
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, 'It rained. '.repeat(200)]));
    const corpus = folder(files);
    await load(corpus, folder(), { analyse: counting().analyse, onProgress: (step) => steps.push(step) });
    clearInterval(timer);
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(new Set(['read', 'analyse', 'index']));
    expect(steps.at(-1)).toMatchObject({ phase: 'index', done: 60, total: 60 });
    expect(others).toBeGreaterThan(0);
    await expect(load(corpus, folder(), { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
  });
});

describe('what was saved', () => {
  test('is used again, so that nothing is analysed twice', async () => {
    const [corpus, data] = [folder(rain), folder()];
    const first = counting();
    await load(corpus, data, { analyse: first.analyse });
    expect(first.seen).toHaveLength(4);
    const second = counting();
    const library = await load(corpus, data, { analyse: second.analyse });
    expect(second.seen).toEqual([]);
    expect(library.articles.map(({ id }) => library.analysis(id).abbreviations[0]?.short)).toEqual(['a.txt', 'b.md', 'c1', 'c2']);
  });

  test('is not used for an article that changed, though size and time are the same', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse });
    const { atime, mtime } = statSync(join(corpus, 'a.txt'));
    put(corpus, 'a.txt', 'It hailed on Friday.');
    utimesSync(join(corpus, 'a.txt'), atime, mtime);
    const again = counting();
    const library = await load(corpus, data, { analyse: again.analyse });
    expect(again.seen).toEqual(['a.txt']);
    expect(library.analysis(library.articles[0]?.id ?? ('' as never)).abbreviations[0]?.long).toBe('It hailed on Friday.');
  });

  test('is not used when the day of an article changed', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse });
    put(corpus, 'corpus.json', '{"articles":[{"file":"a.txt","date":"2020-01-01"}]}');
    const again = counting();
    await load(corpus, data, { analyse: again.analyse });
    expect(again.seen).toEqual(['a.txt']);
  });

  test('by another build is not used', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse });
    const again = counting();
    await load(corpus, data, { analyse: again.analyse, build: 'two' });
    expect(again.seen).toHaveLength(4);
  });

  test('and then cut short, or changed by one bit anywhere, is worked out again', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse });
    const paths = savedFiles(data);
    expect(paths).toHaveLength(2);
    const unbroken = paths.map((path) => [path, readFileSync(path)] as const);
    for (const [path, whole] of unbroken) {
      const broken = [
        whole.subarray(0, 0),
        whole.subarray(0, whole.length >> 1),
        whole.subarray(0, whole.length - 1),
        Buffer.concat([whole, Buffer.alloc(1)]),
        Buffer.from('{}\n'),
        Buffer.from('x'),
      ];
      for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 80)) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        broken.push(flipped);
      }
      for (const contents of broken) {
        // What took long on a busy machine was saved anew.
        for (const [other, bytes] of unbroken) writeFileSync(other, other === path ? contents : bytes);
        const again = counting();
        const library = await load(corpus, data, { analyse: again.analyse, save: 'when slow' });
        expect(again.seen).toHaveLength(4);
        expect(library.articles).toHaveLength(4);
        for (const article of library.articles)
          expect(library.analysis(article.id).abbreviations).toEqual([{ short: article.id, long: article.text }]);
      }
    }
    for (const [path, whole] of unbroken) writeFileSync(path, whole);
    const unharmed = counting();
    await load(corpus, data, { analyse: unharmed.analyse });
    expect(unharmed.seen).toEqual([]);
  });

  test('is not taken for a file that was written anew with its old size and time', async () => {
    const [corpus, data] = [folder(rain), folder()];
    const old = new Date(Date.now() - 60_000);
    for (const name of readdirSync(corpus)) utimesSync(join(corpus, name), old, old);
    await load(corpus, data, { analyse: counting().analyse });
    const path = join(corpus, 'a.txt');
    const text = readFileSync(path, 'utf8');
    put(
      corpus,
      'a.txt',
      text.replace(/[a-z]/, (letter) => (letter === 'x' ? 'y' : 'x')),
    );
    utimesSync(path, old, old);
    const again = counting();
    await load(corpus, data, { analyse: again.analyse });
    expect(again.seen).toEqual(['a.txt']);
  });

  test('is not written when loading was quick, nor when it was not asked for', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse, save: 'when slow' });
    await load(corpus, data, { analyse: counting().analyse, save: 'never' });
    await load(corpus, data, { analyse: counting().analyse, build: 'dev' });
    expect(readdirSync(data)).toEqual([]);
  });

  test('leaves no half-written file behind', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await Promise.all([1, 2, 3].map(() => load(corpus, data, { analyse: counting().analyse })));
    expect(savedFiles(data)).toHaveLength(2);
    expect(readdirSync(savedFolderIn(data)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('half-written by a program that was killed is swept away by the next that saves', async () => {
    const [corpus, data] = [folder(rain), folder()];
    await load(corpus, data, { analyse: counting().analyse });
    put(savedFolderIn(data), 'x.part.1.new', 'half');
    put(savedFolderIn(data), 'y.part.2.new', 'just begun by another');
    utimesSync(join(savedFolderIn(data), 'x.part.1.new'), 1, 1);
    put(corpus, 'a.txt', 'It hailed.');
    await load(corpus, data, { analyse: counting().analyse });
    expect(readdirSync(savedFolderIn(data)).filter((name) => name.endsWith('.new'))).toEqual(['y.part.2.new']);
  });

  test('cannot be kept in such a place: a warning, not a failure', async () => {
    const data = folder({ index: 'a file where a folder should be' });
    const warnings: string[] = [];
    const library = await load(folder(rain), data, { analyse: counting().analyse, onWarning: (line) => warnings.push(line) });
    expect(library.articles).toHaveLength(4);
    expect(warnings).toMatchObject([expect.stringMatching(/cannot be saved in .*DATA_DIR/)]);
  });

  test('holds pages of HTML too, with the way back to the file', async () => {
    const page =
      '<html><body><article><h1>Dam</h1><p>The <b>dam</b> held on Sunday&nbsp;&mdash; nobody slept that night.</p></article></body></html>';
    const [corpus, data] = [folder({ 'p.html': page }), folder()];
    const first = await load(corpus, data, { analyse: counting().analyse });
    const second = await load(corpus, data, { analyse: counting().analyse });
    expect(second.articles).toEqual(first.articles);
    const [article] = second.articles;
    const sentence = article?.passages.at(-1)?.sentences[0];
    if (!article || !sentence) throw new Error('no sentence');
    expect(cut(article, sentence.span)).toBe('The <b>dam</b> held on Sunday&nbsp;&mdash; nobody slept that night.');
    expect(shown(article, sentence.span)).toBe('The dam held on Sunday\u00a0— nobody slept that night.');
  });
});
