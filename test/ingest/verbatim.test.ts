import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, cut, located, shown } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';
import { read } from './reading.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '\u00a0',
    '. ',
    '“',
    '”',
    '"',
    '# ',
    '- ',
    '> ',
    '```\n',
    '---\n',
    '|',
    '&',
    '<',
    '>',
    '\r\n',
    '\ufeff',
    '\u2028',
    '🎉',
    'é',
    'the author\n',
    'Oil and gas\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.lorem({ maxCount: 14 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&#62;'],
  ['é', '&eacute;'],
  ['“', '&ldquo;'],
  ['\u00a0', '&nbsp;'],
]);
const markup = fc
  .array(fc.tuple(fc.constantFrom('p', 'div', 'h2', 'li', 'b', 'i', 'span', 'a'), anyText), { maxLength: 12 })
  .map(
    (parts) =>
      `<html><body><article>${parts.map(([tag, text]) => `<${tag} title="<p>">${text.replace(/[&<>é“\u00a0]/gu, (c) => entities.get(c) ?? c)}</${tag}>`).join(' ')}</article></body></html>`,
  );

/** Every span lies in the text, in order, without overlap, and is cut from the source character for character. */
function proves(article: Article): void {
  let last: Span = { start: 0, end: 0 };
  let lastInSource = 0;
  for (const passage of article.passages) {
    expect(passage.span.start).toBeGreaterThanOrEqual(last.end);
    let inside = passage.span.start;
    for (const sentence of passage.sentences) {
      expect(sentence.span.start).toBeGreaterThanOrEqual(inside);
      expect(sentence.span.end).toBeLessThanOrEqual(passage.span.end);
      inside = sentence.span.end;
      const at = located(article, sentence.span);
      expect(cut(article, sentence.span)).toBe(article.source.slice(at.start, at.end));
      expect(at.start).toBeGreaterThanOrEqual(lastInSource);
      expect(at.end).toBeLessThanOrEqual(article.source.length);
      expect(at.end).toBeGreaterThan(at.start);
      lastInSource = at.end;
      if (article.format !== 'html') expect(cut(article, sentence.span)).toBe(shown(article, sentence.span));
      expect(article.format === 'html' || at.end - at.start <= 700).toBe(true);
    }
    expect(passage.sentences.length).toBeGreaterThan(0);
    last = passage.span;
  }
  const ids = article.passages.flatMap(({ id, sentences }) => [id, ...sentences.map((sentence) => sentence.id)]);
  expect(new Set<string>(ids).size).toBe(ids.length);
  expect(article.passages.flatMap(({ sentences }) => sentences.map(({ index }) => index))).toEqual(
    article.passages.flatMap(({ sentences }) => sentences).map((_, i) => i),
  );
}

describe('every sentence of every article is cut from its source, character for character', () => {
  test.each(['a.txt', 'a.md'])('%s', (path) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { articles, refusals } = read(path, text);
        expect(articles.length + refusals.length).toBe(1);
        for (const article of articles) {
          expect(article.source).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)));
          proves(article);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a.jsonl', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const lines = texts.map((text, i) => JSON.stringify({ id: `a${i}`, text }));
        for (const article of read('a.jsonl', lines.join('\n')).articles) {
          expect(texts).toContain(article.source);
          proves(article);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a.html, where the words cut, with tags taken out and entities read, are the words shown', () => {
    const back = new Map([...entities].map(([character, entity]) => [entity, character]));
    const bare = (html: string) =>
      html
        .replace(/<[^<>]*"<p>"[^<>]*>|<[^<>]*>/gu, '')
        .replace(/&\w+;|&#62;/gu, (entity) => back.get(entity) ?? entity)
        .replace(/[\s\u200b]+/gu, '');
    fc.assert(
      fc.property(markup, (html) => {
        for (const article of read('a.html', html).articles) {
          proves(article);
          for (const { sentences } of article.passages) {
            for (const { span } of sentences)
              expect(bare(cut(article, span))).toBe(shown(article, span).replace(/[\s\u200b]+/gu, ''));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
