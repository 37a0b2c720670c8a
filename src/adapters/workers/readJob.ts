import { formatOf } from '../../ingest/formats.ts';
import { articlesOf } from '../../ingest/ingest.ts';
import type { Metadata } from '../../ingest/metadata.ts';
import type { Means, RawFile } from '../../ingest/rawFile.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Refusal } from '../../model/refusal.ts';
import { withMetadata } from '../readArticles.ts';
import { analysisKey } from '../savedIndex.ts';
import { sha256 } from '../sha256.ts';

/** A file to be read and analysed. */
export interface ReadJob {
  readonly file: RawFile;
  /** Stands before the ids of its articles; empty for the shared ones. */
  readonly scope: string;
  /** What `corpus.json` says of the file. */
  readonly listed: Metadata | null;
  /** Keys (`analysisKey`) of articles whose analysis need not be made again. */
  readonly known: readonly string[];
  /** True: nothing is analysed, only read. */
  readonly bare?: boolean;
}

/** An article that was read, with its analysis unless that was known; or a refusal. */
export type ReadPiece =
  | { readonly article: Article; readonly key: string; readonly analysis: Analysis | null }
  | { readonly refusal: Refusal };

/** Reads and analyses a file, article by article; the same in a worker and without one. */
export async function* readJob({ file, scope, listed, known, bare = false }: ReadJob): AsyncGenerator<ReadPiece> {
  const readPage = formatOf(file.path) === 'html' ? (await import('../../ingest/html.ts')).readPage : null;
  const means: Means = { sha256, readPage, scope };
  const done = new Set(known);
  let analyse: ((article: Article) => Analysis) | null = null;
  for (const read of articlesOf(file, means)) {
    if ('reason' in read) {
      yield { refusal: read };
      continue;
    }
    const article = listed && read.format !== 'jsonl' ? withMetadata(read, listed) : read;
    const key = analysisKey(article);
    if (bare || done.has(key)) {
      yield { article, key, analysis: null };
      continue;
    }
    // Asking for a module that is there takes a while each time.
    analyse ??= (await import('../../analyse/analyse.ts')).analyse;
    yield { article, key, analysis: analyse(article) };
  }
}
