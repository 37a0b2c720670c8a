import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { ask } from '../../src/answer/answer.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

type Told = readonly [date: string, sentence: string];

function verdictOn(question: string, reported: readonly Told[]): string | null {
  const made = reported.map(([date, sentence], at) => articleOfSentences([sentence], day(date), `a${at}`));
  const library = buildLibrary({
    articles: made,
    analyses: new Map(made.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
  const answer = ask(library, { question, limit: 5 });
  return answer.outcome === 'answered' ? (answer.agreement?.verdict ?? null) : answer.outcome;
}

describe('one month of several years', () => {
  it.each<[string, Told, Told]>([
    [
      'What was the unemployment rate of Norland in June?',
      ['2018-07-05', 'The unemployment rate of Norland was 4.1% in June.'],
      ['2019-07-05', 'The unemployment rate of Norland was 5.6% in June.'],
    ],
    [
      'What was the unemployment rate of Norland in June?',
      ['2018-06-25', 'The unemployment rate of Norland was 4.1%.'],
      ['2019-07-05', 'The unemployment rate of Norland was 5.6% in June.'],
    ],
    [
      'How many tourists visited Norland in September?',
      ['2018-10-05', 'In September 41,000 tourists visited Norland.'],
      ['2019-02-05', 'In September 2017, 56,000 tourists visited Norland.'],
    ],
    [
      'How much did exports of Norland grow in June?',
      ['2018-07-05', 'Exports of Norland grew by 4.1% in June.'],
      ['2019-07-05', 'Exports of Norland grew by 5.6% in June.'],
    ],
    [
      'When did the Norland fair open?',
      ['2018-06-05', 'The Norland fair opened on June 4.'],
      ['2019-06-09', 'The Norland fair opened on June 8.'],
    ],
    [
      'When did the Norland fair open in June?',
      ['2018-06-05', 'The Norland fair opened on June 4.'],
      ['2019-05-20', 'The Norland fair opens on June 8.'],
    ],
    [
      'Who won the Norland cup in June?',
      ['2018-06-15', 'Anna Berg won the Norland cup in June.'],
      ['2019-06-15', 'Karl Stein won the Norland cup in June.'],
    ],
  ])('tells of no difference: %s', (question, one, other) => {
    expect(verdictOn(question, [one, other])).toBeNull();
  });

  it.each<[string, Told, Told]>([
    [
      'When did the Norland fair open?',
      ['2018-06-05', 'The Norland fair opened on June 4.'],
      ['2018-06-09', 'The Norland fair opened on June 8.'],
    ],
    [
      'When will the Norland bridge open?',
      ['2018-06-05', 'The Norland bridge will open on July 4.'],
      ['2019-06-09', 'The Norland bridge will open on July 8.'],
    ],
    [
      'When did the Norland bridge open?',
      ['2018-06-05', 'The Norland bridge opened on July 4, 1998.'],
      ['2019-06-09', 'The Norland bridge opened on July 8, 1996.'],
    ],
    [
      'What was the unemployment rate of Norland in June?',
      ['2018-07-05', 'The unemployment rate of Norland was 4.1% in June.'],
      ['2018-07-09', 'The unemployment rate of Norland was 5.6% in June.'],
    ],
  ])('still tells of one: %s', (question, one, other) => {
    expect(verdictOn(question, [one, other])).toBe('differ');
  });
});
