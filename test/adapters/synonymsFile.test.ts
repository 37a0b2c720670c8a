import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSynonyms } from '../../src/adapters/synonymsFile.ts';

let folder = '';
const warnings: string[] = [];
const read = (path = folder) => readSynonyms(path, (line) => void warnings.push(line));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synonyms-'));
  warnings.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

test('no file is no synonyms, and nothing to warn of', async () => {
  expect(await read()).toEqual([]);
  expect(warnings).toEqual([]);
});

test('groups are read from the folder and from beside a .jsonl corpus', async () => {
  await writeFile(join(folder, 'synonyms.json'), '\uFEFF[["dam", "barrage"]]');
  await writeFile(join(folder, 'corpus.jsonl'), '');
  expect(await read()).toEqual([['dam', 'barrage']]);
  expect(await read(join(folder, 'corpus.jsonl'))).toEqual([['dam', 'barrage']]);
});

test.each(['no JSON', '{"dam": "barrage"}', '[["alone"]]', '[[1, 2]]'])(
  'what cannot be used is warned of in one line: %s',
  async (text) => {
    await writeFile(join(folder, 'synonyms.json'), text);
    expect(await read()).toEqual([]);
    expect(warnings).toHaveLength(1);
  },
);
