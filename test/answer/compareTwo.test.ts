import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

function libraryHeld(reported: readonly (readonly [id: string, date: string, sentences: readonly string[]])[]): Library {
  const made = reported.map(([id, date, sentences]) => articleOfSentences(sentences, day(date), id));
  return buildLibrary({
    articles: made,
    analyses: new Map(made.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
}

describe('/compare', () => {
  it('sets figures of the same measure side by side and says how they stand to one another', () => {
    const held = libraryHeld([
      ['harbour', '2020-03-02', ['The new bridge over the Lune cost $240 million, the ministry said.', 'It is 900 metres long.']],
      ['inland', '2020-03-03', ['The new bridge over the Lune cost $310 million, the auditors said.']],
      ['coast', '2023-03-03', ['Exports of grain reached $5 billion in 2022.', 'Exports of grain came to $4 billion in 2021.']],
    ]);
    const { answer, pairs } = compareTwo(held, { a: 'harbour', b: '2', limit: 6 });
    expect(pairs[0]?.figures).toMatchObject([{ a: { value: 240e6 }, b: { value: 310e6 }, relation: 'differ' }]);
    expect(answer.outcome === 'answered' && answer.agreement?.verdict).toBe('differ');
    const times = compareTwo(held, { a: '2021', b: '2022', about: 'grain', limit: 6 });
    expect(times.pairs[0]?.figures).toMatchObject([{ relation: 'apart' }]);
    expect(times.answer.outcome === 'answered' && times.answer.agreement).toBeNull();
  });

  it('names the side that says nothing of the topic, and reads a day as the article of that day', () => {
    const held = libraryHeld([
      ['harbour', '2020-03-02', ['Anna Berg said the bridge would cost $4 million.']],
      ['inland', '2020-03-03', ['Karl Stein said “we are proud of the school” on Monday.']],
    ]);
    const { sides, silent } = compareTwo(held, { a: '2 March 2020', b: 'Stein', about: 'bridge', limit: 6 });
    expect(sides?.map(({ kind }) => kind)).toEqual(['article', 'party']);
    expect(silent).toEqual(['Karl Stein']);
  });

  it('takes a country for itself and no name that has it inside', () => {
    const held = libraryHeld([
      [
        'expo',
        '2020-03-02',
        ['Norland signed the treaty on Monday.', 'The Norland Expo opens in May.', 'Sarland refused to sign.'],
      ],
    ]);
    const { sides, answer } = compareTwo(held, { a: 'Norland', b: 'Sarland', limit: 6 });
    expect(sides?.map(({ name }) => name)).toEqual(['Norland', 'Sarland']);
    expect(answer.outcome).toBe('answered');
  });

  it('sets what two persons said of one topic side by side, in whatever form of the word', () => {
    const held = libraryHeld([
      [
        'one',
        '2020-03-02',
        [
          '“The town has pivoted to tourism and nobody is sorry,” Anna Berg said.',
          '“I bake bread every morning,” Anna Berg said.',
        ],
      ],
      ['two', '2020-03-03', ['“The pivot of the town to tourism was a mistake,” said Karl Stein.', 'Karl Stein visited Besk.']],
    ]);
    const { pairs, answer } = compareTwo(held, { a: 'Anna Berg', b: 'Karl Stein', limit: 6 });
    expect(pairs[0]).toMatchObject({ a: 1, b: 2 });
    expect(pairs[0]?.topic).toMatch(/pivot|tourism/u);
    // What is said comes before what merely tells of a person.
    expect(answer.outcome === 'answered' && answer.evidence.filter(({ quotation }) => quotation).map(({ rank }) => rank)).toEqual(
      [1, 2, 3],
    );
  });

  it('leaves out sentences that merely name a party where others tell of it', () => {
    const held = libraryHeld([
      ['one', '2020-03-02', ['Anna Berg travelled to Norland on Monday.', 'Norland sold 40 ships.', 'Sarland bought 12 ships.']],
    ]);
    const { answer } = compareTwo(held, { a: 'Norland', b: 'Sarland', limit: 6 });
    expect(answer.outcome === 'answered' && answer.evidence).toHaveLength(2);
  });

  it('sets what was reported in two years side by side where no figure is of these years', () => {
    const held = libraryHeld([
      ['early', '2019-06-05', ['Trade of Norland with Sarland reached $108 billion in 2018.']],
      ['late', '2024-05-17', ['Trade of Norland with Sarland reached $240 billion in 2023.']],
    ]);
    const { pairs } = compareTwo(held, { a: '2019', b: '2024', limit: 6 });
    expect(pairs[0]?.figures).toMatchObject([{ a: { value: 108e9 }, b: { value: 240e9 }, relation: 'apart' }]);
  });

  it('sets a year beside a year before it sets it beside a quarter, and says that they are other times', () => {
    const held = libraryHeld([
      [
        'early',
        '2022-05-10',
        [
          'In 2021 the Vell mill ground 31,000 tonnes of barley.',
          'In the first quarter of 2022 the Vell mill ground 9,000 tonnes of barley.',
        ],
      ],
      ['late', '2023-01-10', ['In 2022 Vell ground 34,000 tonnes of barley.']],
    ]);
    const { pairs } = compareTwo(held, { a: '2021', b: '2022', limit: 6 });
    expect(pairs[0]?.figures).toMatchObject([{ a: { value: 31e3 }, b: { value: 34e3 }, relation: 'apart' }]);
    const quarter = compareTwo(
      libraryHeld([
        ['one', '2022-05-10', ['The Vell mill ground 9,000 tonnes of barley in the first quarter of 2022.']],
        ['two', '2022-09-10', ['The Vell mill ground 16,000 tonnes of barley in the first half of 2022.']],
      ]),
      { a: 'one', b: 'two', limit: 6 },
    );
    expect(quarter.pairs[0]?.figures).toMatchObject([{ a: { value: 9e3 }, b: { value: 16e3 }, relation: 'apart' }]);
    expect(quarter.answer.outcome === 'answered' && quarter.answer.agreement).toBeNull();
  });

  it('sets what the sentence before names beside what is named outright', () => {
    const held = libraryHeld([
      ['one', '2022-05-10', ['The council will put $180 million into a third bridge.']],
      ['two', '2022-09-10', ['The third bridge is late.', 'The costs are now $214 million.']],
    ]);
    const { pairs } = compareTwo(held, { a: 'one', b: 'two', limit: 6 });
    expect(pairs[0]).toMatchObject({ a: 1, b: 2 });
  });

  it('takes bodies for themselves and not for those who speak for them, and shows what tells of both once', () => {
    const held = libraryHeld([
      [
        'strike',
        '2022-05-10',
        [
          'About 900 took part, the Weavers’ Guild said; the mill board spoke of 600.',
          'Guild secretary Ann Lee said: “We weave more and earn less.”',
          '“We are growing,” said Karl Moor, chairman of the mill board.',
        ],
      ],
    ]);
    const { sides, pairs } = compareTwo(held, { a: 'Weavers’ Guild', b: 'mill board', limit: 6 });
    expect(sides?.map(({ name }) => name)).toEqual(['Weavers’ Guild', 'mill board']);
    expect(pairs[0]).toMatchObject({ a: 1, b: 1 });
    const persons = compareTwo(held, { a: 'Lee', b: 'chairman of the mill board', limit: 6 });
    expect(persons.sides?.map(({ name }) => name)).toEqual(['Ann Lee', 'Karl Moor']);
  });

  it('takes a name for who bears it and not for the one article that has it in its title', () => {
    const held = libraryHeld([
      ['one', '2020-03-02', ['North Korea tested a missile on Monday.', 'It was the third this year.']],
      ['two', '2020-03-03', ['On Tuesday North Korea denied it.', 'Sweden sent 40 ships.']],
    ]);
    const { sides } = compareTwo(held, { a: 'North Korea', b: 'Sweden', limit: 6 });
    expect(sides?.map(({ kind, name }) => [kind, name])).toEqual([
      ['party', 'North Korea'],
      ['party', 'Sweden'],
    ]);
  });

  it.each([
    ['', '2018', 'is no article, time or name'],
    ['2018', '   ', 'is no article, time or name'],
    ['!!!', '2018', 'is no article, time or name'],
    ['2018', '31 February 2019', 'There is no such day as 31 February 2019'],
    ['2018-02-31', '2019', 'There is no such day as 2018-02-31'],
    ['x'.repeat(5000), '2018', 'is no article, time or name'],
    ['99', '2018', 'is no article, time or name'],
  ])('says in one short line what is wrong with “%.20s” beside “%.20s”', (a, b, told) => {
    const held = libraryHeld([['one', '2018-03-02', ['Norland signed the treaty in 2018.']]]);
    const { answer } = compareTwo(held, { a, b, limit: 6 });
    expect(answer).toMatchObject({ outcome: 'invalid', problem: expect.stringContaining(told) });
    if (answer.outcome === 'invalid') expect(answer.problem.length).toBeLessThan(200);
  });
});
