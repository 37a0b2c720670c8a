import { expect, test } from 'vitest';
import { loadAnalysed } from '../../src/adapters/loadLibrary.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { articleTerms } from '../../src/index/articleTerms.ts';
import { noTerm } from '../../src/index/compact/builder.ts';
import { Numbers } from '../../src/index/compact/numbers.ts';
import { Vocabulary } from '../../src/index/compact/vocabulary.ts';
import { NumberedRows, type RowTaker } from '../../src/index/numberedRows.ts';
import { allFields, type Field, gap, type IndexRow } from '../../src/index/port.ts';
import { articleRow, passageRow } from '../../src/index/rows.ts';

/** Takes rows as words. */
function takerOf(vocabulary: Vocabulary): { readonly taker: RowTaker; readonly taken: readonly IndexRow[] } {
  const taken: IndexRow[] = [];
  const words = {
    title: new Numbers(),
    lead: new Numbers(),
    text: new Numbers(),
    people: new Numbers(),
    figures: new Numbers(),
  };
  const wordsOf = (field: Field) =>
    Array.from(words[field].view(), (number) => (number === noTerm ? gap : vocabulary.word(number)));
  const taker: RowTaker = {
    words,
    row(head) {
      const [title, lead, text, people, figures] = [
        wordsOf('title'),
        wordsOf('lead'),
        wordsOf('text'),
        wordsOf('people'),
        wordsOf('figures'),
      ];
      taken.push({ ...head, fields: { title, lead, text, people, figures } });
      for (const field of allFields) words[field].clear();
    },
  };
  return { taker, taken };
}

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
    const [whole, parts] = [takerOf(vocabulary), takerOf(vocabulary)];
    rows.rows(rows.numbered(article, analysis), whole.taker, parts.taker);
    expect(whole.taken).toEqual([articleRow(split)]);
    expect(parts.taken).toEqual(article.passages.map((passage) => passageRow(split, passage)));
    compared += parts.taken.reduce((sum, { fields }) => sum + fields.text.length, 0);
  }
  expect(compared).toBeGreaterThan(1000);
}, 60_000);
