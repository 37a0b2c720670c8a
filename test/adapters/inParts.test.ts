import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles } from '../../bench/corpus.ts';
import { type AnalysisWorkers, analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { type LoadOptions, loadLibrary, reloadLibrary } from '../../src/adapters/loadLibrary.ts';
import type { Progress } from '../../src/adapters/progress.ts';
import type { PartJob } from '../../src/adapters/workers/partJob.ts';
import type { Library } from '../../src/index/library.ts';
import { openQuery } from '../../src/index/port.ts';
import { builtWorker } from '../fakes/builtWorker.ts';
import { folder, put } from './folder.ts';

let entry: string;
beforeAll(async () => {
  entry = await builtWorker();
}, 60_000);
const open = new Map<string | null, AnalysisWorkers>();
afterAll(() => Promise.all([...open.values()].map((workers) => workers.close())));

/** Threads that keep count of the files that they were given. */
function counting(threads: string | null = entry): { readonly workers: AnalysisWorkers; readonly given: string[] } {
  const made = open.get(threads) ?? analysisWorkers({ size: 2, entry: threads });
  open.set(threads, made);
  const given: string[] = [];
  const part = (job: PartJob, ...rest: [take: (bytes: number) => void]) => {
    given.push(...job.files.map(({ path, lines }) => `${path}${lines ? ` from ${lines.from}` : ''}`));
    return made.part(job, ...rest);
  };
  return { workers: { ...made, part }, given };
}

const made = [...articles(160)];
const asFiles = () =>
  Object.fromEntries(
    made.map(({ id, title, date, text }) => [`${id}.md`, `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`]),
  );
const asLines = (extra: readonly string[] = []) => [...made.map((one) => JSON.stringify(one)), ...extra].join('\n');
const loading = (corpusPath: string, dataDir: string): LoadOptions => ({
  ...{ corpusPath, dataDir, build: 'test', save: 'always', partSizes: { least: 20_000, most: 20_000 } },
});
const load = (corpusPath: string, dataDir: string, more: Partial<LoadOptions> = {}) =>
  loadLibrary({ ...loading(corpusPath, dataDir), ...more });
const alone = (corpusPath: string) => loadLibrary({ corpusPath, dataDir: '', build: 'test', save: 'never' });
const placeIn = (data: string): string => join(data, 'index', readdirSync(join(data, 'index'))[0] ?? '');
const partsIn = (data: string): number => readdirSync(placeIn(data)).filter((name) => name.endsWith('.part')).length;

function allOf(library: Library): unknown {
  const query = { ...openQuery, terms: ['rose', 'minist', 'percent'].map((term) => ({ term, weight: 1 })), limit: 60 };
  return {
    articles: library.articles.map((article) => article),
    analyses: library.articles.map(({ id }) => library.analysis(id)),
    terms: library.articles.map(({ id }) =>
      library
        .sentenceTerms(id)
        .flat()
        .map(({ term }) => term),
    ),
    refused: library.refused,
    sentences: library.sentences,
    hits: [library.articleIndex, library.passageIndex].map((index) =>
      index.search(query).map(({ id, score }) => [id, score.toFixed(9)]),
    ),
  };
}

describe('a large corpus', () => {
  it('is made searchable in threads, in several parts, to the same as in one go', async () => {
    const [corpus, data] = [folder(asFiles()), folder()];
    const steps: Progress[] = [];
    const library = await load(corpus, data, { workers: counting().workers, onProgress: (step) => steps.push(step) });
    expect(partsIn(data)).toBeGreaterThan(2);
    expect(allOf(library)).toEqual(allOf(await alone(corpus)));
    const analysing = steps.filter(({ phase }) => phase === 'analyse');
    expect(analysing.length).toBeGreaterThan(5);
    expect(analysing.at(-1)?.done).toBe(analysing.at(-1)?.total);
  }, 60_000);

  it('is the same without threads', async () => {
    const [corpus, data] = [folder(asFiles()), folder()];
    const library = await load(corpus, data, { workers: counting(null).workers });
    expect(allOf(library)).toEqual(allOf(await alone(corpus)));
  }, 60_000);

  it('may be one file of lines, which several threads share; what is wrong is named by its line in the file', async () => {
    const wrong = ['no JSON', '{"id":"late","text":"It rained at last."}', '{"id":"empty","text":" "}', ''];
    const [corpus, data] = [folder({ 'all.jsonl': asLines(wrong) }), folder()];
    const { workers, given } = counting();
    const library = await load(corpus, data, { workers });
    expect(given.filter((path) => path.startsWith('all.jsonl from')).length).toBeGreaterThan(2);
    expect(allOf(library)).toEqual(allOf(await alone(corpus)));
    expect(library.refused.map(({ line }) => line)).toEqual([made.length + 1, made.length + 3]);
  }, 60_000);

  it('keeps the first of two articles with one id, in whichever part they are, also at the next start', async () => {
    const twice = JSON.stringify({ ...made[0], text: 'It snowed twice.' });
    const [corpus, data] = [folder({ 'a.jsonl': asLines(), 'b.jsonl': twice, 'c.jsonl': twice }), folder()];
    for (let start = 0; start < 2; start += 1) {
      const { workers, given } = counting();
      const library = await load(corpus, data, { workers });
      expect(allOf(library)).toEqual(allOf(await alone(corpus)));
      expect(library.refused.map(({ file }) => file)).toEqual(['b.jsonl', 'c.jsonl']);
      expect(given.length > 0).toBe(start === 0);
    }
    put(corpus, 'a.jsonl', '{"id":"other","text":"It rained."}');
    expect(allOf(await load(corpus, data, { workers: counting().workers }))).toEqual(allOf(await alone(corpus)));
  }, 60_000);

  it('that is not all text is read as a whole', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(asLines(), 'utf16le')]);
    const [corpus, data] = [folder({ 'all.jsonl': bytes, 'b.txt': 'It rained.' }), folder()];
    const library = await load(corpus, data, { workers: counting().workers });
    expect(library.refused).toMatchObject([{ file: 'all.jsonl', line: null, reason: expect.stringContaining('UTF-16') }]);
    expect(library.articles).toHaveLength(1);
  }, 60_000);

  it('goes on where it was stopped, at once and with nothing half-written left', async () => {
    const [corpus, data] = [folder(asFiles()), folder()];
    const abort = new AbortController();
    const first = counting();
    const stopped = load(corpus, data, {
      workers: first.workers,
      signal: abort.signal,
      onProgress: ({ phase, done, total }) => {
        if (phase === 'analyse' && done > total * 0.6) abort.abort(new Error('stopped'));
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readdirSync(placeIn(data)).filter((name) => name.endsWith('.new'))).toEqual([]);
    const saved = JSON.parse(readFileSync(join(placeIn(data), 'library.json'), 'utf8').split('\n')[1] ?? '');
    expect(saved.files.length).toBeGreaterThan(2);
    const again = counting();
    const library = await load(corpus, data, { workers: again.workers });
    expect(again.given.length).toBe(made.length - saved.files.length);
    expect(allOf(library)).toEqual(allOf(await alone(corpus)));
  }, 60_000);

  it('of which a line changed reads that line alone, and lets old parts go', async () => {
    const [corpus, data] = [folder({ 'all.jsonl': asLines() }), folder()];
    const before = await load(corpus, data, { workers: counting().workers });
    const lines = asLines(['{"id":"late","text":"It rained at last."}']).split('\n');
    lines[3] = JSON.stringify({ ...made[3], title: 'Another title' });
    put(corpus, 'all.jsonl', lines.join('\n'));
    const { workers, given } = counting();
    const reloaded = await reloadLibrary(before, { ...loading(corpus, data), workers });
    const from = (line: number): number => Buffer.byteLength(lines.slice(0, line).join('\n')) + 1;
    expect(given).toEqual([`all.jsonl from ${from(3)}`, `all.jsonl from ${from(lines.length - 1)}`]);
    expect(reloaded && allOf(reloaded.library)).toEqual(allOf(await alone(corpus)));
    expect(reloaded?.change.added.map(({ id }) => id)).toEqual(['late']);
    expect(reloaded?.change.changed.map(({ id }) => id)).toEqual([made[3]?.id]);
    expect(reloaded?.change.removed).toEqual([]);
    expect(partsIn(data)).toBeLessThan(9);
  }, 60_000);

  it('of lines is the same as in one go, whatever becomes of them', async () => {
    const rows = made.slice(0, 24).map((one) => JSON.stringify(one));
    const [first = ''] = rows;
    const edits: readonly ((lines: string[]) => void)[] = [
      (lines) => lines.splice(4, 2),
      (lines) => lines.unshift(lines.pop() ?? ''),
      (lines) => lines.splice(7, 0, first, ' ', 'no JSON'),
      (lines) => lines.splice(lines.indexOf(first), 1),
      (lines) => lines.splice(2, 1, first.replace('"text":"', '"text":"It rained. ')),
      (lines) => lines.splice(5, 1, JSON.stringify({ ...JSON.parse(lines[5] ?? ''), publisher: 'The Gazette' })),
      (lines) => lines.splice(0, lines.length, ...lines.toReversed()),
      (lines) => lines.splice(9, 9),
    ];
    const [corpus, data] = [folder({ 'all.jsonl': rows.join('\n'), 'b.jsonl': rows.slice(20).join('\n') }), folder()];
    await load(corpus, data, { workers: counting(null).workers });
    for (const edit of edits) {
      edit(rows);
      put(corpus, 'all.jsonl', rows.join('\n'));
      const [now, anew] = [await load(corpus, data, { workers: counting(null).workers }), await alone(corpus)];
      // A line of the same file that has an id already is named as a file where the two were not read together.
      const places = (library: Library) => library.refused.map(({ file, line }) => [file, line]);
      expect(allOf({ ...now, refused: [] })).toEqual(allOf({ ...anew, refused: [] }));
      expect(places(now)).toEqual(places(anew));
    }
  }, 60_000);

  it('takes away what earlier versions saved', async () => {
    const [corpus, data] = [folder(asFiles()), folder()];
    put(data, 'index/0123456789abcdef01234567.jsonl', 'old');
    await load(corpus, data, { workers: counting().workers });
    expect(readdirSync(join(data, 'index')).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
  }, 60_000);
});
