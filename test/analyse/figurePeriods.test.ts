import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/analyse/dates/dates.ts';
import { figures } from '../../src/analyse/figures/figures.ts';
import { read } from '../../src/analyse/nlp.ts';
import type { Figure } from '../../src/model/analysis.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const DATE = day('2021-03-02');

function figuresOf(text: string): readonly Figure[] {
  const article = articleOfSentences([text], DATE);
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
});
