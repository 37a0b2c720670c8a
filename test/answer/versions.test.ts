import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { quote } from '../../src/answer/quote/quote.ts';
import { reported } from '../../src/answer/quote/reported.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

function shelf(drafts: readonly Draft[]) {
  return library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
}

const morning: Draft = {
  file: 'a.txt',
  date: '2021-05-01',
  text: 'Mayor Kari Dahl opened the pier.\n“Speaking about herring always warms the heart of this town,” she said.',
};
const evening: Draft = {
  file: 'b.txt',
  date: '2021-05-02',
  text: 'Kari Dahl came to the harbour.\n“When we speak of herring,” noted Dahl, “the heart of our town always feels warm.”',
};
const asked = (drafts: readonly Draft[], speaker = 'Dahl') => {
  const books = shelf(drafts);
  const answer = quote(books, { speaker, limit: 10 });
  const found = answer.outcome === 'answered' ? answer.evidence : [];
  const cut = (file: string, { start, end }: { start: number; end: number }) =>
    books.articles.find((one) => one.file === file)?.text.slice(start, end);
  return found.map((one) => {
    const other = found.find(({ rank }) => rank === one.versionOf)?.article ?? '';
    const { here = [], there = [] } = one.versionWords ?? {};
    const only = { here: here.map((at) => cut(one.article, at)), there: there.map((at) => cut(other, at)) };
    return { ...one, only, marked: one.highlights.map((at) => cut(one.article, at)) };
  });
};

describe('one utterance in two translations', () => {
  it('is shown as two versions, one behind the other, with the words that differ marked in both', () => {
    const [first, second, ...rest] = asked([morning, evening]);
    expect(rest).toEqual([]);
    expect(second?.versionOf).toBe(1);
    expect(first?.versionOf).toBeUndefined();
    expect(first?.marked.concat(second?.marked)).toEqual(
      expect.arrayContaining(['Speaking', 'about', 'When', 'we', 'speak', 'of']),
    );
    expect(first?.marked.concat(second?.marked)).not.toContain('herring');
  });

  it('names the stretches that only one of them has', () => {
    const [first, second] = asked([morning, evening]);
    expect(first?.versionWords).toBeUndefined();
    expect(second?.only).toEqual({
      here: ['Speaking about', 'always warms', 'this'],
      there: expect.arrayContaining(['When we speak of', 'our']),
    });
  });

  it('keeps both halves of a quotation together that is split around its attribution', () => {
    expect(asked([evening])).toHaveLength(1);
    expect(asked([morning, evening]).filter(({ article: id }) => id === 'b.txt')).toHaveLength(1);
  });

  it('is none when the words were spoken years apart, by another person, or of something else', () => {
    expect(asked([morning, { ...evening, date: '2023-05-02' }]).some(({ versionOf }) => versionOf)).toBe(false);
    const other = { ...evening, text: evening.text.replaceAll('Dahl', 'Holm') };
    expect(asked([morning, other], 'Kari').some(({ versionOf }) => versionOf)).toBe(false);
    const topic = { ...evening, text: evening.text.replaceAll('herring', 'taxes').replace('heart of our town', 'council') };
    expect(asked([morning, topic]).some(({ versionOf }) => versionOf)).toBe(false);
  });

  it('is shown once, with both citations, when the words are the same in other type', () => {
    const again = { ...morning, file: 'c.txt', text: morning.text.replaceAll(/[“”]/g, '"') };
    const found = asked([morning, again]);
    expect(found.map(({ alsoIn }) => alsoIn)).toEqual([['c.txt']]);
  });

  it('is not shown as one when another person spoke the same words', () => {
    const echo: Draft = {
      file: 'd.txt',
      date: '2021-05-01',
      text: 'Otto Berg agreed.\n“Speaking about herring always warms the heart of this town,” he said.',
    };
    const books = shelf([morning, echo]);
    const answer = quote(books, { about: 'herring', limit: 10 });
    expect(answer.outcome === 'answered' && answer.evidence.map(({ quotation }) => quotation?.speaker).sort()).toEqual([
      'Kari Dahl',
      'Otto Berg',
    ]);
  });
});

describe('what is only reported', () => {
  it('keeps to the days asked for', () => {
    const books = shelf([
      { file: 'a.txt', date: '2021-05-01', text: 'Kari Dahl said that the pier would be painted green by summer.' },
      { file: 'b.txt', date: '2023-05-01', text: 'Kari Dahl said that the pier would be closed for the winter.' },
    ]);
    const files = (more: { from?: string; to?: string }) =>
      reported(books, { speaker: 'Dahl', about: '', limit: 5, ...more }).reported.map((one) => one.article.file);
    expect(files({})).toEqual(['b.txt', 'a.txt']);
    expect(files({ to: '2021' })).toEqual(['a.txt']);
    expect(files({ from: '2022-01' })).toEqual(['b.txt']);
    expect(files({ from: 'soon' })).toEqual([]);
  });
});
