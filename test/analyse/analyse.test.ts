import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

describe('the analysis of an article', () => {
  const article = articleOfSentences(
    [
      'The Harbour Board (HB) met on Monday.',
      'Its head, Jane Moor, said 310 boats had left since 2019.',
      '“We miss them,” she said.',
    ],
    day('2021-03-02'),
  );
  const analysis = analyse(article);
  const cut = ({ span }: { span: { start: number; end: number } }) => article.text.slice(span.start, span.end);

  it('holds names, figures, dates, quotations and short forms', () => {
    expect(analysis.people.map(({ name }) => name)).toContain('Jane Moor');
    expect(analysis.figures.map(cut)).toEqual(['310']);
    expect(analysis.dates.map(cut)).toEqual(['Monday', 'since 2019']);
    expect(analysis.quotations.map(({ speaker }) => speaker)).toEqual(['Jane Moor']);
  });

  it('is the same each time', () => {
    expect(analyse(article)).toEqual(analysis);
  });
});
