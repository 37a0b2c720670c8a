import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../src/analyse/nlp.ts';
import { namedWords } from '../../src/analyse/speakers/namePhrases.ts';
import type { Span } from '../../src/model/span.ts';
import { article } from './article.ts';

const reading = read(article('Another critic, the painter and sailor of the old town, spoke first.'));
const { words } = reading;

/** The words of roles, word by word: each is looked for in the first role that does not end before it. */
function plainly(roles: readonly Span[]): number[] {
  const sorted = roles.toSorted((a, b) => a.start - b.start);
  return words.map(({ start, end }) => {
    const role = sorted.find((one) => one.end > start);
    return Number(role !== undefined && start >= role.start && end <= role.end);
  });
}

test('the words of what names are called beside them are told, where roles overlap too', () => {
  const place = fc.integer({ min: 0, max: reading.article.text.length });
  const role = fc.tuple(place, place).map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(role, { maxLength: 5 }), (roles) => {
      const entity = { name: 'Berg', kind: 'person', gender: null, proof: { start: 0, end: 1 }, roles, runs: [] } as const;
      const { described } = namedWords(reading, { mentions: [], people: [], entities: [entity], runs: [] });
      expect([...described]).toEqual(plainly(roles));
    }),
  );
});
