import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { MergeJob } from './mergeJob.ts';
import type { MadeFile, PartJob } from './partJob.ts';
import type { ReadJob, ReadPiece } from './readJob.ts';

/** The kinds of work that a worker does, by name: what it is given, what it hands over on the way, what it ends with. */
export interface Work {
  readonly read: { readonly given: ReadJob; readonly piece: ReadPiece; readonly end: null };
  readonly analyse: { readonly given: Article; readonly piece: never; readonly end: Analysis };
  readonly part: { readonly given: PartJob; readonly piece: number; readonly end: readonly MadeFile[] };
  readonly merge: { readonly given: MergeJob; readonly piece: undefined; readonly end: null };
  readonly pdf: { readonly given: Uint8Array; readonly piece: never; readonly end: PdfText };
}

/** The text of a PDF with a blank line between paragraphs, or why there is none. */
export type PdfText =
  | { readonly text: string; readonly title: string | null; readonly pages: number }
  | { readonly refused: 'encrypted' | 'scanned' | 'damaged' | 'too many pages' };

/** A piece of work on its way to a worker. */
export type Request = {
  [K in keyof Work]: { readonly id: number; readonly do: K; readonly given: Work[K]['given'] };
}[keyof Work];

/** What a worker says of it. */
export type Response =
  | { readonly id: number; readonly pieces: readonly unknown[] }
  | { readonly id: number; readonly end: unknown }
  | { readonly id: number; readonly failed: string };
