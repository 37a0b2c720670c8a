import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/analyse/dates/dates.ts';
import { figures } from '../../src/analyse/figures/figures.ts';
import { read } from '../../src/analyse/nlp.ts';
import type { Figure } from '../../src/model/analysis.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const DATE = day('2021-03-02');

function figuresOf(...sentences: readonly string[]): readonly Figure[] {
  const article = articleOfSentences(sentences, DATE);
  return figures(read(article), datesIn(article.text, DATE));
}

describe('the time that a figure is of', () => {
  it.each([
    ['In 2018, trade rose by 27.1% from the previous year.', '2018'],
    ['The harvest reached 3.2 million tonnes last year.', '2020'],
    ['On Monday, the ministry said that 300 shops had closed in 2019.', '2019'],
    ['She said in November that 300 shops had closed.', null],
    ['It cost $5 million in 2019, while sales of $3 million were made in 2020.', '2019'],
  ])('"%s" is about %s', (text, label) => {
    expect(figuresOf(text)[0]?.period?.label ?? null).toBe(label);
  });

  it.each([
    ['It has 300 shops and wants to have 500 by 2025.', [null, '2025']],
    ['Trade will grow from $107 billion to $200 billion by 2024.', [null, '2024']],
    ['Half of the 300 shops will close by 2025.', ['2025', '2025']],
  ])('holds a deadline for the time of what is to be had then: "%s"', (text, labels) => {
    expect(figuresOf(text).map(({ period }) => period?.label ?? null)).toEqual(labels);
  });

  it.each([
    ['The farm keeps 410 goats, down from 520 in 2018.', [null, '2018']],
    ['Orla sold 6,100 boats last year, up from 5,300 in 2016.', ['2020', '2016']],
    ['The town has 90 cafés, against 130 in 2012.', [null, '2012']],
    ['Output rose from 30 tonnes in 2016 to 44 tonnes.', ['2016', null]],
    ['Output rose from 30 tonnes in 2016 to 44 tonnes in 2019.', ['2016', '2019']],
    ['Output rose from 30 tonnes to 44 tonnes in 2019.', ['2019', '2019']],
    ['It caught 80 tonnes of cod, more than in 2014.', [null]],
    ['Turnout was 68 percent, the lowest since 1994.', [null]],
    ['It flew 900 people between January and June, up from 800.', ['January–June 2020', null]],
    ['It will cut 120 jobs after a loss of $9 million in 2020.', [null, '2020']],
    ['It has caught 80 tonnes of cod since 2014.', ['since 2014']],
  ])('is not that of what the figure is compared with: "%s"', (text, labels) => {
    expect(figuresOf(text).map(({ period }) => period?.label ?? null)).toEqual(labels);
  });

  it.each([
    ['The baths, which opened in 2011, drew 7,200 swimmers last year.', ['2020']],
    ['Founded in 1904, the club has 640 members.', [null]],
    ['The dam, built in 1968 at a cost of $3 million, holds 40 tonnes of fish.', ['1968', null]],
    ['The school that opened in 2013 has 900 pupils.', [null]],
    ['The 300 people who moved there in 2013 built 90 houses.', [null, null]],
    ['He paid $4 million for the mill, which lost $2 million in 2019.', [null, '2019']],
  ])('is not that of an aside about the thing: "%s"', (text, labels) => {
    expect(figuresOf(text).map(({ period }) => period?.label ?? null)).toEqual(labels);
  });

  it.each([
    [
      ['In 2018 the port of Orla handled 40 ships.', 'Ferries carried 900 people.'],
      ['2018', '2018'],
    ],
    [
      ['In the third quarter the pit yielded 70 tonnes.', 'Lead output was 20 tonnes, up from 15.'],
      ['Q3 2020', 'Q3 2020', null],
    ],
    [
      ['Orla sold 600 boats in 2018.', 'It bought 90.'],
      ['2018', '2018'],
    ],
    [
      ['Orla sold 600 boats in 2018.', 'The mill has 90 rooms.'],
      ['2018', null],
    ],
    [
      ['Orla sold 600 boats in 2018.', 'The mill burnt 90 tonnes of coal.'],
      ['2018', null],
    ],
    [
      ['In 2018 Orla sold 600 boats.', 'It now employs 90 people.'],
      ['2018', null],
    ],
    [
      ['In 2018 Orla sold 600 boats.', 'It covers 90 hectares of wooded land.'],
      ['2018', null],
    ],
    [['In 2018 the club moved to Arn.', 'It had 90 members.'], [null]],
    [
      ['On Monday 40 ships came.', 'Ferries carried 900 people.'],
      ['1 March 2021', null],
    ],
  ])('goes on from a dated sentence to those that tell of the same time: %j', (sentences, labels) => {
    expect(figuresOf(...sentences).map(({ period }) => period?.label ?? null)).toEqual(labels);
  });
});
