import MiniSearch from 'minisearch';
import { narrows, passes } from '../../src/index/filters.ts';
import { allFields, type Field, gap, type Hit, type IndexQuery, type IndexRow, type TextIndex } from '../../src/index/port.ts';
import { fieldWeights } from '../../src/index/rows.ts';
import { similarTerms } from '../../src/index/similar.ts';
import { isStopWord } from '../../src/index/terms.ts';

const mark = '\u0001';

/** The index port on MiniSearch: what the compact index is held against. */
export function miniSearchIndex(): TextIndex {
  const rows = new Map<string, IndexRow>();
  const frequency = new Map<string, number>();
  const engine = new MiniSearch<IndexRow>({
    fields: [...allFields],
    extractField: (row, name) => (name === 'id' ? row.id : isField(name) ? scored(row.fields[name]) : ''),
    // MiniSearch takes the number of different tokens for a field's length; numbered tokens are all different.
    tokenize: (text) => (text === '' ? [] : text.split(' ').map((term, at) => `${at}${mark}${term}`)),
    processTerm: (token) => token.slice(token.indexOf(mark) + 1),
    autoVacuum: false,
  });

  function remove(ids: readonly string[]): void {
    for (const id of ids) {
      const row = rows.get(id);
      if (!row) continue;
      engine.remove(row);
      rows.delete(id);
      for (const term of distinct(row)) {
        const left = (frequency.get(term) ?? 0) - 1;
        if (left > 0) frequency.set(term, left);
        else frequency.delete(term);
      }
    }
  }

  function add(row: IndexRow): void {
    remove([row.id]);
    rows.set(row.id, row);
    engine.add(row);
    for (const term of distinct(row)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }

  function scores(query: IndexQuery): Hit[] {
    const weights = new Map<string, number>();
    for (const { term, weight } of query.terms) {
      if (term !== gap && !isStopWord(term)) weights.set(term, (weights.get(term) ?? 0) + weight);
    }
    if (weights.size === 0) return [];
    const order = [...weights.keys()];
    const fields = query.fields ?? allFields.filter((field) => fieldWeights[field] > 0);
    const found = engine.search(order.join(' '), {
      fields: [...fields],
      boost: Object.fromEntries(fields.map((field) => [field, query.fields ? 1 : fieldWeights[field]])),
      bm25: { k: 1.2, b: 0.75, d: 0 },
      boostTerm: (term) => weights.get(term) ?? 0,
      combineWith: 'OR',
    });
    // MiniSearch multiplies every score by the number of query terms that the row holds.
    return found.map(({ id, score, queryTerms }) => ({ id: String(id), score: score / queryTerms.length, terms: queryTerms }));
  }

  return {
    add: (added) => added.forEach(add),
    remove,
    search(query) {
      const filters = narrows(query);
      if (query.terms.length === 0 && !filters) return [];
      const hits = query.terms.length > 0 ? scores(query) : [...rows.keys()].map((id): Hit => ({ id, score: 0, terms: [] }));
      const kept = filters ? hits.filter(({ id }) => passesRow(rows.get(id), query)) : hits;
      return kept.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, query.limit);
    },
    documentFrequency: (term) => frequency.get(term) ?? 0,
    similar: (term, limit) => (frequency.has(term) ? [] : similarTerms(term, frequency, limit)),
    begun: (beginning, limit) =>
      [...frequency]
        .filter(([term]) => term.startsWith(beginning) && !isStopWord(term))
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([term]) => term),
    get size() {
      return rows.size;
    },
  };
}

const passesRow = (row: IndexRow | undefined, query: IndexQuery): boolean => row !== undefined && passes(row, query);

const isField = (name: string): name is Field => allFields.some((field) => field === name);

const scored = (terms: readonly string[]): string => terms.filter((term) => term !== gap && !isStopWord(term)).join(' ');

function distinct(row: IndexRow): ReadonlySet<string> {
  const terms = new Set(allFields.flatMap((field) => row.fields[field]));
  terms.delete(gap);
  return terms;
}
