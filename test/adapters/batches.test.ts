import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listCorpus } from '../../src/adapters/corpusFolder.ts';
import { type Batch, batchesOf } from '../../src/adapters/saved/batches.ts';
import { changesSince } from '../../src/adapters/saved/changes.ts';
import { nothingSaved } from '../../src/adapters/saved/savedParts.ts';
import { folder } from './folder.ts';

const most = 1000;

async function dealt(files: Readonly<Record<string, string>>, threads: number) {
  const root = folder(files);
  const corpus = await listCorpus(root);
  const changes = await changesSince(corpus, nothingSaved, {});
  const batches: Batch[] = [];
  const dealing = { sizes: { least: 100, most }, threads };
  for await (const batch of batchesOf(corpus, changes, dealing)) batches.push(batch);
  return { root, corpus, batches };
}

const line = fc.integer({ min: 1, max: 60 }).map((length) => 'x'.repeat(length));
const corpus = fc.array(fc.tuple(fc.constantFrom('jsonl', 'txt'), fc.array(line, { minLength: 1, maxLength: 120 })), {
  minLength: 1,
  maxLength: 6,
});

it('deals every byte once and in order, cut between lines only', () =>
  fc.assert(
    fc.asyncProperty(corpus, fc.integer({ min: 1, max: 4 }), async (made, threads) => {
      const files = Object.fromEntries(made.map(([ending, lines], nth) => [`${nth}.${ending}`, `${lines.join('\n')}\n`]));
      const { root, corpus, batches } = await dealt(files, threads);
      const pieces = batches.flatMap((batch) => batch.files);
      expect([...new Set(pieces.map(({ path }) => path))]).toEqual(corpus.files);
      for (const path of corpus.files) {
        const text = readFileSync(join(root, path), 'utf8');
        const own = pieces.filter((piece) => piece.path === path);
        const cut = own.map(({ lines }) => text.slice(lines?.from ?? 0, lines?.to ?? text.length));
        expect(cut.join('')).toBe(text);
        expect(cut.every((piece) => piece.endsWith('\n'))).toBe(true);
        const before = cut.map((_, nth) => cut.slice(0, nth).join('').split('\n').length - 1);
        expect(own.map(({ lines }) => lines?.before ?? 0)).toEqual(before);
      }
      for (const { files, bytes } of batches) if (files.length > 1) expect(bytes).toBeLessThanOrEqual(most * 1.75 + 61);
    }),
    { numRuns: 60 },
  ));

it.each([1, 2, 3, 4])('gives each of %i threads as much to do, over the ends of long files', async (threads) => {
  const rows = (count: number): string => `${Array.from({ length: count }, () => 'x'.repeat(9)).join('\n')}\n`;
  const { batches } = await dealt({ 'a.jsonl': rows(221), 'b.jsonl': rows(222), 'c.jsonl': rows(111) }, threads);
  expect(batches.length % threads).toBe(0);
  expect(batches.length).toBeGreaterThanOrEqual(6);
  const sizes = batches.map(({ bytes }) => bytes);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(0.1 * Math.max(...sizes));
});
