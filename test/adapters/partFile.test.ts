import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOf, openPartFile, writePart } from '../../src/adapters/saved/partFile.ts';
import { unanalysed } from '../../src/index/buildLibrary.ts';
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
    const opened = openPartFile(path, 'one', 0);
    expect(texts.map((_, at) => opened && new ArticleRecord(opened.read(at)).article.text)).toEqual(texts);
    expect(openPartFile(path, 'another', 0)).toBeNull();
  });

  test('is refused, or refuses the record, wherever a bit has changed; never gives anything else', async () => {
    const { path, texts, records } = await written();
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, flipped);
        const opened = openPartFile(path, 'one', 0);
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
