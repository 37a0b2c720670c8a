import { describe, expect, test } from 'vitest';
import { read, readOne } from './reading.ts';

describe('.jsonl', () => {
  test('no shared article takes an id of a server’s own', () => {
    const { articles, refusals } = read('w.jsonl', '{"id":"server:1/a.txt","text":"One."}\n{"id":"server:a","text":"Two."}');
    expect(articles.map(({ id }) => id)).toEqual(['server:a']);
    expect(refusals).toEqual([{ file: 'w.jsonl', line: 1, reason: expect.stringContaining('server’s own') }]);
    expect(read('server:1/a.txt', 'One.').refusals).toHaveLength(1);
  });

  test('an article a line, with its metadata, and an id that may be a number', () => {
    const { articles, refusals } = read(
      'w.jsonl',
      '{"id":"a","text":"It held.","title":"Dam","date":"2024-02-11","url":"https://w.example","publisher":"Wire"}\n\n{"id":7,"text":"It rained."}\n',
    );
    expect(refusals).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'a',
        title: 'Dam',
        date: '2024-02-11',
        url: 'https://w.example/',
        publisher: 'Wire',
        source: 'It held.',
        file: 'w.jsonl',
      },
      { id: '7', title: 'It rained.', titled: false },
    ]);
  });

  test.each([
    ['{"id":"  ","text":"One."}', '"id"'],
    ['{"id":true,"text":"One."}', '"id"'],
    ['{"id":1e999,"text":"One."}', '"id"'],
    ['{"text":7}', '"id"'],
    ['{"id":"a","text":7}', '"text"'],
    ['{"id":"a","text":null}', '"text"'],
    ['["a"]', 'not an object'],
    ['null', 'not an object'],
    ['"a"', 'not an object'],
  ])('%s is refused for its %s', (line, wrong) => {
    expect(read('w.jsonl', line).refusals[0]?.reason).toContain(`(wrong: ${wrong})`);
  });

  test('blanks around an id are left out, and keys may be written in capitals', () => {
    const [article] = read(
      'w.jsonl',
      '{"id":" a b ","text":"It rained.","Title":" Wet  days ","URL":"https://w.example"}',
    ).articles;
    expect(article).toMatchObject({ id: 'a b', title: 'Wet days', url: 'https://w.example/' });
  });

  test('a bad line is refused by its number and the others go on', () => {
    const { articles, refusals } = read(
      'w.jsonl',
      [
        '{"id":"a","text":"One."}',
        '{broken',
        '{"text":"no id"}',
        '{"id":"b"}',
        '{"id":"c","text":"  "}',
        '[]',
        '{"id":"d","text":"Two."}',
      ].join('\n'),
    );
    expect(articles.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(refusals.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test('a line that is no UTF-8 is refused by its number and the others go on', () => {
    const good = (id: string) => [...new TextEncoder().encode(`{"id":"${id}","text":"It rained."}\r\n`)];
    const { articles, refusals } = read(
      'w.jsonl',
      Uint8Array.from([...good('a'), 0x22, 0xe9, 0x22, 10, 10, 0, 10, ...good('b')]),
    );
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(refusals).toMatchObject([
      { line: 2, reason: expect.stringContaining('UTF-8') },
      { line: 4, reason: expect.stringContaining('NUL') },
    ]);
  });

  test('an id that was there before is refused, naming both lines', () => {
    const { articles, refusals } = read('w.jsonl', '{"id":"a","text":"One."}\n\n{"id":"a","text":"Two."}');
    expect(articles).toHaveLength(1);
    expect(refusals).toMatchObject([{ line: 3, reason: expect.stringMatching(/"a".*line 1/) }]);
  });

  test('metadata of the wrong kind counts as absent', () => {
    expect(
      read('w.jsonl', '{"id":"a","text":"One.","title":null,"date":"01/04/63","url":5,"publisher":[]}').articles,
    ).toMatchObject([{ date: null, url: null, publisher: null }]);
  });
});

describe('a file that cannot be read is refused in one line that says why and what to do', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\u00a0\t\ufeff', /only blanks/],
    ['utf16.txt', bytes(0xff, 0xfe, 0x41, 0), /UTF-16.*UTF-8/],
    ['utf16be.txt', bytes(0xfe, 0xff, 0, 0x41), /UTF-16/],
    ['wide.txt', bytes(...[...'It rained.'].flatMap((c) => [c.charCodeAt(0), 0])), /UTF-16/],
    ['nul.txt', 'It rained.\u0000 ', /NUL byte at offset 10/],
    ['latin.txt', bytes(0x63, 0x61, 0x66, 0xe9, 0x20), /not valid UTF-8 \(first bad byte at offset 3\)/],
    ['picture.txt', bytes(0x89, 1, 2, 3), /not valid UTF-8|not text/],
    ['matter.md', '---\ntitle: x\n---\n', /no article text/],
    ['a.pdf', 'x', /none of/],
  ])('%s', (path, contents, why) => {
    const { articles, refusals } = read(path, contents);
    expect(articles).toEqual([]);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ file: path, line: null });
    expect(refusals[0]?.reason).toMatch(why);
    expect(refusals[0]?.reason).not.toContain('\n');
  });

  test('a byte-order mark is kept, and offsets count it', () => {
    const article = readOne('a.txt', '\ufeffIt rained.');
    expect(article.source.charCodeAt(0)).toBe(0xfeff);
    expect(article.passages[0]?.span).toEqual({ start: 1, end: 11 });
  });
});
