import { setImmediate } from 'node:timers/promises';
import { formatOf } from '../ingest/formats.ts';
import { articlesOf } from '../ingest/ingest.ts';
import { joined, type Metadata } from '../ingest/metadata.ts';
import type { Means, Page } from '../ingest/rawFile.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Corpus, readCorpusFile } from './corpusFolder.ts';
import { doubleId, withLines } from './doubleIds.ts';
import type { Watch } from './progress.ts';
import { sha256 } from './sha256.ts';

/** The articles of a corpus in order of their files, each id once, and everything that was refused. */
export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  /** The pages of HTML among them, by the SHA-256 of their file. */
  readonly pages: ReadonlyMap<string, Page>;
  /** True when a page had to be read anew. */
  readonly newPages: boolean;
}

/** Reads every file of a corpus; pages of HTML that were read before are taken from `savedPages`. */
export async function readArticles(
  corpus: Corpus,
  savedPages: ReadonlyMap<string, Page>,
  { onProgress, signal }: Watch,
): Promise<ReadArticles> {
  const readPage = corpus.files.some((file) => formatOf(file) === 'html') ? (await import('../ingest/html.ts')).readPage : null;
  const articles = new Map<ArticleId, Article>();
  const refused: Refusal[] = [...corpus.refusals];
  const pages = new Map<string, Page>();
  let newPages = false;
  for (const [done, path] of corpus.files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ phase: 'read', done, total: corpus.files.length, file: path });
    const file = await readCorpusFile(corpus, path);
    if ('reason' in file) {
      refused.push(file);
      continue;
    }
    const means: Means = {
      sha256,
      readPage:
        readPage &&
        ((source) => {
          const page = savedPages.get(file.sha256) ?? readPage(source);
          if (page) pages.set(file.sha256, page);
          if (!savedPages.has(file.sha256)) newPages = true;
          return page;
        }),
    };
    const listed = corpus.metadata.get(path);
    for (const read of articlesOf(file, means)) {
      if ('reason' in read) refused.push(read);
      else {
        const other = articles.get(read.id);
        if (other) refused.push({ file: path, line: null, reason: doubleId(read.id, other.file) });
        else articles.set(read.id, listed && read.format !== 'jsonl' ? withMetadata(read, listed) : read);
      }
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  const named = await withLines(refused, (path) => readCorpusFile(corpus, path));
  return { articles: [...articles.values()], refused: named, pages, newPages };
}

/** What `corpus.json` says goes before what the file says of itself. */
export function withMetadata(article: Article, listed: Metadata): Article {
  const { publisher, date, url } = joined(listed, { ...article, title: null });
  return {
    ...article,
    publisher,
    date,
    url,
    title: listed.title ?? article.title,
    titled: listed.title !== null || article.titled,
  };
}
