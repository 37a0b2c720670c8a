import { realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary, reloadLibrary } from '../../src/adapters/loadLibrary.ts';
import { savedFolder } from '../../src/adapters/saved/savedParts.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { folder, put } from './folder.ts';

describe('a program beside another one that writes the saved library', () => {
  const texts = (library: Awaited<ReturnType<typeof loadLibrary>>) => library.articles.map(({ text }) => text);

  test('answers from what is saved until the other one is done or gone, and then takes in what changed', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.', 'b.txt': 'It snowed.', 'c.txt': 'It hailed.' }), folder()];
    const from = { corpusPath: corpus, dataDir: data, build: 'one', analyse };
    const before = await loadLibrary({ ...from, save: 'always' });
    const lease = join(savedFolder(data, realpathSync(corpus)), 'writer.lease');
    put(join(lease, '..'), 'writer.lease', `${hostname()} ${process.ppid} another`);
    put(corpus, 'a.txt', 'It was dry.');
    put(corpus, 'd.txt', 'It froze.');
    expect(await reloadLibrary(before, { ...from, follows: true })).toBeNull();
    rmSync(join(corpus, 'b.txt'));
    const without = await reloadLibrary(before, { ...from, follows: true });
    expect(without && texts(without.library)).toEqual(['It rained.', 'It hailed.']);
    expect(without?.change.removed.map(({ file }) => file)).toEqual(['b.txt']);
    rmSync(lease);
    const after = await reloadLibrary(before, { ...from, follows: true });
    expect(after && texts(after.library)).toEqual(['It was dry.', 'It hailed.', 'It froze.']);
  });

  test('works out by itself what nobody has saved', async () => {
    const [corpus, data] = [folder({ 'a.txt': 'It rained.' }), folder()];
    put(savedFolder(data, realpathSync(corpus)), 'writer.lease', `${hostname()} ${process.ppid} another`);
    const library = await loadLibrary({ corpusPath: corpus, dataDir: data, build: 'one', analyse, follows: true });
    expect(texts(library)).toEqual(['It rained.']);
  });
});
