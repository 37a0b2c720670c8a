import { expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

it('shows the newest of equally telling figures where not all can be shown, in order of time', () => {
  const years = [2014, 2015, 2016, 2017];
  const made = years.map((year) =>
    articleOfSentences([`The harvest of grain came to ${year - 2000} tonnes in ${year}.`], day(`${year + 1}-02-03`), `y${year}`),
  );
  made.push(articleOfSentences(['The harvest of grain came to 40 tonnes in 1990.'], day('2018-02-03'), 'old'));
  const held = buildLibrary({
    articles: made,
    analyses: new Map(made.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
  const { rows, total } = listFigures(held, { about: 'harvest of grain', limit: 2 });
  expect([total, rows.map(({ figure }) => figure.period?.label)]).toEqual([5, ['2016', '2017']]);
});
