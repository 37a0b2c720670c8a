import { createHash } from 'node:crypto';
import { readPage } from '../../src/ingest/html.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { IngestResult, Means } from '../../src/ingest/rawFile.ts';
import { type Article, cut, shown } from '../../src/model/article.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What ingest is given in the tests. */
export const means: Means = { sha256, readPage };

/** Ingests a file with these contents. */
export function read(path: string, contents: string | Uint8Array): IngestResult {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  return ingest({ path, bytes, sha256: sha256(bytes) }, means);
}

/** The only article of a file with these contents. */
export function readOne(path: string, contents: string): Article {
  const [article, ...others] = read(path, contents).articles;
  if (!article || others.length > 0) throw new Error(`${path} does not hold one article`);
  return article;
}

/** The passages of an article as a person reads them, headings marked with "# ". */
export function passagesOf(article: Article): readonly string[] {
  return article.passages.map((passage) => (passage.kind === 'heading' ? '# ' : '') + shown(article, passage.span));
}

/** The sentences of an article as characters of its source. */
export function sentencesOf(article: Article): readonly string[] {
  return article.passages.flatMap((passage) => passage.sentences.map((sentence) => cut(article, sentence.span)));
}
