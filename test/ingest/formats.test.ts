import { describe, expect, test } from 'vitest';
import { passagesOf, readOne, sentencesOf } from './reading.ts';

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

  test('a mark that was never closed is no part of a title', () => {
    const article = readOne('a.md', '---\ntitle: "The dam\ndate: 2024-02-11\ntags: [a\n---\nThe dam held.');
    expect(article).toMatchObject({ title: 'The dam', date: '2024-02-11' });
  });

  test('a title made from the first sentence has no marks of Markdown', () => {
    expect(readOne('a.md', 'The **dam** held, says [the keeper](https://a.example).').title).toBe(
      'The dam held, says the keeper.',
    );
  });

  test('the first heading is the title where the front matter has none', () => {
    expect(readOne('a.md', '# Dam\n\nThe dam held.')).toMatchObject({ title: 'Dam', titled: true });
  });
});

describe('a .txt file with labelled lines above the text', () => {
  test('takes them for metadata', () => {
    const article = readOne(
      'a.txt',
      'Title: Dam holds\nDate: June 5, 2019\nSource: https://wire.example/1\nAuthor: Petra Holm\n\nThe dam held.',
    );
    expect(article).toMatchObject({ title: 'Dam holds', date: '2019-06-05', url: 'https://wire.example/1' });
    expect(sentencesOf(article)).toEqual(['The dam held.']);
  });

  test('leaves one such line alone', () => {
    expect(passagesOf(readOne('a.txt', 'Source: the town hall says so and it should know best.\n\nThe dam held.'))).toHaveLength(
      2,
    );
  });
});

test('a heading in bold is a heading in Markdown, and a title has no marks', () => {
  const article = readOne('a.md', '# The *old* **dam** of [Korr](https://k.example)\n\nIt held.\n\n**Who pays**\n\nNobody.');
  expect(article.title).toBe('The old dam of Korr');
  expect(passagesOf(article)).toContain('# Who pays');
});
