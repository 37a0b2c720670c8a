import { expect, it } from 'vitest';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

function figuresOf(text: string, about = 'harbour'): readonly string[] {
  const article = articleOfSentences([text], day('2020-03-02'), 'one');
  const held = analysedLibrary(article);
  const { rows } = listFigures(held, { about, limit: 25 });
  return rows.map(({ figure }) => article.text.slice(figure.span.start, figure.span.end));
}

it.each([
  'Resolution 2254 names the harbour.',
  'The harbour is named in Security Council Resolution 2254.',
  'A Boeing 737 landed at the harbour.',
  'The Boeing 737-800 landed at the harbour.',
  'Two Boeing 757s landed at the harbour.',
  'An Airbus A320 landed at the harbour.',
  'A Su-35 flew over the harbour.',
  'Su-35 jets flew over the harbour.',
  'The F-16 fighter flew over the harbour.',
  'COVID-19 closed the harbour.',
  'COVID-19 cases closed the harbour.',
  'Route 66 leads to the harbour.',
  'The harbour lies at Interstate 5 and the 99 freeway.',
  'The harbour is in article 20190605123 of the paper.',
  'The harbour was told of in record 48151623.',
  'See page 12 on the harbour.',
  'Article 5 protects the harbour.',
  'The harbour has an iPhone 7.',
  'The harbour saw Super Bowl 50.',
  'The harbour asks for form 1099.',
  'Flight 370 never reached the harbour.',
  'The harbour was no part of his 2008 campaign.',
  'Windows 10 runs the harbour.',
  'A 25-year-old 757 landed at the harbour.',
  'Planes of the older Falk 300 type left the harbour.',
  'Apollo 11 came back to the harbour.',
])('lists no number that belongs to a name: %s', (text) => {
  expect(figuresOf(text).filter((figure) => !/^Two/.test(figure))).toEqual([]);
});

it.each([
  ['In Norland 45 people came to the harbour.', ['45']],
  ['The harbour handled 2254 ships.', ['2254']],
  ['On Monday 45 were hurt at the harbour.', ['45']],
  ['The harbour beat Besk 24 to 10.', ['24', '10']],
  ['Now 46 and living by the harbour, she bakes.', ['46']],
  ['The harbour cost $737 million.', ['$737 million']],
  ['Traffic of the harbour rose by 66 percent.', ['66 percent']],
  ['The harbour has 35 cranes.', ['35']],
  ['The harbour ranks 10th.', ['10th']],
])('keeps what counts and measures: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected);
});

it('lists a length of time or a place in an order only for the noun that it stands before', () => {
  const text = 'A two-day visit to the harbour ended on the 70th anniversary of its founding.';
  expect(figuresOf(text)).toEqual([]);
  expect(figuresOf(text, 'visit')).toEqual(['two-day']);
  expect(figuresOf(text, 'anniversary')).toEqual(['70th']);
  expect(figuresOf('The harbour was closed for two days.')).toEqual(['two days']);
});
