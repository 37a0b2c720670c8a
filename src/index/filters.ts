import { fold } from './fold.ts';
import { allFields, type IndexQuery, type IndexRow } from './port.ts';

/** True when the query narrows by anything but terms. */
export function narrows({ phrases, without, from, to, publisher }: IndexQuery): boolean {
  return phrases.length > 0 || without.length > 0 || from !== null || to !== null || publisher !== null;
}

/** True when a row passes everything in the query that only filters. */
export function passes(row: IndexRow, query: IndexQuery): boolean {
  const { from, to, publisher } = query;
  if ((from !== null || to !== null) && row.date === null) return false;
  if (row.date !== null && ((from !== null && row.date < from) || (to !== null && row.date > to))) return false;
  if (publisher !== null && !fold(row.publisher ?? '').includes(fold(publisher))) return false;
  if (query.without.some((one) => allFields.some((field) => holds(row.fields[field], typeof one === 'string' ? [one] : one))))
    return false;
  return query.phrases.every((phrase) => (query.fields ?? allFields).some((field) => holds(row.fields[field], phrase)));
}

/** True when the terms hold the run side by side; an empty run stands nowhere. */
export function holds(terms: readonly string[], run: readonly string[]): boolean {
  const first = run[0];
  if (first === undefined) return false;
  for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
    if (run.every((term, i) => terms[at + i] === term)) return true;
  }
  return false;
}
