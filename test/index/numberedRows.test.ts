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
    const expected = [articleRow(split), ...article.passages.map((passage) => passageRow(split, passage))];
    const taken: IndexRow[] = [];
    const words = {
      title: new Numbers(),
      lead: new Numbers(),
      text: new Numbers(),
      people: new Numbers(),
      figures: new Numbers(),
    };
    const taker: RowTaker = {
      words,
      row(head) {
        const wordsOf = (field: Field) =>
          Array.from(words[field].view(), (number) => (number === noTerm ? gap : vocabulary.word(number)));
        const [title, lead, text, people, figures] = [
          wordsOf('title'),
          wordsOf('lead'),
          wordsOf('text'),
          wordsOf('people'),
          wordsOf('figures'),
        ];
        taken.push({ ...head, fields: { title, lead, text, people, figures } });
        for (const field of allFields) words[field].clear();
        compared += text.length;
      },
    };
    rows.rows(rows.numbered(article, analysis), taker, taker);
    expect(taken).toEqual(expected);
  }
  expect(compared).toBeGreaterThan(1000);
}, 60_000);
