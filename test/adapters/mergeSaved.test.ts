import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { lease } from '../../src/adapters/lease.ts';
import type { Manifest, SavedFile } from '../../src/adapters/saved/manifest.ts';
import { mergeSaved } from '../../src/adapters/saved/mergeSaved.ts';
import { checkOf, writePart } from '../../src/adapters/saved/partFile.ts';
import { newPartName, openSaved, saving } from '../../src/adapters/saved/savedParts.ts';
import { unanalysed } from '../../src/index/buildLibrary.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { partsLibrary } from '../../src/index/saved/partsLibrary.ts';
import { article } from '../fakes/articles.ts';
import { builtWorker } from '../fakes/builtWorker.ts';
import { folder } from './folder.ts';

const build = 'one';
const workers = analysisWorkers({ entry: null });

/** A saved library of many small parts; the first record of each is gone. */
async function manyParts(place: string, count: number): Promise<void> {
  const files: SavedFile[] = [];
  const parts: Manifest['parts'][number][] = [];
  for (let part = 0; part < count; part += 1) {
    const builder = new PartBuilder(checkOf);
    const records = [0, 1, 2].map((nth) =>
      builder.add(
        article({ file: `${part}-${nth}.txt`, text: `It rained ${part} times.\nThe dam of town ${nth} held.` }),
        unanalysed,
      ),
    );
    const name = newPartName();
    await writePart(join(place, name), build, builder.build(), records);
    parts.push({ name, gone: [0] });
    for (const nth of [1, 2])
      files.push({
        ...{ path: `${part}-${nth}.txt`, sha256: 'x', stamp: null, listed: 'null', refusals: [] },
        pieces: [{ part, first: nth, count: 1 }],
      });
  }
  expect(await saving(place, build, async () => ({ parts, files }))).toBe(true);
}

async function read(place: string) {
  const { parts, files } = await openSaved(place, build);
  const order = [...files.values()].flatMap(({ pieces }) =>
    pieces.flatMap(({ part, first, count }) => Array.from({ length: count }, (_, nth) => ({ part, record: first + nth }))),
  );
  const { articles, sentences, passageIndex, sentenceFrequency } = partsLibrary({ parts, order, refused: [] });
  const counts = ['rain', 'dam', 'town'].map((term) => [passageIndex.documentFrequency(term), sentenceFrequency(term)]);
  return { parts: parts.length, told: { texts: articles.map(({ text }) => text), paths: [...files.keys()], sentences, counts } };
}

const left = (place: string): readonly string[] => readdirSync(place).filter((name) => /\.(?:part|new)$/.test(name));

test('many small parts become few that hold the same, and nothing else is left', async () => {
  const place = folder();
  await manyParts(place, 20);
  const before = await read(place);
  expect(before.told.texts).toHaveLength(40);
  const told: (readonly [number, number])[] = [];
  expect(await mergeSaved(place, build, workers, { onMerged: (done, total) => told.push([done, total]) })).toBe(true);
  const [total = 0] = told.map(([, all]) => all);
  expect(told.map(([, all]) => all)).toEqual(told.map(() => total));
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  expect([told.length > 1, told.at(-1)?.[0]]).toEqual([true, total]);
  const after = await read(place);
  expect(after.told).toEqual(before.told);
  expect(after.parts).toBeLessThan(8);
  expect(left(place)).toHaveLength(after.parts);
  expect(await mergeSaved(place, build, workers)).toBe(false);
});

test('threads merge to the same, groups side by side, and one that is stopped leaves nothing half-written', async () => {
  const threads = analysisWorkers({ entry: await builtWorker(), size: 2 });
  const place = folder();
  await manyParts(place, 30);
  const before = await read(place);
  const stop = new AbortController();
  const merging = mergeSaved(place, build, threads, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 20);
  await expect(merging).rejects.toThrow('enough');
  expect(left(place).filter((name) => name.endsWith('.new'))).toEqual([]);
  expect((await read(place)).told).toEqual(before.told);
  const merges = { now: 0, most: 0 };
  const counted: Parameters<typeof mergeSaved>[2] = {
    size: 2,
    async merge(job, limits) {
      merges.now += 1;
      merges.most = Math.max(merges.most, merges.now);
      await threads.merge(job, limits);
      merges.now -= 1;
    },
  };
  expect(await mergeSaved(place, build, counted)).toBe(true);
  expect(merges).toEqual({ now: 0, most: 2 });
  expect((await read(place)).told).toEqual(before.told);
  expect((await read(place)).parts).toBeLessThan(8);
  await threads.close();
}, 60_000);

test('who reads goes on with what was opened, and a merging that is stopped changes nothing', async () => {
  const place = folder();
  await manyParts(place, 9);
  const opened = await openSaved(place, build);
  const before = await read(place);
  const stop = new AbortController();
  const merging = mergeSaved(place, build, workers, { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(merging).rejects.toThrow('enough');
  expect(await read(place)).toEqual(before);
  expect(await mergeSaved(place, build, workers)).toBe(true);
  for (const { part, read: bytes } of opened.parts) expect(bytes(part.recordOf[1] ?? 0).length).toBeGreaterThan(10);
  expect((await read(place)).told).toEqual(before.told);
});

test('nothing is merged while another program may write', async () => {
  const [place, other] = [folder(), folder()];
  await manyParts(other, 9);
  for (const name of readdirSync(other)) if (!name.endsWith('.lease')) cpSync(join(other, name), join(place, name));
  expect((await read(place)).parts).toBe(9);
  expect(await lease(place, 'writer')()).toBe(true);
  expect(await mergeSaved(place, build, workers)).toBe(false);
});
