import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

const told: readonly (readonly [id: string, date: string, sentences: readonly string[]])[] = [
  [
    'mill',
    '2022-05-10',
    [
      'The Vell mill processed 40,000 tonnes of barley in 2021.',
      'It employs 60 people.',
      'In 2020 it processed 31,000 tonnes.',
      'The mayor processed 12 tonnes of complaints.',
    ],
  ],
  ['later', '2023-05-10', ['Last year Vell processed 52,000 tonnes, the owner said.', 'Besk sold 9,000 tonnes.']],
  [
    'bridge',
    '2022-06-10',
    [
      'The third bridge will not open before 2024.',
      'The costs are now put at $90 million.',
      'The council spent $3 million on roads.',
    ],
  ],
  ['feature', '2022-07-10', ['The new bridge has eaten $95 million so far.', 'The fourth bridge has eaten $7 million.']],
];
const articles = told.map(([id, date, sentences]) => articleOfSentences(sentences, day(date), id));
const library = buildLibrary({
  articles,
  analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
  refused: [],
  makeIndex: compactIndex,
});

const values = (about: string, period?: string): readonly number[] =>
  listFigures(library, { about, period, limit: 20 }).rows.map(({ figure }) => figure.value);

describe('figures whose sentence does not name the topic again', () => {
  it('are those of the same deed in the same unit with nothing else named', () => {
    expect([...values('barley')].sort()).toEqual([31e6, 40e6, 52e6].map((kilos) => kilos / 1000).sort());
    expect(values('barley', '2020')).toEqual([31_000]);
  });

  it('are those of a part of what the sentence before names', () => {
    expect(values('third bridge')).toContain(90e6);
    expect(values('third bridge')).not.toContain(3e6);
  });

  it('are those of the noun alone, where no other order is told', () => {
    expect(values('third bridge')).toContain(95e6);
    expect(values('third bridge')).not.toContain(7e6);
  });
});
