import { sha256 } from '../src/adapters/sha256.ts';
import { articlesOf } from '../src/ingest/ingest.ts';
import type { Article } from '../src/model/article.ts';
import type { MadeArticle } from './corpus.ts';

/** Articles of the corpus, read as those of a .jsonl file are. */
export function* readArticles(made: Iterable<MadeArticle>): Generator<Article> {
  for (const article of made) {
    const bytes = new TextEncoder().encode(JSON.stringify(article));
    for (const read of articlesOf({ path: 'all.jsonl', bytes, sha256: '' }, { sha256, readPage: null }))
      if (!('reason' in read)) yield read;
  }
}
