import { expect, test } from 'vitest';
import { loadAnalysed } from '../../src/adapters/loadLibrary.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { articleTerms } from '../../src/index/articleTerms.ts';
import { noTerm } from '../../src/index/compact/builder.ts';
import { Vocabulary } from '../../src/index/compact/vocabulary.ts';
import { NumberedRows } from '../../src/index/numberedRows.ts';
import { allFields, gap, type IndexRow } from '../../src/index/port.ts';
import { articleRow, passageRow } from '../../src/index/rows.ts';

test('rows as numbers hold the words of the rows as words', async () => {
  const { articles } = await loadAnalysed({
    corpusPath: 'test/corpus/articles',
    dataDir: '',
    save: 'never',
    build: 'dev',
    analyse,
  });
  const vocabulary = new Vocabulary();
  const rows = new NumberedRows(vocabulary);
  let compared = 0;
  for (const article of articles) {
    const analysis = analyse(article);
    const terms = articleTerms(article, analysis);
    const split = { article, analysis, terms };
    for (const { passage, fields } of rows.rows(rows.numbered(article, analysis))) {
      const row: IndexRow = passage === null ? articleRow(split) : passageRow(split, passage);
      for (const field of allFields) {
        const words = Array.from(fields[field], (number) => (number === noTerm ? gap : vocabulary.words[number]));
        expect([row.id, field, words]).toEqual([row.id, field, row.fields[field]]);
        compared += words.length;
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
}, 60_000);
