import { describe, expect, it } from 'vitest';
import { who } from '../../src/answer/listings/who.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

const made = [
  articleOfSentences(
    ['Anna Berg, the mayor of Vell, opened the bridge.', '“We are proud,” Anna Berg said.'],
    day('2018-03-02'),
    'then',
  ),
  articleOfSentences(
    ['Anna Berg, the minister of trade, left for Besk.', '“We are late,” Anna Berg said.'],
    day('2020-03-02'),
    'now',
  ),
];
const library = analysedLibrary(...made);

const told = (from?: string, to?: string) => {
  const { answer, roles } = who(library, { name: 'Berg', from, to, limit: 10 });
  const articles = answer.outcome === 'answered' ? [...new Set(answer.evidence.map(({ article }) => article))] : answer;
  return { roles, articles };
};

describe('/who within days', () => {
  it('tells what somebody was and said then', () => {
    expect(told()).toMatchObject({ articles: { length: 2 } });
    expect(told('2019')).toEqual({ roles: ['the minister of trade'], articles: [made[1]?.id] });
    expect(told(undefined, '2018-12')).toEqual({ roles: ['the mayor of Vell'], articles: [made[0]?.id] });
  });

  it('says that nothing is told of that time, and what is wrong with a date', () => {
    expect(told('2021').articles).toMatchObject({
      outcome: 'no_evidence',
      explanation: { line: 'Anna Berg is named, but no article of that time tells of it.' },
    });
    expect(told('soon').articles).toMatchObject({ outcome: 'invalid' });
    expect(told('2020', '2018').articles).toMatchObject({ outcome: 'invalid' });
  });
});
