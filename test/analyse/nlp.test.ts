import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/analyse/nlp.ts';
import { article } from './article.ts';

describe('the words of an article', () => {
  it('stand where the text has them, whatever blanks and marks are between', () => {
    const text = '\ufeff“I can’t say,” he\u00a0told\u2028Mr. Peskov  in St.\u2009Petersburg\u200b .';
    const reading = read(article(text));
    expect(reading.words.map((word) => word.text)).toEqual(expect.arrayContaining(['“', 'he', 'told', 'Peskov', 'Petersburg']));
    for (const word of reading.words) expect(text.slice(word.span.start, word.span.end)).toBe(word.text);
  });

  it('are in order, do not overlap and are cut from the text for any text at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '’',
        "''",
        '\u2028',
        '\ufeff',
        '\u00a0',
        ' ',
        '\n',
        'Mr. Xi',
        'U.S.',
        '$108bn',
        'can’t',
        'co-operation',
        '…',
        '👩‍👩‍👧',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const word of read(article(text)).words) {
          expect(text.slice(word.span.start, word.span.end)).toBe(word.text);
          expect(word.span.start).toBeGreaterThanOrEqual(before);
          before = word.span.end;
        }
      }),
    );
  });

  it('know their sentence and paragraph', () => {
    const reading = read(article('One came. Two left.\n\nThree stayed.'));
    const place = new Map(reading.words.map((word) => [word.text, [word.passage, word.sentence]]));
    expect(place.get('One')).toEqual([0, 0]);
    expect(place.get('left')).toEqual([0, 1]);
    expect(place.get('stayed')).toEqual([1, 2]);
  });

  it('leave out a run too long to be a word, at once, and go on behind it', () => {
    const words = read(article(`Before it. ${"'".repeat(200_000)} After it.`)).words.map((word) => word.text);
    expect(words).toEqual(['Before', 'it', '.', 'After', 'it', '.']);
  }, 5_000);
});
