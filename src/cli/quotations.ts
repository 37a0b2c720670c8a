import type { Library } from '../index/library.ts';
import { quotationHead, quotationRow } from '../present/csv.ts';
import { quotationJson } from '../present/json.ts';
import { type Io, jsonLine, print } from './io.ts';

/** Prints every quotation found, by article and place: one JSON object a line, or a table with a head for spreadsheets. */
export async function quotations(
  library: Pick<Library, 'articles' | 'analysis'>,
  io: Io,
  format: 'jsonl' | 'csv' = 'jsonl',
): Promise<0> {
  const csv = format === 'csv';
  // The mark at the start tells spreadsheets that the file is UTF-8.
  if (csv) await print(io.output, `\ufeff${quotationHead}`);
  for (const article of library.articles) {
    const found = library.analysis(article.id).quotations;
    const lines = found.map((one) => (csv ? quotationRow(one, article) : `${jsonLine(quotationJson(one, article))}\n`));
    if (lines.length) await print(io.output, lines.join(''));
  }
  return 0;
}
