import { setImmediate } from 'node:timers/promises';
import { buildLibrary } from '../index/buildLibrary.ts';
import type { Library } from '../index/library.ts';
import { ingest } from '../ingest/ingest.ts';
import { joined } from '../ingest/metadata.ts';
import type { Means } from '../ingest/rawFile.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Corpus, CorpusFault, listCorpus, readCorpusFile, sha256 } from './corpusFolder.ts';
import { miniSearchIndex } from './miniSearchIndex.ts';

/** How far loading has come. */
export interface Progress {
  readonly phase: 'read' | 'analyse' | 'index';
  readonly done: number;
  readonly total: number;
  /** The file or article at hand. */
  readonly file: string;
}

export interface LoadOptions {
  readonly corpusPath: string;
  readonly dataDir: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly onWarning?: (line: string) => void;
  readonly save?: 'always' | 'when slow' | 'never';
  readonly signal?: AbortSignal;
  /** Stands in for the room `analyse`, which is loaded only when an article needs it. */
  readonly analyse?: (article: Article) => Analysis;
}

/** Loads a corpus into a library. Throws a CorpusFault when there is nothing to load. */
export async function loadLibrary(options: LoadOptions): Promise<Library> {
  const { corpusPath, signal } = options;
  const corpus = await listCorpus(corpusPath);
  const { articles, refused } = await readArticles(corpus, options);
  if (articles.length === 0) throw new CorpusFault(nothingIn(corpusPath, refused));
  const analyses = new Map<ArticleId, Analysis>();
  const analyse = options.analyse ?? (await analyser());
  for (const [i, article] of articles.entries()) {
    signal?.throwIfAborted();
    options.onProgress?.({ phase: 'analyse', done: i, total: articles.length, file: article.file });
    analyses.set(article.id, analyse(article));
    await setImmediate();
  }
  options.onProgress?.({ phase: 'index', done: articles.length, total: articles.length, file: '' });
  return buildLibrary({ articles, analyses, refused, makeIndex: miniSearchIndex });
}

async function analyser(): Promise<(article: Article) => Analysis> {
  const path = '../analyse/analyse.ts';
  try {
    const room: { analyse: (article: Article) => Analysis } = await import(path);
    return room.analyse;
  } catch {
    return () => ({ mentions: [], people: [], figures: [], dates: [], quotations: [], indirect: [], abbreviations: [] });
  }
}

async function readArticles(corpus: Corpus, options: LoadOptions): Promise<{ articles: Article[]; refused: Refusal[] }> {
  const means: Means = { sha256, readPage: null };
  const articles = new Map<ArticleId, Article>();
  const refused: Refusal[] = [...corpus.refusals];
  for (const [i, path] of corpus.files.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ phase: 'read', done: i, total: corpus.files.length, file: path });
    const file = await readCorpusFile(corpus, path);
    if ('reason' in file) {
      refused.push(file);
      continue;
    }
    const result = ingest(file, means);
    refused.push(...result.refusals);
    const known = corpus.metadata.get(path);
    for (const article of result.articles) {
      const other = articles.get(article.id);
      if (other)
        refused.push({
          file: path,
          line: null,
          reason: `has an article with the id ${JSON.stringify(article.id)}, which ${other.file} has already; give each article its own id`,
        });
      else articles.set(article.id, known && article.format !== 'jsonl' ? withMetadata(article, known) : article);
    }
    await setImmediate();
  }
  return { articles: [...articles.values()], refused };
}

function withMetadata(article: Article, known: NonNullable<ReturnType<Corpus['metadata']['get']>>): Article {
  const { publisher, date, url } = joined(known, {
    title: null,
    publisher: article.publisher,
    date: article.date,
    url: article.url,
  });
  return {
    ...article,
    publisher,
    date,
    url,
    title: known.title ?? article.title,
    titled: known.title !== null || article.titled,
  };
}

function nothingIn(path: string, refused: readonly Refusal[]): string {
  const first = refused[0];
  const why = first ? ` (${first.file}${first.line === null ? '' : ` line ${first.line}`} ${first.reason})` : '';
  return `there are no articles in ${path}${why}; put .txt, .md, .html or .jsonl files in it`;
}
