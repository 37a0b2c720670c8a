import { analyse } from '../../src/analyse/analyse.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import type { Article } from '../../src/model/article.ts';
import { article, type Draft, library } from './articles.ts';

/** A library of articles with what the program itself tells of them. */
export const analysedLibrary = (...articles: readonly Article[]): Library =>
  buildLibrary({
    articles,
    analyses: new Map(articles.map((one) => [one.id, analyse(one)])),
    refused: [],
    makeIndex: compactIndex,
  });

/** The same of texts, one an article. */
export function shelf(...texts: readonly string[]): ReturnType<typeof library> {
  const drafts = texts.map((text, i): Draft => ({ file: `${i}.txt`, text }));
  return library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
}
