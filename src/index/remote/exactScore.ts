import { allFields, type Field, gap, type Hit, type IndexQuery } from '../port.ts';
import { fieldWeights } from '../rows.ts';
import { isStopWord } from '../terms.ts';

const k1 = 1.2;
const b = 0.75;

/** Numbers of the whole index that scores are made with. */
export interface ScoreNumbers {
  readonly size: number;
  /** Sum of the lengths of a field over all rows. */
  readonly lengths: Readonly<Record<Field, number>>;
  /** How many rows hold a term in a field. */
  readonly holders: (field: Field, term: string) => number;
}

/** A row that may be among the best: the terms that score, by field. */
export interface ScoredRow {
  readonly id: string;
  readonly terms: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/** The terms of a query that score, each with all its weight, in the order of the query. */
export function scoredTerms({ terms }: Pick<IndexQuery, 'terms'>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms)
    if (term !== gap && !isStopWord(term)) weights.set(term, (weights.get(term) ?? 0) + weight);
  return weights;
}

/** The fields that a query scores, in the order in which they are summed up. */
export const scoredFields = ({ fields }: Pick<IndexQuery, 'fields'>): readonly Field[] =>
  fields ?? allFields.filter((field) => fieldWeights[field] > 0);

/** Scores rows as the port promises, to the last bit as an embedded index does; rows that hold nothing are left out. */
export function exactScores(query: IndexQuery, rows: readonly ScoredRow[], numbers: ScoreNumbers): readonly Hit[] {
  const fields = scoredFields(query);
  const factors = [...scoredTerms(query)].map(([term, weight]) => ({
    term,
    of: fields.map((field) => {
      const holders = numbers.holders(field, term);
      const rarity = Math.log(1 + (numbers.size - holders + 0.5) / (holders + 0.5));
      return weight * (query.fields ? 1 : fieldWeights[field]) * rarity * (k1 + 1);
    }),
  }));
  const means = fields.map((field) => numbers.lengths[field] / Math.max(1, numbers.size));
  return rows.flatMap((row) => {
    const counts = fields.map((field) => countsOf(row.terms[field] ?? []));
    const norms = fields.map((field, at) => norm(row.terms[field]?.length ?? 0, means[at] ?? 0));
    const held: string[] = [];
    let score = 0;
    for (const { term, of } of factors) {
      let holds = false;
      for (const [at, factor] of of.entries()) {
        const count = counts[at]?.get(term) ?? 0;
        if (count === 0) continue;
        score += (factor * count) / (count + (norms[at] ?? 0));
        holds = true;
      }
      if (holds) held.push(term);
    }
    return held.length > 0 ? [{ id: row.id, score, terms: held }] : [];
  });
}

/** Best first, equal ones by id. */
export const byScore = (a: Hit, other: Hit): number => other.score - a.score || (a.id < other.id ? -1 : a.id > other.id ? 1 : 0);

const norm = (length: number, mean: number): number => k1 * (1 - b + (mean > 0 ? (b * length) / mean : 0));

function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
