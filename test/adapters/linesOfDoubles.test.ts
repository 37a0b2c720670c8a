import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles } from '../../bench/corpus.ts';
import { type AnalysisWorkers, analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { type LoadOptions, loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { builtWorker } from '../fakes/builtWorker.ts';
import { folder } from './folder.ts';
import { keeping, opened } from './shelfStory.ts';

let workers: AnalysisWorkers;
beforeAll(async () => {
  workers = analysisWorkers({ size: 2, entry: await builtWorker() });
}, 60_000);
afterAll(() => workers.close());

const made = [...articles(160)];
const lineOf = (nth: number, id = made[nth]?.id): string => JSON.stringify({ ...made[nth], id });
const all = made.map((_, nth) => lineOf(nth));
const reason = (id: string | undefined, file: string) =>
  `has an article with the id ${JSON.stringify(id)}, which ${file} has already; give each article its own id`;
const files = {
  'a.jsonl': all.join('\n'),
  // A blank line, one that is no article, and ids that are written otherwise.
  'b.jsonl': [
    '',
    lineOf(3),
    '{"id":"x0","text":""}',
    '{"id":7,"text":"It rained."}',
    lineOf(0).replace('"id":"', '"id":" '),
  ].join('\n'),
  'c.jsonl': ['{"text":"It snowed.","id":"\\u0037"}', '{"id":"x0","text":"It froze."}', 'no JSON'].join('\n'),
};
const expected = [
  { file: 'b.jsonl', line: 2, reason: reason(made[3]?.id, 'a.jsonl') },
  { file: 'b.jsonl', line: 5, reason: reason(made[0]?.id, 'a.jsonl') },
  { file: 'c.jsonl', line: 1, reason: reason('7', 'b.jsonl') },
];
const ways: readonly (readonly [string, () => Partial<LoadOptions>])[] = [
  ['in memory', () => ({ save: 'never' })],
  ['saved', () => ({})],
  ['saved in parts', () => ({ workers, partSizes: { least: 20_000, most: 20_000 } })],
];

describe.each(ways)('an article of a .jsonl file, %s, whose id another file has', (_, more) => {
  const load = (corpusPath: string, dataDir: string) =>
    loadLibrary({ corpusPath, dataDir, build: 'test', save: 'always', ...more() });

  it('is refused by its line, also at the next start', async () => {
    const [corpus, data] = [folder(files), folder()];
    for (let start = 0; start < 2; start += 1) {
      const { refused } = await load(corpus, data);
      expect(refused).toEqual(expect.arrayContaining(expected));
      expect(refused.filter(({ line }) => line === null)).toEqual([]);
      expect(refused).toHaveLength(expected.length + 2);
    }
  });

  it('is refused by its line where a long file has the id twice', async () => {
    const corpus = folder({ 'a.jsonl': [...all, lineOf(5), '', lineOf(15)].join('\n') });
    const { refused } = await load(corpus, folder());
    expect(refused).toMatchObject([
      { file: 'a.jsonl', line: all.length + 1 },
      { file: 'a.jsonl', line: all.length + 3 },
    ]);
    const named = refused.map(({ reason: why }) => /which (?:line (\d+)|a\.jsonl) has already/.exec(why)?.[1]);
    for (const [nth, line] of named.entries()) expect([undefined, ['6', '16'][nth]]).toContain(line);
  });
});

describe.each(['in memory', 'in parts'] as const)('a shelf whose articles are %s', (where) => {
  beforeAll(() => {
    keeping.shared = where;
  });

  it('names the line of an article that is refused because a new file has its id', async () => {
    const { shelf, put } = await opened({ 'b.jsonl': ['', '{"id":"x","text":"It rained on Monday."}'].join('\n') });
    put('a.jsonl', '{"id":"x","text":"It snowed on Sunday."}');
    await shelf.refresh(null);
    expect(shelf.libraryFor(null).refused).toEqual([{ file: 'b.jsonl', line: 2, reason: reason('x', 'a.jsonl') }]);
  });
});
