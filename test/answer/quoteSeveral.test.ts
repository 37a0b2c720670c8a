import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { quote } from '../../src/answer/quote/quote.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  {
    file: 'a.txt',
    date: '2021-05-01',
    text: 'Kari Dahl met Otto Berg.\n“We are done,” Dahl said. “The track is broken.”\n“It is not,” said Berg.',
  },
];
const books = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
const ask = (speaker: string) => {
  const answer = quote(books, { speaker, limit: 10 });
  return answer.outcome === 'answered'
    ? answer.evidence.map(({ span, article: id, quotation }) => [
        quotation?.speaker,
        books.article(id)?.text.slice(span.start, span.end),
      ])
    : [];
};

describe('the words of several', () => {
  it('are found for two names that are typed together, and for none where one is unknown', () => {
    expect(ask('Dahl and Berg').map(([speaker]) => speaker)).toEqual(['Kari Dahl', 'Otto Berg']);
    expect(ask('Dahl and Nobody')).toEqual([]);
  });

  it('are shown once where a quotation is split around its speaker', () => {
    expect(ask('Dahl')).toEqual([['Kari Dahl', '“We are done,” Dahl said. “The track is broken.”']]);
  });
});
