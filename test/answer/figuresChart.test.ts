import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { figureCharts } from '../../src/answer/listings/figuresChart.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

type Report = readonly [date: string | null, ...sentences: string[]];

/** The charts about a topic from reports of these days. */
function charts(topic: string, ...reports: readonly Report[]) {
  const articles = reports.map(([date, ...sentences], i) =>
    articleOfSentences(sentences, date === null ? null : day(date), `paper-${i}`),
  );
  const library = buildLibrary({
    articles,
    analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
  return figureCharts(listFigures(library, { about: topic, limit: 25 }).rows, topic, library);
}

const texts = (topic: string, ...reports: readonly Report[]) =>
  charts(topic, ...reports).map(({ points }) => points.map(({ text }) => text));

describe('a chart of figures', () => {
  it('holds one measure over time, in order of time, with whom the text credits', () => {
    const [chart, ...others] = charts(
      'grain harvest',
      ['2021-03-02', 'The grain harvest of Senn came to 3.2 million tonnes in 2020, the harbour board said.'],
      ['2020-03-05', 'The grain harvest of Senn reached 4.1 million tonnes in 2019.'],
    );
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ unit: 'tonne', change: null, thing: '', differing: [] });
    expect(chart?.points.map(({ text, period, credit }) => [text, period?.label, credit])).toEqual([
      ['4.1 million tonnes', '2019', null],
      ['3.2 million tonnes', '2020', 'the harbour board'],
    ]);
  });

  it('never holds a sum and a percentage, a level and a rise, or a length of time', () => {
    const all = charts(
      'trade',
      ['2020-02-03', 'Trade between Orle and Marn rose by 12 percent in 2019 to $108 billion.'],
      ['2021-02-03', 'Trade between Orle and Marn rose by 9 percent in 2020 to $118 billion.'],
    );
    expect(all.map(({ unit, change }) => [unit, change])).toEqual([
      ['USD', null],
      ['%', 'rise'],
    ]);
    for (const { points } of all) expect(points).toHaveLength(2);
  });

  it('tells things apart that stand beside each other: trade, exports, the trade of others', () => {
    expect(
      texts(
        'trade',
        ['2020-02-03', 'Trade between Orle and Marn came to $108 billion in 2019.'],
        ['2021-02-03', 'Trade between Orle and Marn came to $118 billion in 2020, and exports of arms to $3 billion in 2020.'],
      ),
    ).toEqual([['$108 billion', '$118 billion']]);
    expect(
      texts(
        'trade',
        ['2020-02-03', 'Trade between Orle and Marn came to $108 billion in 2019.'],
        ['2021-02-03', 'Trade between Senn and Tarf came to $118 billion in 2020.'],
      ),
    ).toEqual([]);
  });

  it('keeps two figures of one article for one time apart', () => {
    expect(
      texts('exports', [
        '2020-02-03',
        'Exports to Orle were worth $44 billion in 2017, compared with exports to Marn of $477 billion in 2017.',
      ]),
    ).toEqual([]);
  });

  it('marks plans, says where sources differ, and keeps what has no time of its own', () => {
    const [chart] = charts(
      'trade turnover',
      ['2019-06-05', 'Trade turnover between Orle and Marn reached $107 billion in 2018, the bank of Orle said.'],
      [
        '2019-06-07',
        'Trade turnover between Orle and Marn reached $108 billion in 2018, and the two aim to increase the turnover to $200 billion.',
      ],
      ['2019-06-08', 'Trade turnover between Orle and Marn stands at more than $100 billion.'],
    );
    expect(
      chart?.points.map(({ text, outlook, precision, period }) => [text, outlook, precision, period?.label ?? null]),
    ).toEqual([
      ['$107 billion', false, 'exact', '2018'],
      ['$108 billion', false, 'exact', '2018'],
      ['$200 billion', true, 'exact', null],
      ['more than $100 billion', false, 'at least', null],
    ]);
    expect(chart?.differing.map(({ when, sides }) => [when, ...sides.map(({ text }) => text)])).toEqual([
      ['2018', '$107 billion', '$108 billion'],
    ]);
  });

  it('is not there for one figure, for figures that nothing places in time, or without a topic', () => {
    const said = 'Trade between Orle and Marn came to $108 billion in 2019.';
    expect(charts('trade', ['2020-02-03', said])).toEqual([]);
    expect(charts('trade', [null, 'Trade of Orle came to $108 billion.'], [null, 'Trade of Orle came to $118 billion.'])).toEqual(
      [],
    );
    expect(charts('', ['2020-02-03', said], ['2020-02-04', said])).toEqual([]);
  });

  it('brings units that convert into one', () => {
    const [chart] = charts(
      'bridge length',
      ['2020-02-03', 'The length of the Orle bridge was 3 km in 2018.'],
      ['2021-02-03', 'The length of the Orle bridge was 4,000 metres in 2020.'],
      ['2022-02-03', 'The length of the Orle bridge was 5 km in 2021.'],
    );
    expect(chart?.unit).toBe('km');
    expect(chart?.points.map(({ value }) => value)).toEqual([3, 4, 5]);
  });
});
