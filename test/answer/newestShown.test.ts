import { expect, it } from 'vitest';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

it('shows the newest of equally telling figures where not all can be shown, in order of time', () => {
  const years = [2014, 2015, 2016, 2017];
  const made = years.map((year) =>
    articleOfSentences([`The harvest of grain came to ${year - 2000} tonnes in ${year}.`], day(`${year + 1}-02-03`), `y${year}`),
  );
  made.push(articleOfSentences(['The harvest of grain came to 40 tonnes in 1990.'], day('2018-02-03'), 'old'));
  const held = analysedLibrary(...made);
  const { rows, total } = listFigures(held, { about: 'harvest of grain', limit: 2 });
  expect([total, rows.map(({ figure }) => figure.period?.label)]).toEqual([5, ['2016', '2017']]);
});
