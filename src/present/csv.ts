import type { Quotation } from '../model/analysis.ts';
import { type Article, cut, located } from '../model/article.ts';

const columns = [
  'name',
  'text',
  'kind',
  'cue',
  'named_as',
  'date',
  'publisher',
  'title',
  'article',
  'file',
  'start',
  'end',
  'confidence',
  'url',
] as const;

/** Head of the table of quotations. */
export const quotationHead: string = `${columns.join(',')}\r\n`;

/** One quotation as a row of the table; an unclear speaker has an empty name, and nothing in a cell is a formula. */
export function quotationRow(quotation: Quotation, article: Article): string {
  const { start, end } = located(article, quotation.span);
  const { id, file, title, publisher, date, url } = article;
  const row: Readonly<Record<(typeof columns)[number], string | number | null>> = {
    name: quotation.speaker,
    text: cut(article, quotation.span),
    kind: quotation.kind,
    cue: quotation.cue && cut(article, quotation.cue),
    named_as: quotation.surface && cut(article, quotation.surface),
    date,
    publisher,
    title,
    article: id,
    file,
    start,
    end,
    confidence: Math.round(quotation.confidence * 100) / 100,
    url,
  };
  return `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

/** A cell of RFC 4180: in double quotes where it must be; text that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\p{C}]*[=+\-@|%＝＋－＠]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n\u2028\u2029]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
