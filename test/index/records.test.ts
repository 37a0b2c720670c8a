import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { unanalysed } from '../../src/index/buildLibrary.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { Records } from '../../src/index/saved/records.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

const count = 400;
const sentence = `The ferry to Tarvik ran late again. ${'It is said that the ferry runs late. '.repeat(150)}`;

function opened() {
  const builder = new PartBuilder(crc32);
  const bytes = Array.from({ length: count }, (_, nth) =>
    builder.add(articleOfSentences([`${nth} ${sentence}`], null, `article-${String(nth).padStart(3, '0')}`), unanalysed),
  );
  const read: number[] = [];
  const part = builder.build();
  const records = new Records([
    {
      part,
      gone: new Set(),
      read(record) {
        read.push(record);
        return bytes[record] ?? new Uint8Array();
      },
    },
  ]);
  return { read, article: (record: number) => records.article({ part: 0, record }) };
}

it('keeps what was asked for last and makes room for it: memory does not grow with what was ever asked', () => {
  const { read, article } = opened();
  for (let record = 0; record < count; record += 1) article(record);
  expect(read.length).toBe(count);
  expect(article(count - 1)).toBe(article(count - 1));
  for (let record = count - 20; record < count; record += 1) article(record);
  expect(read.length).toBe(count);
  article(0);
  expect(read.slice(count)).toEqual([0]);
});

it('keeps what is asked for again and again, and gives the same article when it is read anew', () => {
  const { read, article } = opened();
  const first = article(0);
  for (let record = 1; record < count; record += 1) {
    article(record);
    expect(article(7)).toEqual(article(7));
  }
  expect(read.filter((record) => record === 7).length).toBeLessThanOrEqual(2);
  const again = article(0);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
