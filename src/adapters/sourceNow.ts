import { realpath } from 'node:fs/promises';
import { ingest } from '../ingest/ingest.ts';
import type { Article } from '../model/article.ts';
import { readCorpusFile } from './corpusFolder.ts';
import { sha256 } from './sha256.ts';
import { type ServerFiles, scopeOf, serverOf } from './shelf/serverFiles.ts';

/** What a fresh look at the file behind an article finds. */
export type SourceState = 'identical' | 'changed' | 'gone';

/** Reads the file of an article again and tells whether it still holds the very same article; never rejects. */
export function sourceNow(
  corpusPath: string,
  servers: Pick<ServerFiles, 'source'> | null = null,
): (article: Article) => Promise<SourceState> {
  return async (article) => {
    try {
      const server = serverOf(article.id);
      const own = server === null ? null : servers?.source(server);
      const file = own ? await own.read(article.file) : await readCorpusFile({ root: await realpath(corpusPath) }, article.file);
      if ('reason' in file) return 'gone';
      if (article.format !== 'jsonl') return file.sha256 === article.sha256 ? 'identical' : 'changed';
      const { articles } = ingest(file, { sha256, readPage: null, scope: server === null ? '' : scopeOf(server) });
      const again = articles.find(({ id }) => id === article.id);
      if (!again) return 'gone';
      return again.sha256 === article.sha256 ? 'identical' : 'changed';
    } catch {
      return 'gone';
    }
  };
}
