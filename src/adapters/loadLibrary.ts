import { buildLibrary, unanalysed } from '../index/buildLibrary.ts';
import { compactIndex } from '../index/compact/compactIndex.ts';
import type { Library } from '../index/library.ts';
import type { Analysis } from '../model/analysis.ts';
import { build as thisBuild } from '../model/build.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Analyse, analyseArticles } from './analyseArticles.ts';
import { CorpusFault, listCorpus } from './corpusFolder.ts';

import { miniSearchTyping } from './miniSearchTyping.ts';
import type { Progress } from './progress.ts';
import { readArticles } from './readArticles.ts';
import { readSaved, type Saved, savedPath, writeSaved } from './savedIndex.ts';
import { readSynonyms } from './synonymsFile.ts';

/** What a library is loaded from and how. */
export interface LoadOptions {
  readonly corpusPath: string;
  /** Where analyses are kept between starts. */
  readonly dataDir: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Takes one line on what went wrong without stopping the work. */
  readonly onWarning?: (line: string) => void;
  /** `when slow`: only when working them out took longer than reading them back (0.3 s). */
  readonly save?: 'always' | 'when slow' | 'never';
  readonly signal?: AbortSignal;
  /** Stands in for the room `analyse`, which is loaded only when an article needs it. */
  readonly analyse?: Analyse;
  /** Names the program; what another build saved is not used, and `dev` saves and uses nothing. */
  readonly build?: string;
}

const slowMs = 300;

/** What every library of this program is searched with. */
export const engines = { makeIndex: compactIndex, makeTyping: miniSearchTyping } as const;

/** Articles with what is known of their words, not yet searchable. */
export interface Analysed extends Pick<Library, 'articles' | 'refused' | 'analysis'> {
  /** By `Article.id`. */
  readonly analyses: ReadonlyMap<ArticleId, Analysis>;
  /** Absolute path of the corpus. */
  readonly root: string;
}

/** Reads and analyses a corpus, with every refused file named. Throws a CorpusFault when there is no article to load. */
export async function loadAnalysed(options: LoadOptions): Promise<Analysed> {
  const { corpusPath, dataDir, save = 'when slow', build = thisBuild } = options;
  const corpus = await listCorpus(corpusPath);
  const path = savedPath(dataDir, corpus.root);
  const saved: Saved = build === 'dev' ? { analyses: new Map(), pages: new Map() } : await readSaved(path, build);
  const begun = performance.now();
  const { articles, refused, pages, newPages } = await readArticles(corpus, saved.pages, options);
  if (articles.length === 0) throw new CorpusFault(nothingIn(corpusPath, refused));
  const load = async () => options.analyse ?? (await import('../analyse/analyse.ts')).analyse;
  const { byArticle, byKey, fresh } = await analyseArticles(articles, saved.analyses, load, options);
  const slow = performance.now() - begun > slowMs;
  const changed = fresh > 0 || newPages || byKey.size !== saved.analyses.size;
  if (build !== 'dev' && changed && (save === 'always' || (save === 'when slow' && slow && (fresh > 0 || newPages)))) {
    try {
      await writeSaved(path, build, { analyses: byKey, pages });
    } catch (cause) {
      const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
      options.onWarning?.(
        `the index cannot be saved in ${dataDir}${why}; the next start will work it out again. Set DATA_DIR to a folder that may be written to`,
      );
    }
  }
  options.onProgress?.({ phase: 'index', done: articles.length, total: articles.length, file: '' });
  options.signal?.throwIfAborted();
  return { articles, refused, analyses: byArticle, analysis: (id) => byArticle.get(id) ?? unanalysed, root: corpus.root };
}

/** Loads a corpus into a library, with every refused file named in it. Throws a CorpusFault when there is no article to load. */
export async function loadLibrary(options: LoadOptions): Promise<Library> {
  const { articles, analyses, refused, root } = await loadAnalysed(options);
  const synonyms = await readSynonyms(root, (line) => options.onWarning?.(line));
  return buildLibrary({ articles, analyses, refused, synonyms, ...engines });
}

function nothingIn(path: string, refused: readonly Refusal[]): string {
  const [first] = refused;
  if (!first) return `there are no articles in ${path}; put .txt, .md, .html or .jsonl files in it`;
  const where = first.line === null ? first.file : `${first.file} line ${first.line}`;
  const others = refused.length > 1 ? `, and ${refused.length - 1} more were refused` : '';
  return `no article in ${path} can be read: ${where} ${first.reason}${others}`;
}
