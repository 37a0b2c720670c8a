import type { Day } from '../model/day.ts';

/** The searchable parts of a row; each holds terms as `terms.ts` makes them, in text order. */
export type Field = 'title' | 'lead' | 'text' | 'people' | 'figures';

/** Stands in a field between words that are not side by side in the text: no phrase reaches over it and nothing finds it. */
export const gap = '';

/** What is indexed: an article or a passage. */
export interface IndexRow {
  readonly id: string;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly date: Day | null;
  readonly publisher: string | null;
}

/** A search: `terms` score (OR), everything else only filters. */
export interface IndexQuery {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** Runs of terms that must stand side by side in one field. */
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly string[];
  /** Restricts matching to these fields; null: all. */
  readonly fields: readonly Field[] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Folded publisher name that must be contained in the row's, or null. */
  readonly publisher: string | null;
  readonly limit: number;
}

/** A found row. */
export interface Hit {
  readonly id: string;
  /** BM25, comparable within one search only. */
  readonly score: number;
  /** Query terms that the row holds. */
  readonly terms: readonly string[];
}

/**
 * A full-text index. Callers may rely on: hits best first, equal scores by id in ascending order of code units; a row that is
 * added again replaces the old one; what was added is found by the next search; an empty query finds nothing unless it filters.
 */
export interface TextIndex {
  add(rows: readonly IndexRow[]): void;
  remove(ids: readonly string[]): void;
  search(query: IndexQuery): readonly Hit[];
  /** Number of rows that hold the term in any field. */
  documentFrequency(term: string): number;
  /** Known terms close to an unknown one (spelling), best first. */
  similar(term: string, limit: number): readonly string[];
  readonly size: number;
}
