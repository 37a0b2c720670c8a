import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Corpus } from '../corpusFolder.ts';
import type { Watch } from '../progress.ts';
import { readArticles } from '../readArticles.ts';
import { analysisKey } from '../savedIndex.ts';
import type { Changes } from './changes.ts';
import { type SavedParts, savedArticle } from './savedParts.ts';

/** What of a corpus is as it was, and the rest of it, read. */
export interface ReadChanged {
  readonly changes: Changes;
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
}

/** Reads the files of a corpus that are not as they were saved; all of them where two files have come to share an id. */
export async function readChanged(corpus: Corpus, saved: SavedParts, changes: Changes, watch: Watch): Promise<ReadChanged> {
  const read = await readOnly(corpus, changes.changed, watch);
  const shared = read.articles.some(({ id }) => {
    const file = savedArticle(saved, id)?.article.file;
    return file !== undefined && changes.same.has(file);
  });
  if (!shared) return { changes, ...read };
  const all = { ...changes, same: new Map(), changed: corpus.files };
  return { changes: all, ...(await readOnly(corpus, corpus.files, watch)) };
}

async function readOnly(
  corpus: Corpus,
  files: readonly string[],
  watch: Watch,
): Promise<{ readonly articles: readonly Article[]; readonly refused: readonly Refusal[] }> {
  if (files.length === 0) return { articles: [], refused: [] };
  const { articles, refused } = await readArticles({ ...corpus, files, refusals: [] }, new Map(), watch);
  return { articles, refused };
}

/** The saved analyses of those articles that are in all things as they were, by `analysisKey`. */
export function analysedBefore(saved: SavedParts, articles: readonly Article[]): ReadonlyMap<string, Analysis> {
  const found = new Map<string, Analysis>();
  for (const article of articles) {
    const before = savedArticle(saved, article.id);
    if (!before) continue;
    const key = analysisKey(article);
    if (analysisKey(before.article) === key) found.set(key, before.analysis);
  }
  return found;
}
