import { narrows, passes } from '../../src/index/filters.ts';
import { allFields, type Field, gap, type Hit, type IndexQuery, type IndexRow, type TextIndex } from '../../src/index/port.ts';
import { fieldWeights } from '../../src/index/rows.ts';
import { similarTerms } from '../../src/index/similar.ts';
import { isStopWord } from '../../src/index/terms.ts';

/** The index port by the book: BM25 summed up row by row from its definition, nothing kept, nothing fast. */
export function plainIndex(): TextIndex {
  const rows = new Map<string, IndexRow>();
  const all = (): readonly IndexRow[] => [...rows.values()];
  const holding = (term: string): number =>
    all().filter((row) => allFields.some((field) => row.fields[field].includes(term))).length;

  function scoreOf(row: IndexRow, query: IndexQuery): Hit {
    let score = 0;
    const terms = new Set<string>();
    for (const { term, weight } of query.terms) {
      if (isStopWord(term)) continue;
      for (const field of query.fields ?? allFields) {
        const fieldWeight = query.fields ? 1 : fieldWeights[field];
        if (fieldWeight === 0 || count(row, field, term) === 0) continue;
        terms.add(term);
        score += weight * fieldWeight * bm25(all(), row, field, term);
      }
    }
    return { id: row.id, score, terms: [...terms] };
  }

  return {
    add(added) {
      for (const row of added) rows.set(row.id, row);
    },
    remove(ids) {
      for (const id of ids) rows.delete(id);
    },
    search(query) {
      if (query.terms.length === 0 && !narrows(query)) return [];
      const hits = all()
        .filter((row) => passes(row, query))
        .map((row) => scoreOf(row, query))
        .filter((hit) => query.terms.length === 0 || hit.terms.length > 0);
      return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, query.limit);
    },
    documentFrequency: holding,
    similar(term, limit) {
      const known = new Set(all().flatMap((row) => allFields.flatMap((field) => row.fields[field])));
      known.delete(gap);
      return known.has(term)
        ? []
        : similarTerms(
            term,
            [...known].map((one) => [one, holding(one)] as const),
            limit,
          );
    },
    begun(beginning, limit) {
      const known = new Set(all().flatMap((row) => allFields.flatMap((field) => row.fields[field])));
      const begun = [...known].filter((term) => term !== gap && term.startsWith(beginning) && !isStopWord(term));
      return begun.sort((a, b) => holding(b) - holding(a) || (a < b ? -1 : 1)).slice(0, limit);
    },
    get size() {
      return rows.size;
    },
  };
}

const scored = (row: IndexRow, field: Field): readonly string[] =>
  row.fields[field].filter((term) => term !== gap && !isStopWord(term));

const count = (row: IndexRow, field: Field, term: string): number => scored(row, field).filter((one) => one === term).length;

/** Robertson's BM25 for one term in one field, k1 1.2 and b 0.75, with Lucene's never negative inverse document frequency. */
function bm25(rows: readonly IndexRow[], row: IndexRow, field: Field, term: string): number {
  const holders = rows.filter((one) => count(one, field, term) > 0).length;
  const mean = rows.reduce((sum, one) => sum + scored(one, field).length, 0) / rows.length;
  const rarity = Math.log(1 + (rows.length - holders + 0.5) / (holders + 0.5));
  const times = count(row, field, term);
  return (rarity * (times * 2.2)) / (times + 1.2 * (0.25 + (0.75 * scored(row, field).length) / mean));
}
