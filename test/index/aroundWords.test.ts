import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Numbers } from '../../src/index/compact/numbers.ts';
import { AroundWords } from '../../src/index/facts/aroundWords.ts';
import { nameWords } from '../../src/index/facts/nameWords.ts';

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

test('the words around names are those of each run of a text, each once an article', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const words: string[] = [];
      const around = new AroundWords((word) => words.push(word) - 1);
      for (const text of all) {
        const numbers = new Numbers();
        around.of(text, numbers);
        const found = Array.from(numbers.view(), (number) => words[number]);
        expect(found).toEqual([...new Set(text.split(' ').flatMap(nameWords))]);
      }
      expect(new Set(words).size).toBe(words.length);
    }),
  );
});
