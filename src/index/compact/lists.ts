import { allFields, type Field, gap, type IndexQuery } from '../port.ts';
import { fieldWeights } from '../rows.ts';
import { isStopWord } from '../terms.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { FieldPostings } from './segment.ts';
import { placeOfTerm } from './termPlaces.ts';

const k1 = 1.2;
const b = 0.75;

/** The postings of one term in one field of one segment, with what turns them into scores. */
export interface List {
  /** Place of the term among those that are searched for. */
  readonly term: number;
  readonly postings: FieldPostings;
  readonly from: number;
  readonly to: number;
  /** Weight of term and field × inverse document frequency × (k1 + 1). */
  readonly factor: number;
  /** What a field's length adds below the line, by length. */
  readonly norms: Float64Array;
}

/** A query's terms and the lists of each segment, by term and then by field. */
export interface Lists {
  readonly terms: readonly string[];
  readonly of: readonly (readonly List[])[];
}

/** What a term at its count in a field of its length adds to a score. */
export const scoreOf = (factor: number, count: number, norm: number): number => (factor * count) / (count + norm);

/** Everything that is to be scored for a query; `norms` is asked for the table of a field at its mean length. In steps: what lies in a file is read when it is first looked at. */
export function* listsOf(
  segments: readonly LiveSegment[],
  query: IndexQuery,
  norms: (field: Field, mean: number) => Float64Array,
): Generator<void, Lists> {
  const weights = new Map<string, number>();
  for (const { term, weight } of query.terms) {
    if (term !== gap && !isStopWord(term)) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  const fields = query.fields ?? allFields.filter((field) => fieldWeights[field] > 0);
  const size = segments.reduce((sum, { live }) => sum + live, 0);
  const tables = fields.map((field) =>
    norms(field, segments.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(1, size)),
  );
  const of = segments.map((): List[] => []);
  let place = 0;
  for (const [term, weight] of weights) {
    const at = segments.map(({ segment }) => placeOfTerm(segment.terms, term));
    for (const [nth, field] of fields.entries()) {
      let holders = 0;
      for (const [i, live] of segments.entries()) {
        if ((at[i] ?? -1) < 0) continue;
        holders += live.holdersIn(field, at[i] ?? 0);
        if (live.isFirstLook(field)) yield;
      }
      if (holders === 0) continue;
      const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
      const factor = weight * (query.fields ? 1 : fieldWeights[field]) * rarity * (k1 + 1);
      for (const [i, { segment }] of segments.entries()) {
        const postings = segment.fields[field];
        const here = at[i] ?? -1;
        const [from, to] = [postings.starts[here] ?? 0, postings.starts[here + 1] ?? 0];
        if (here >= 0 && to > from) of[i]?.push({ term: place, postings, from, to, factor, norms: tables[nth] ?? noNorms });
      }
    }
    place += 1;
  }
  return { terms: [...weights.keys()], of };
}

const noNorms = new Float64Array(0);

/** The norms of fields up to a length, where the mean is `mean`. */
export function normTable(longest: number, mean: number): Float64Array {
  const table = new Float64Array(longest + 1);
  for (let length = 0; length <= longest; length += 1) table[length] = k1 * (1 - b + (mean > 0 ? (b * length) / mean : 0));
  return table;
}
