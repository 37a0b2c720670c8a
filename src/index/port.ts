import type { Day } from '../model/day.ts';

/** The searchable parts of a row; each holds terms as `terms.ts` makes them, in text order. */
export type Field = 'title' | 'lead' | 'text' | 'people' | 'figures';

/** Every field, in the order in which they are searched. */
export const allFields: readonly Field[] = ['title', 'lead', 'text', 'people', 'figures'];

/** Stands in a field between words that are not side by side in the text: no phrase reaches over it and nothing finds it. */
export const gap = '';

/** What is indexed: an article or a passage. */
export interface IndexRow {
  readonly id: string;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly date: Day | null;
  readonly publisher: string | null;
}

/** A search: `terms` score (any of them will do), everything else only filters. */
export interface IndexQuery {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** Runs of terms that must stand side by side in one field; function words count. */
  readonly phrases: readonly (readonly string[])[];
  /** Terms and runs of terms that no field may hold. */
  readonly without: readonly (string | readonly string[])[];
  /** Restricts `terms` and `phrases` to these fields, each of weight 1; null: all, by `fieldWeights` of rows.ts. */
  readonly fields: readonly Field[] | null;
  /** First and last day, both included; a row without a date is left out when either is set. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Folded publisher name that must be contained in the row's, or null. */
  readonly publisher: string | null;
  readonly limit: number;
}

/** Everything open: nothing to find, nothing filtered; spread it and set what a search needs. */
export const openQuery: IndexQuery = {
  terms: [],
  phrases: [],
  without: [],
  fields: null,
  from: null,
  to: null,
  publisher: null,
  limit: 10,
};

/** A found row. */
export interface Hit {
  readonly id: string;
  /** BM25, comparable within one search only; 0 where a query only filters. */
  readonly score: number;
  /** Query terms that the row holds, in the order of the query. */
  readonly terms: readonly string[];
}

/**
 * A full-text index. Callers may rely on:
 * - hits best first, equal scores by id in ascending order of code units, at most `limit` of them;
 * - score = Σ over query terms of weight × Σ over fields of field weight × BM25 (k1 1.2, b 0.75), where a field's length is the
 *   number of its terms without function words and gaps, and inverse document frequency is that of the field;
 *   a term given twice weighs the sum; function words neither score nor find;
 * - a row that is added again replaces the old one, what was added or removed shows in the next search, and a removed id that is
 *   not there is no error;
 * - a query without terms finds nothing unless it filters, and then every row that passes.
 */
export interface TextIndex {
  add(rows: readonly IndexRow[]): void;
  remove(ids: readonly string[]): void;
  search(query: IndexQuery): readonly Hit[];
  /** Where there is such: the same in small steps, for searches that may find very much. */
  searchSteps?(query: IndexQuery): Generator<void, readonly Hit[]>;
  /** Number of rows that hold the term in any field. */
  documentFrequency(term: string): number;
  /** Known terms that an unknown one may have been meant to be (spelling, sound, other alphabets), best first; none for a known one. */
  similar(term: string, limit: number): readonly string[];
  /** Known terms that begin so, those that most rows hold first, equal ones in order of code units; function words left out. */
  begun(beginning: string, limit: number): readonly string[];
  readonly size: number;
  /** Where there is such: the work that the next search would wait for, in small steps; nothing may be added or removed meanwhile. */
  settle?(): Iterator<void>;
}
