/** A file or line that could not be read as an article, with one line that says why and what to do. */
export interface Refusal {
  readonly file: string;
  /** From 1, for .jsonl. */
  readonly line: number | null;
  readonly reason: string;
}
