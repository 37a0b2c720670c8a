import { createHash } from 'node:crypto';
import { miniSearchIndex } from '../src/adapters/miniSearchIndex.ts';
import { analyse } from '../src/analyse/analyse.ts';
import { buildLibrary } from '../src/index/buildLibrary.ts';
import type { Library } from '../src/index/library.ts';
import { jsonlArticles } from '../src/ingest/jsonl.ts';

/** A library of plain texts, as the program itself would read them. */
export function libraryOf(texts: readonly { readonly id: string; readonly text: string; readonly title?: string }[]): Library {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const source = texts.map((text) => JSON.stringify(text)).join('\n');
  const articles = [...jsonlArticles('train.jsonl', source, { sha256, readPage: null })].flatMap((one) =>
    'reason' in one ? [] : [one],
  );
  return buildLibrary({
    articles,
    analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: miniSearchIndex,
  });
}
