import type { Article, OffsetMap } from '../model/article.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Block } from './blocks.ts';
import type { Metadata } from './metadata.ts';

/** A file as it lies in the corpus folder. */
export interface RawFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in hex. */
  readonly sha256: string;
  /** How many lines of the file stand before these bytes, where they are some of its lines; 0 when unset. */
  readonly linesBefore?: number;
}

/** What reading a page of HTML gives: its reading text and the way back to the file. */
export interface Page {
  readonly text: string;
  readonly offsets: OffsetMap;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
}

/** What ingest is given from outside, so that it stays pure and light to load. */
export interface Means {
  /** SHA-256 in hex of a text in UTF-8. */
  readonly sha256: (text: string) => string;
  /** Reads HTML; null while no such file is expected, and .html files are then refused. */
  readonly readPage: ((source: string) => Page | null) | null;
  /** Stands before every article id, so that collections kept apart share none. */
  readonly scope?: string;
}

/** What a file holds: an article, for .jsonl any number of them, and what was refused of it. */
export interface IngestResult {
  readonly articles: readonly Article[];
  readonly refusals: readonly Refusal[];
}

/** A short, stable name for an article id. */
export function keyOf(id: string, means: Means): string {
  return means.sha256(id).slice(0, 10);
}

/** True for an id that only an article of a server's own collection may have. */
export const isForServer = (id: string, { scope = '' }: Means): boolean => scope === '' && /^server:\d+\//.test(id);
