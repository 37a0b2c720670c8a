import MiniSearch from 'minisearch';
import { type Field, gap, type Hit, type IndexQuery, type IndexRow, type TextIndex } from '../index/port.ts';
import { fieldWeights } from '../index/rows.ts';
import { isStopWord } from '../index/terms.ts';

const allFields: readonly Field[] = ['title', 'lead', 'text', 'people', 'figures'];
const separator = '\u0000';

/** An embedded index in memory, on MiniSearch; scores are plain BM25 (k1 1.2, b 0.75) summed over weighted fields. */
export function miniSearchIndex(): TextIndex {
  const rows = new Map<string, IndexRow>();
  const engine = new MiniSearch<IndexRow>({
    fields: [...allFields],
    idField: 'id',
    extractField: (row, name) =>
      name === 'id' ? row.id : allFields.some((field) => field === name) ? scored(row, name as Field) : '',
    // MiniSearch takes the number of distinct tokens for a field's length; numbering them makes it the number of tokens.
    tokenize: (text) => (text ? text.split(' ').map((term, at) => `${at}${separator}${term}`) : []),
    processTerm: (token) => token.slice(token.indexOf(separator) + 1),
    autoVacuum: false,
  });

  const remove = (ids: readonly string[]) => {
    for (const id of ids) {
      const row = rows.get(id);
      if (!row) continue;
      engine.remove(row);
      rows.delete(id);
    }
  };

  const passes = (query: IndexQuery) => (row: IndexRow | undefined) =>
    row !== undefined &&
    inPeriod(row, query) &&
    (query.publisher === null || (row.publisher ?? '').toLowerCase().includes(query.publisher)) &&
    query.without.every((term) => !allFields.some((field) => row.fields[field].includes(term))) &&
    query.phrases.every((phrase) => (query.fields ?? allFields).some((field) => holds(row.fields[field], phrase)));

  return {
    add(added) {
      remove(added.map((row) => row.id));
      for (const row of added) {
        rows.set(row.id, row);
        engine.add(row);
      }
    },
    remove,
    search(query) {
      const filter = passes(query);
      const hits = query.terms.length > 0 ? score(query) : [...rows.keys()].map((id): Hit => ({ id, score: 0, terms: [] }));
      if (query.terms.length === 0 && !filters(query)) return [];
      return hits
        .filter((hit) => filter(rows.get(hit.id)))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .slice(0, query.limit);
    },
    documentFrequency: (term) => {
      let count = 0;
      for (const row of rows.values()) if (allFields.some((field) => row.fields[field].includes(term))) count += 1;
      return count;
    },
    similar: () => [],
    get size() {
      return rows.size;
    },
  };

  function score(query: IndexQuery): Hit[] {
    const weights = new Map<string, number>();
    for (const { term, weight } of query.terms) weights.set(term, (weights.get(term) ?? 0) + weight);
    const boost = Object.fromEntries((query.fields ?? allFields).map((field) => [field, query.fields ? 1 : fieldWeights[field]]));
    return engine
      .search([...weights.keys()].join(' '), {
        fields: [...(query.fields ?? allFields.filter((field) => fieldWeights[field] > 0))],
        boost,
        bm25: { k: 1.2, b: 0.75, d: 0 },
        boostTerm: (term) => weights.get(term) ?? 1,
      })
      .map(
        (found): Hit => ({ id: String(found.id), score: found.score / (found.queryTerms.length || 1), terms: found.queryTerms }),
      );
  }
}

const scored = (row: IndexRow, field: Field): string =>
  row.fields[field].filter((term) => term !== gap && !isStopWord(term)).join(' ');

const filters = (query: IndexQuery): boolean =>
  query.phrases.length > 0 || query.without.length > 0 || query.from !== null || query.to !== null || query.publisher !== null;

const inPeriod = (row: IndexRow, { from, to }: IndexQuery): boolean =>
  (from === null || (row.date !== null && row.date >= from)) && (to === null || (row.date !== null && row.date <= to));

function holds(terms: readonly string[], phrase: readonly string[]): boolean {
  for (let at = 0; at + phrase.length <= terms.length; at += 1) {
    if (phrase.every((term, i) => terms[at + i] === term)) return true;
  }
  return false;
}
