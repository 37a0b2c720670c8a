/** The words of one field of all rows: row r has `words[ends[r - 1] .. ends[r])`, each by a number; one that is no term's is a gap. */
export interface Tokens {
  /** The rows in order of the segment. */
  readonly order: readonly number[];
  /** The number of each term, in order of the terms. */
  readonly own: Uint32Array;
  /** 1 for terms that do not count in a field's length. */
  readonly silent: Uint8Array;
  readonly words: Uint32Array;
  readonly ends: Uint32Array;
}
