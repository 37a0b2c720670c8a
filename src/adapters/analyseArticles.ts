import { setImmediate } from 'node:timers/promises';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Watch } from './progress.ts';
import { analysisKey } from './savedIndex.ts';

/** Tells what is known of an article's words. */
export type Analyse = (article: Article) => Analysis;

/** The analysis of every article. */
export interface Analysed {
  readonly byArticle: ReadonlyMap<ArticleId, Analysis>;
  readonly byKey: ReadonlyMap<string, Analysis>;
  /** Number of articles that had to be analysed anew. */
  readonly fresh: number;
}

/** Takes saved analyses where the article is the same and makes the others; other work goes on between articles. */
export async function analyseArticles(
  articles: readonly Article[],
  saved: ReadonlyMap<string, Analysis>,
  load: () => Promise<Analyse>,
  { onProgress, signal }: Watch,
): Promise<Analysed> {
  const byArticle = new Map<ArticleId, Analysis>();
  const byKey = new Map<string, Analysis>();
  let analyse: Analyse | null = null;
  let fresh = 0;
  for (const [done, article] of articles.entries()) {
    const key = analysisKey(article);
    let analysis = saved.get(key);
    if (!analysis) {
      signal?.throwIfAborted();
      onProgress?.({ phase: 'analyse', done, total: articles.length, file: article.file });
      analyse ??= await load();
      try {
        analysis = analyse(article);
      } catch (cause) {
        throw new Error(`could not analyse ${article.id}`, { cause });
      }
      fresh += 1;
      await setImmediate();
    }
    byArticle.set(article.id, analysis);
    byKey.set(key, analysis);
  }
  return { byArticle, byKey, fresh };
}
