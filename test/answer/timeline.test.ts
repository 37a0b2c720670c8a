import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { timeline } from '../../src/answer/listings/timeline.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { shown } from '../../src/model/article.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

const article = articleOfSentences(
  [
    'Ines Holt has run the Vell mill since 1987.',
    'The mill is near the river.',
    'A new mill would cost $9 million.',
    'The mill burned on 3 March 1992.',
    'The owner sold the mill.',
    'In 2023 the mill made 900 tonnes of flour.',
    'Work on the third mill began on 5 February.',
  ],
  day('2024-05-10'),
  'mill',
);
const library = buildLibrary({
  articles: [article],
  analyses: new Map([[article.id, analyse(article)]]),
  refused: [],
  makeIndex: compactIndex,
});

function told(topic: string, from?: string, to?: string): readonly (readonly [string, string])[] {
  const { answer, moments } = timeline(library, { topic, from, to, limit: 10 });
  if (answer.outcome !== 'answered') return [['none', answer.outcome === 'no_evidence' ? answer.explanation.line : '']];
  return answer.evidence.map(({ span }, at) => [moments[at]?.label ?? '', shown(article, span)]);
}

describe('/timeline', () => {
  it('stands what has lasted since a time at its beginning, and leaves out what merely is so or might be', () => {
    expect(told('mill').map(([label, text]) => `${label}: ${text.slice(0, 14)}`)).toEqual([
      'since 1987: Ines Holt has ',
      '3 March 1992: The mill burne',
      '2023: In 2023 the mi',
      '5 February 2024: Work on the th',
      '10 May 2024: The owner sold',
    ]);
  });

  it('shows the newest of equally good sentences where not all can be shown, beside the first report, in order of time', () => {
    const made = [2014, 2015, 2016, 2017, 2018].map((year) =>
      articleOfSentences(
        [`The ${['red', 'blue', 'grey', 'green', 'white'][year - 2014]} mill burned on 3 March ${year}.`],
        day(`${year}-03-05`),
        `y${year}`,
      ),
    );
    const held = buildLibrary({
      articles: made,
      analyses: new Map(made.map((one) => [one.id, analyse(one)])),
      refused: [],
      makeIndex: compactIndex,
    });
    const days = (from?: string, to?: string) =>
      timeline(held, { topic: 'mill', from, to, limit: 3 }).moments.map(({ when }) => when.from.slice(0, 4));
    expect(days()).toEqual(['2014', '2017', '2018']);
    expect(days('2015')).toEqual(['2015', '2017', '2018']);
    expect(days(undefined, '2017')).toEqual(['2014', '2016', '2017']);
  });

  it('takes a year for no part of one of its months, and nothing that began before the time asked for', () => {
    expect(told('mill', '2023-12-01', '2024-02-29').map(([label]) => label)).toEqual(['5 February 2024']);
  });

  it('finds what names the thing without its place in an order', () => {
    expect(told('second mill').map(([label]) => label)).toContain('3 March 1992');
  });

  it('says of which time nothing is told, with one word before it', () => {
    expect(told('mill', '2030')).toEqual([['none', 'No dated sentence about “mill” (from 2030 on) stands in the articles.']]);
  });
});
