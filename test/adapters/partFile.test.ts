import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOf, openPartFile, writePart } from '../../src/adapters/saved/partFile.ts';
import { DamagedFile } from '../../src/adapters/saved/storedArray.ts';
import { unanalysed } from '../../src/index/buildLibrary.ts';
import { arraysOf } from '../../src/index/saved/arrays.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { ArticleRecord } from '../../src/index/saved/record.ts';
import { article } from '../fakes/articles.ts';
import { folder } from './folder.ts';

async function written(): Promise<{ readonly path: string; readonly texts: readonly string[]; readonly records: number }> {
  const builder = new PartBuilder(checkOf);
  const articles = ['It rained on Monday.', 'It snowed. Nobody slept.', 'The dam held.'].map((text, at) =>
    article({ file: `${at}.txt`, text }),
  );
  const records = articles.map((one) => builder.add(one, unanalysed));
  const path = join(folder(), 'a.part');
  await writePart(path, 'one', builder.build(), records);
  return { path, texts: articles.map(({ text }) => text), records: records.reduce((sum, { length }) => sum + length, 0) };
}

describe('a part whose records stay in its file', () => {
  test('gives each record as it was written', async () => {
    const { path, texts } = await written();
    const opened = openPartFile(path, 'one', { holding: 0 });
    expect(texts.map((_, at) => opened && new ArticleRecord(opened.read(at)).article.text)).toEqual(texts);
    expect(openPartFile(path, 'another', { holding: 0 })).toBeNull();
  });

  test('is refused, or refuses the record, wherever a bit has changed; never gives anything else', async () => {
    const { path, texts, records } = await written();
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, flipped);
        const opened = openPartFile(path, 'one', { holding: 0 });
        expect(opened === null).toBe(at >= records);
        let refused = 0;
        for (const [nth, text] of texts.entries()) {
          try {
            if (opened) expect(new ArticleRecord(opened.read(nth)).article.text).toBe(text);
          } catch (error) {
            expect(String(error)).toMatch(/saved index is damaged/);
            refused += 1;
          }
        }
        expect(refused).toBe(opened ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a part whose arrays are read when they are looked at', () => {
  const gone = (): never => {
    throw new Error('not here');
  };

  test('gives them as they were written, or throws and says so, wherever a bit has changed', async () => {
    const { path, records } = await written();
    const whole = readFileSync(path);
    const opening = { holding: 0, atStart: 0 };
    const before = arraysOf(openPartFile(path, 'one')?.part ?? gone());
    fc.assert(
      fc.property(fc.integer({ min: records, max: whole.length - 1 }), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, flipped);
        let heard = 0;
        const opened = openPartFile(path, 'one', { ...opening, onDamage: () => void heard++ });
        if (!opened) return;
        expect(() => [...opened.verify()]).toThrow(DamagedFile);
        expect(heard).toBe(1);
        expect(() => arraysOf(opened.part)).toThrow(DamagedFile);
      }),
      { numRuns: 200 },
    );
    writeFileSync(path, whole);
    const opened = openPartFile(path, 'one', opening) ?? gone();
    const [step] = opened.verify();
    expect(step).toBeUndefined();
    expect(arraysOf(opened.part)).toEqual(before);
  });

  test('is not opened where its end is missing', async () => {
    const { path } = await written();
    const whole = readFileSync(path);
    for (const length of [0, 1, 31, whole.length >> 1, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(openPartFile(path, 'one', { atStart: 0 })).toBeNull();
    }
  });
});
