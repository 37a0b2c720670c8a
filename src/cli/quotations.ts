import type { Library } from '../index/library.ts';
import { quotationJson } from '../present/json.ts';
import { type Io, jsonLine, print } from './io.ts';

/** Prints every quotation found, one JSON object a line, by article and place. */
export async function quotations(library: Library, io: Io): Promise<0> {
  for (const article of library.articles) {
    const lines = library.analysis(article.id).quotations.map((quotation) => `${jsonLine(quotationJson(quotation, article))}\n`);
    if (lines.length) await print(io.output, lines.join(''));
  }
  return 0;
}
