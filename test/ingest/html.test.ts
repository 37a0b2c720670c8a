import { describe, expect, test } from 'vitest';
import { cut, shown } from '../../src/model/article.ts';
import { passagesOf, read, readOne } from './reading.ts';

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

test('hidden parts of a page are left out', () => {
  const body =
    '<article><p>The dam at Korr held on Sunday.</p><p hidden>Not this.</p><p style="display: none">Nor this.</p></article>';
  expect(passagesOf(readOne('a.html', `<html><body>${body}</body></html>`))).toEqual(['The dam at Korr held on Sunday.']);
});

test('no sentence takes more than 700 characters of the file, long links included', () => {
  const link = (words: string) => `<a href="https://k.example/${'x'.repeat(400)}">${words}</a>`;
  const body = `<article><p>The dam at ${link('Korr')} held on Sunday, and the village of ${link('Arle')} slept, but ${link('nobody')} in Torrin did.</p></article>`;
  const article = readOne('a.html', `<html><body>${body}</body></html>`);
  const lengths = article.passages.flatMap(({ sentences }) => sentences.map(({ span }) => cut(article, span).length));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(700);
  expect(lengths.length).toBeGreaterThan(1);
});
