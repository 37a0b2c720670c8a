import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { timeline } from '../../src/answer/listings/timeline.ts';
import { who } from '../../src/answer/listings/who.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

const article = articleOfSentences(
  [
    'Baltic Steel bought the shipyard on Monday.',
    'The ambassador to Norland, Jon Averill, stayed away from the trade fair.',
    'Trade has suffered from the sanctions since 2014.',
  ],
  day('2020-03-02'),
  'one',
);
const library = buildLibrary({
  articles: [article],
  analyses: new Map([[article.id, analyse(article)]]),
  refused: [],
  makeIndex: compactIndex,
});

describe('/who for what is no person’s name', () => {
  it.each([
    ['Baltic Steel', 'Baltic Steel bought'],
    ['the ambassador', 'Jon Averill'],
  ])('shows what is told of “%s”', (name, told) => {
    const { answer } = who(library, { name, limit: 5 });
    const shown =
      answer.outcome === 'answered' ? answer.evidence.map(({ span }) => article.text.slice(span.start, span.end)) : [];
    expect(shown.join(' ')).toContain(told);
  });

  it('takes no topic for somebody, and says only of words that stand nowhere that they occur in none', () => {
    const { answer } = who(library, { name: 'trade', limit: 5 });
    expect(answer).toMatchObject({ outcome: 'no_evidence', explanation: { neverOccur: [] } });
    expect(who(library, { name: 'Merkel', limit: 5 }).answer).toMatchObject({ explanation: { neverOccur: ['Merkel'] } });
  });
});

describe('/timeline', () => {
  it('stands what lasts since a year at its beginning, by that name and as no event of that year', () => {
    expect(timeline(library, { topic: 'sanctions', limit: 5 }).moments[0]).toMatchObject({
      stated: true,
      label: 'since 2014',
      when: { from: '2014-01-01', to: '2020-03-02' },
    });
  });
});
