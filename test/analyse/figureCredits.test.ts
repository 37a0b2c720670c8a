import { describe, expect, it } from 'vitest';
import { figures } from '../../src/analyse/figures/figures.ts';
import { read } from '../../src/analyse/nlp.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

function credits(text: string): readonly string[] {
  const article = articleOfSentences([text], day('2021-03-02'));
  const cut = (span: { readonly start: number; readonly end: number } | null): string =>
    span ? article.text.slice(span.start, span.end) : '-';
  return figures(read(article), []).map(({ span, creditedTo }) => `${cut(span)}: ${cut(creditedTo)}`);
}

describe('whom a figure is credited to', () => {
  it.each([
    [
      'Some 700 people marched, the teachers’ league said; the town hall spoke of 450.',
      ['Some 700: the teachers’ league', '450: the town hall'],
    ],
    ['The coastguard counted 14 boats, the harbour 11.', ['14: The coastguard', '11: the harbour']],
    ['Police said 30 people were hurt; nurses, 44.', ['30: Police', '44: nurses']],
    ['The league said 700 marched; 30 were held.', ['700: The league', '30: -']],
    ['The league said 700 men marched, women and 40 children among them.', ['700: The league', '40: The league']],
    ['The toll rose to 23 after nine more miners were found.', ['23: -', 'nine: -']],
    ['The farmers spoke of 350 dead sheep.', ['350: The farmers']],
    ['Li was quoted as saying that 350 sheep died.', ['350: Li']],
    ['According to the Blue Star 45 people were hurt.', ['45: the Blue Star']],
  ])('%s', (text, expected) => {
    expect(credits(text)).toEqual(expected);
  });
});
