import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, cut, located, type OffsetMap, shown } from '../../src/model/article.ts';
import { articleId } from '../../src/model/ids.ts';

/** A piece of a page: markup shows nothing, an entity shows one character for several, plain text shows itself. */
const piece = fc.oneof(
  fc.constantFrom('<p>', '</p>', '<b class="x">', '<!-- no -->').map((source) => ({ source, text: '' })),
  fc.constantFrom({ source: '&amp;', text: '&' }, { source: '&#8220;', text: '“' }, { source: '&NotEqualTilde;', text: '≂̸' }),
  fc.stringMatching(/^[a-z “”é]{1,8}$/).map((source) => ({ source, text: source })),
);

function page(pieces: readonly { source: string; text: string }[]): Article {
  const offsets = {
    text: [] as number[],
    source: [] as number[],
    length: [] as number[],
    sourceLength: [] as number[],
  } satisfies OffsetMap;
  let source = '';
  let text = '';
  for (const part of pieces) {
    if (part.text) {
      offsets.text.push(text.length);
      offsets.source.push(source.length);
      offsets.length.push(part.text.length);
      offsets.sourceLength.push(part.source.length);
    }
    source += part.source;
    text += part.text;
  }
  return { ...plain(source), format: 'html', text, offsets };
}

function plain(source: string): Article {
  const known = {
    id: articleId('a.txt'),
    key: '0123456789',
    file: 'a.txt',
    sha256: '',
    title: 'A',
    titled: false,
    publisher: null,
    date: null,
    url: null,
  };
  return { ...known, format: 'txt', source, text: source, offsets: null, passages: [] };
}

describe('words of an article', () => {
  it('are the very characters of a text file', () => {
    expect(cut(plain('\uFEFFHe said: “Yes.”'), { start: 10, end: 16 })).toBe('“Yes.”');
  });

  it('keep the markup that stands inside them, and none that stands around them', () => {
    const article = page([
      { source: '<p>', text: '' },
      { source: 'one ', text: 'one ' },
      { source: '<b>', text: '' },
      { source: 'two', text: 'two' },
      { source: '</b>', text: '' },
    ]);
    expect([cut(article, { start: 0, end: 7 }), shown(article, { start: 0, end: 7 })]).toEqual(['one <b>two', 'one two']);
    expect(cut(article, { start: 4, end: 7 })).toBe('two');
  });

  it('take an entity whole', () => {
    const article = page([
      { source: 'A', text: 'A' },
      { source: '&amp;', text: '&' },
      { source: 'B', text: 'B' },
    ]);
    expect(cut(article, { start: 1, end: 2 })).toBe('&amp;');
    expect(cut(article, { start: 1, end: 3 })).toBe('&amp;B');
  });

  it('lead, for any page and any place in it, to source that shows them again', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const article = page(pieces);
        fc.pre(article.text.length > 0);
        const start = from % article.text.length;
        const end = start + 1 + (length % (article.text.length - start));
        const { start: first, end: last } = located(article, { start, end });
        expect(first >= 0 && first < last && last <= article.source.length).toBe(true);
        const all = readAgain(cut(article, { start, end }));
        expect(all).toContain(shown(article, { start, end }));
      }),
    );
  });
});

/** What a reader sees of a piece of source. */
function readAgain(source: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&#8220;': '“', '&NotEqualTilde;': '≂̸' };
  return source.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
}
