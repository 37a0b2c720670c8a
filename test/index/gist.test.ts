import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfQuotation } from '../../src/index/facts/gist.ts';
import { wordsBefore } from '../../src/index/facts/wordsBefore.ts';
import { typedWords } from '../../src/index/typing.ts';
import { article as articleOf } from '../fakes/articles.ts';

test('the words of a quotation are those of its text one by one, whatever letters and marks are in it', () => {
  const parts = fc.constantFrom(
    'We',
    'don’t',
    "can't",
    ' ',
    '“',
    '”',
    ' – ',
    'É',
    'ﬁ',
    '½',
    '\u00a0',
    '5',
    '3.5',
    'x_y',
    '\n',
    '…',
    'ж',
  );
  const article = articleOf({ text: 'One sentence.' });
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
      const text = all.join('');
      expect(wordsOfQuotation({ ...article, text }, { start: 0, end: text.length })).toBe(typedWords(text).join(' '));
    }),
  );
});

test('words before a figure are found whatever verb and preposition lead on to it', () => {
  for (const verb of 'was were is are to by of at hit reached grew rose fell jumped'.split(' ')) {
    expect(wordsBefore(`last year, unit prices ${verb} `)).toBe('unit prices');
    for (const between of 'to by at about nearly almost over around'.split(' '))
      expect(wordsBefore(`last year, unit prices ${verb} ${between} `)).toContain('unit prices');
    expect(wordsBefore(`last year, unit prices ${verb} more than `)).toContain('unit prices');
  }
  for (const pair of ['stood at', 'came to']) expect(wordsBefore(`last year, unit prices ${pair} `)).toContain('unit prices');
  for (const text of ['', ' ', 'prices ', 'prices rose', 'unit prices of apples ', 'prices  '])
    expect(wordsBefore(text)).toBeNull();
});
