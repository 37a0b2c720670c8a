import { describe, expect, test } from 'vitest';
import { cut, shown } from '../../src/model/article.ts';
import { passagesOf, read, readOne, sentencesOf } from './reading.ts';

describe('front matter', () => {
  test('gives title, day, publisher and address, and is no passage', () => {
    const article = readOne(
      'a.md',
      '---\ntitle: "Dam: it holds"\ndate: 2024-02-11\npublisher: Northern Wire\nurl: https://wire.example/1\n---\nThe dam held.\n',
    );
    expect(article).toMatchObject({
      title: 'Dam: it holds',
      titled: true,
      date: '2024-02-11',
      publisher: 'Northern Wire',
      url: 'https://wire.example/1',
    });
    expect(sentencesOf(article)).toEqual(['The dam held.']);
  });

  test('may stand in a .txt file, after a byte-order mark, with Windows line ends', () => {
    const article = readOne('a.txt', '\ufeff---\r\ntitle: Dam\r\ndate: 5 June 2019\r\n---\r\nThe dam held.\r\n');
    expect(article).toMatchObject({ title: 'Dam', date: '2019-06-05' });
    expect(sentencesOf(article)).toEqual(['The dam held.']);
  });

  test('with a colon too many is read line by line', () => {
    expect(readOne('a.md', '---\ntitle: Dam: it holds\ndate: 2024-02-11\n---\nThe dam held.')).toMatchObject({
      title: 'Dam: it holds',
      date: '2024-02-11',
    });
  });

  test('an address that no browser opens is left out, and so is a day that could be two', () => {
    expect(readOne('a.md', '---\nurl: "javascript:alert(1)"\ndate: 01/04/63\n---\nThe dam held.')).toMatchObject({
      url: null,
      date: null,
    });
  });

  test('a rule at the head of an article is none', () => {
    expect(passagesOf(readOne('a.txt', '---\nIt rained all day and all night.\n\nThe dam held.'))).toContain('The dam held.');
  });
});

describe('Markdown', () => {
  test('headings, lists and quotations are passages without their marks', () => {
    const text =
      '# Dam\n\nThe dam\nheld.\n\n## Cost ##\n\n- $4 million\n- 9,000 hours\n  of work\n\n1. First\n2) Second\n\n> It creaks.\n\nOld style\n---------\n\nEnd.';
    expect(passagesOf(readOne('a.md', text))).toEqual([
      '# Dam',
      'The dam\nheld.',
      '# Cost',
      '$4 million',
      '9,000 hours\n  of work',
      'First',
      'Second',
      'It creaks.',
      '# Old style',
      'End.',
    ]);
  });

  test('code, rules, comments, images and link targets are left out', () => {
    const text =
      'One.\n\n```js\nconst a = 1;\n```\n\n~~~\n```\nstill code\n~~~\n\n    indented\n\n***\n\n<!-- a\nnote -->\n\n![alt](a.png)\n\n[1]: https://a.example\n\nTwo.';
    expect(passagesOf(readOne('a.md', text))).toEqual(['One.', 'Two.']);
  });

  test('a row of a table is a passage', () => {
    expect(passagesOf(readOne('a.md', 'Text.\n\n| Year | Pairs |\n|---|--:|\n| 2021 | 1,204 |\n'))).toEqual([
      'Text.',
      'Year | Pairs',
      '2021 | 1,204',
    ]);
  });

  test('the first heading is the title where the front matter has none', () => {
    expect(readOne('a.md', '# Dam\n\nThe dam held.')).toMatchObject({ title: 'Dam', titled: true });
  });
});

describe('HTML', () => {
  const page = (body: string, head = '') =>
    `<!DOCTYPE html><html><head><title>Dam | Wire</title>${head}</head><body>${body}</body></html>`;
  const paragraphs =
    '<p>The dam at Korr held on Sunday although the water stood high above normal.</p><p>Nobody slept, and nobody left the village before the morning came.</p>';

  test('tags and entities are not read, and the words are cut from the file as they are', () => {
    const article = readOne(
      'a.html',
      page(`<article><p>The <b>dam</b> held&nbsp;&mdash; it\n  cost &euro;4&#32;million.</p>${paragraphs}</article>`),
    );
    const first = article.passages[0];
    if (!first) throw new Error('no passage');
    expect(shown(article, first.span)).toBe('The dam held\u00a0— it cost €4 million.');
    expect(cut(article, first.span)).toBe('The <b>dam</b> held&nbsp;&mdash; it\n  cost &euro;4&#32;million.');
  });

  test('menus, asides, scripts, styles, footers and comments are left out', () => {
    const article = readOne(
      'a.html',
      page(
        `<nav><p>Front page, sport, weather and all the rest.</p></nav><aside><p>Nine tips for the garden in the month of May.</p></aside><article>${paragraphs}<script>var a = "<p>no</p>";</script><!-- <p>no</p> --></article><footer><p>Printed in Korr by the printers of Korr.</p></footer>`,
      ),
    );
    expect(passagesOf(article)).toEqual([
      'The dam at Korr held on Sunday although the water stood high above normal.',
      'Nobody slept, and nobody left the village before the morning came.',
    ]);
  });

  test('title, publisher, day and address come from the head, structured data or <time>', () => {
    const linked =
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Dam holds","datePublished":"2024-02-11T10:00:00Z","publisher":{"name":"Wire"}}]}</script>';
    expect(readOne('a.html', page(paragraphs, `${linked}<link rel="canonical" href="https://wire.example/1">`))).toMatchObject({
      title: 'Dam holds',
      titled: true,
      publisher: 'Wire',
      date: '2024-02-11',
      url: 'https://wire.example/1',
    });
    const meta =
      '<meta property="og:title" content="Dam &amp; all"><meta property="og:site_name" content="Wire"><meta property="article:published_time" content="2024-02-11">';
    expect(readOne('a.html', page(paragraphs, meta))).toMatchObject({
      title: 'Dam & all',
      publisher: 'Wire',
      date: '2024-02-11',
    });
    expect(
      readOne('a.html', page(`<article><h1>Dam</h1><time datetime="2024-02-11">Sunday</time>${paragraphs}</article>`)).date,
    ).toBe('2024-02-11');
  });

  test('broken markup is read as far as it goes', () => {
    expect(passagesOf(readOne('a.htm', '<p>One is < two & three.<p>The second <b>one</p> ends.'))).toContain(
      'One is < two & three.',
    );
  });

  test('a page without words is refused', () => {
    expect(read('a.html', page('<nav>Menu</nav>')).refusals).toMatchObject([
      { file: 'a.html', reason: expect.stringContaining('no article text') },
    ]);
  });

  test.each([
    '<div>'.repeat(20_000),
    `<p ${'a="'.repeat(30_000)}`,
    '<'.repeat(100_000),
    '&'.repeat(100_000),
    '<p>a</p>'.repeat(20_000),
    `${'<b>'.repeat(3000)}x`,
  ])('a hostile page ends in good time: %#', (body) => {
    const begun = performance.now();
    read('a.html', page(`<p>Some words.</p>${body}`));
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('.jsonl', () => {
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
