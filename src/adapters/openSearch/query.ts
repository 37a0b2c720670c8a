import { fold } from '../../index/fold.ts';
import { allFields, type Field, gap, type IndexQuery } from '../../index/port.ts';
import { scoredFields, scoredTerms } from '../../index/remote/exactScore.ts';
import { fieldWeights } from '../../index/rows.ts';
import { dayNumber } from './documents.ts';
import { wordOf } from './words.ts';

const nothing = { match_none: {} };

/** Everything of a query that only filters, as the index takes it. */
export function filtersOf(query: IndexQuery): { readonly filter: readonly object[]; readonly must_not: readonly object[] } {
  const { from, to, publisher, phrases, without, fields } = query;
  const filter: object[] = [];
  if (from !== null || to !== null)
    filter.push({ range: { day: { ...(from ? { gte: dayNumber(from) } : {}), ...(to ? { lte: dayNumber(to) } : {}) } } });
  const asked = publisher === null ? '' : fold(publisher);
  if (asked !== '') filter.push({ wildcard: { publisher: { value: `*${asked.replace(/[*?\\]/g, '\\$&')}*` } } });
  for (const phrase of phrases) filter.push(runIn(phrase, fields ?? allFields));
  return { filter, must_not: without.map((one) => runIn(typeof one === 'string' ? [one] : one, allFields)) };
}

/** The rows that may be among the best of a query: those that hold any of its terms, about in the order of their scores. */
export function candidatesOf(query: IndexQuery): { readonly filter: readonly object[]; readonly [other: string]: unknown } {
  const fields = scoredFields(query);
  const should = [...scoredTerms(query)].flatMap(([term, weight]) =>
    fields.map((field) => ({
      term: { [`f.${field}`]: { value: wordOf(term), boost: weight * (query.fields ? 1 : fieldWeights[field]) } },
    })),
  );
  return { ...filtersOf(query), ...(should.length > 0 ? { should, minimum_should_match: 1 } : { must: [nothing] }) };
}

function runIn(run: readonly string[], fields: readonly Field[]): object {
  if (run.length === 0 || run.includes(gap)) return nothing;
  const words = run.map(wordOf);
  const [only = ''] = words;
  const should = fields.map((field) =>
    words.length === 1 ? { term: { [`r.${field}`]: only } } : { match_phrase: { [`r.${field}`]: words.join(' ') } },
  );
  return { bool: { should, minimum_should_match: 1 } };
}
