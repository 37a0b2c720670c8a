import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { findVoices } from '../../src/answer/quote/findVoices.ts';
import { always, quotations } from '../../src/answer/quote/quotations.ts';
import { topicOf } from '../../src/answer/quote/quoteTopic.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Article } from '../../src/model/article.ts';
import { article } from '../fakes/articles.ts';

const said = [
  'The harbour will open in June',
  'Trade in the harbour is slow',
  'Nobody came to count',
  'The wall of the harbour fell',
];
const who = ['Ana Ruiz', 'Boris Lund', 'a spokesman', null];
const anyLine = fc.tuple(fc.constantFrom(...said), fc.constantFrom(...who), fc.nat(40)).map(([words, name, nth]) => {
  const text = nth < 3 ? words : `${words} for the ${nth}th time`;
  return name ? `“${text},” said ${name}.` : `It stood on a sign there. “${text}.”`;
});
const anyArticle = fc.record({
  text: fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
  title: fc.constantFrom('Harbour trade', 'A town', 'June'),
  date: fc.constantFrom(null, '2019-06-05', '2019-06-06', '2020-01-01', '2020-01-02') as fc.Arbitrary<Article['date']>,
});

test('reading articles until enough is found shows just what reading all of them does', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { minLength: 25, maxLength: 60 }), (drafts) => {
      const articles = drafts.map((draft, nth) => article({ ...draft, file: `${nth}.txt` }));
      const analyses = new Map(articles.map((one) => [one.id, analyse(one)]));
      const library = buildLibrary({ articles, analyses, refused: [], makeIndex: compactIndex });
      const lund = findVoices('Lund', library).meant;
      const days = { from: '2019-06-06', to: null } as const;
      for (const about of [null, 'harbour', 'harbour trade', 'open in June', 'wall'])
        for (const [voices, period] of [
          [lund, always],
          [lund, days],
          [null, always],
        ] as const) {
          if (!voices && !about) continue;
          const topic = about === null ? null : topicOf(about, library);
          const shown = (limit: number, step: number) => quotations({ voices, period }, topic, limit, library, step);
          for (const limit of [1, 3]) expect(shown(limit, 1)).toEqual(shown(limit, Number.POSITIVE_INFINITY));
        }
    }),
    { numRuns: 12 },
  );
}, 120_000);
