import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from '../../src/index/compact/vocabulary.ts';
import { TermNumbers } from '../../src/index/numberedTerms.ts';
import { TermColumns } from '../../src/index/termColumns.ts';
import { type Term, termsOf } from '../../src/index/terms.ts';
import { TextRuns } from '../../src/model/textRuns.ts';

const words = fc.constantFrom(
  ...'trade traded U.S. US us IT WHO per cent United States unit kingdom European Union co-operation Vostok-2018 $108bn US$5m 57-kilometre 10th two 27.1% 2018,2019 G20 O’Neill don’t “so,” …'.split(
    ' ',
  ),
  'ｆｕｌｌ',
  'x'.repeat(300),
  '中文',
  '\u00a0',
);
const texts = fc.array(
  fc
    .array(fc.tuple(words, fc.constantFrom(' ', '\n', ', ', '', '-', '  ')), { maxLength: 12 })
    .map((pairs) => pairs.flat().join('')),
  { maxLength: 6 },
);

test('terms in columns are those of the list, however often their runs were met before, and in whatever table', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const vocabulary = new Vocabulary();
      const numbers = new TermNumbers(vocabulary);
      const tables = [new TextRuns(), new TextRuns()] as const;
      const columns = new TermColumns();
      for (const [nth, text] of all.entries()) {
        numbers.of(text, tables[nth % 3 === 2 ? 1 : 0], columns);
        const { starts, ends, numbers: own, aliases, length } = columns;
        const terms = Array.from(starts.subarray(0, length), (start, at): Term => {
          const term = { start, end: ends[at] ?? -1, term: vocabulary.word(own[at] ?? -1) };
          expect(vocabulary.numberOf(term.term)).toBe(own[at]);
          return aliases[at] === 1 ? { ...term, alias: true } : term;
        });
        expect(terms).toEqual(termsOf(text));
      }
    }),
    { numRuns: 300 },
  );
});
