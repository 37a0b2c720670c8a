import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../../src/index/compact/steps.ts';
import { sizeOf, stringAt } from '../../src/index/compact/table.ts';
import { AroundWords } from '../../src/index/facts/aroundWords.ts';
import { nameWords } from '../../src/index/facts/nameWords.ts';
import { threadRuns } from '../../src/model/threadRuns.ts';

const runs = fc.constantFrom(
  'Anna',
  'anna,',
  'ANNA',
  'Anna’s',
  'Anna-Maria',
  '“Rossi',
  '–',
  'U.S.',
  'a',
  'Maria/Anna',
  'é',
  '5%',
);
const texts = fc.array(
  fc.array(runs, { maxLength: 12 }).map((all) => all.join(' ')),
  { maxLength: 4 },
);

/** The words in order, each with the articles that have it. */
function told(around: AroundWords): readonly (readonly [string, readonly number[]])[] {
  const { keys, starts, told: bytes } = atOnce(around.steps());
  return Array.from({ length: sizeOf(keys) }, (_, at) => {
    let record = 0;
    return [stringAt(keys, at), [...bytes.subarray(starts[at], starts[at + 1])].map((more) => (record += more))];
  });
}

test('the words around names are those of each run of a text, each once an article', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const around = new AroundWords();
      for (const text of all) around.add(text);
      const words = all.map((text) => new Set(text.split(' ').flatMap(nameWords)));
      const each = [...new Set(words.flatMap((own) => [...own]))];
      const expected = each.map((word) => [`a${word}`, [...words.keys()].filter((nth) => words[nth]?.has(word))] as const);
      expect(told(around)).toEqual(expected.sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

test('the words around names stay what they are when very many other words were read in between', () => {
  const around = new AroundWords();
  around.add('Anna met Maria');
  const { table } = threadRuns();
  threadRuns().others.of(Array.from({ length: 300_001 }, (_, nth) => `x${nth}`).join(' '));
  around.add('Maria left');
  expect(threadRuns().table).not.toBe(table);
  expect(told(around)).toEqual([
    ['aanna', [0]],
    ['aleft', [1]],
    ['amaria', [0, 1]],
    ['amet', [0]],
  ]);
});
