import { setImmediate } from 'node:timers/promises';
import type { Metadata } from '../../ingest/metadata.ts';
import type { RawFile } from '../../ingest/rawFile.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { type AnalysisWorkers, type ReadPiece, TookTooLong } from '../analysisWorkers.ts';
import { doubleId, isDouble, withLines } from '../doubleIds.ts';
import { analysisKey } from '../savedIndex.ts';

/** A file as it lies where articles are kept, not yet read. */
export interface ListedFile {
  readonly path: string;
  /** Changes whenever the file may have changed. */
  readonly mark: string;
  readonly listed: Metadata | null;
}

/** Where a collection's files are. */
export interface FileSource {
  /** Stands before the ids of its articles. */
  readonly scope: string;
  /** Throws when the place cannot be looked at, and what is known then stays. */
  list(): Promise<Listing>;
  read(path: string): Promise<RawFile | Refusal>;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly refusals: readonly Refusal[];
  readonly synonyms: readonly (readonly string[])[];
}

/** The articles of a collection at one moment; another moment is another object. */
export interface CollectionState {
  readonly articles: readonly Article[];
  readonly analyses: Pick<ReadonlyMap<ArticleId, Analysis>, 'get'>;
  readonly refused: readonly Refusal[];
  readonly synonyms: readonly (readonly string[])[];
}

export const emptyState: CollectionState = { articles: [], analyses: new Map(), refused: [], synonyms: [] };

interface Kept {
  readonly mark: string;
  readonly listed: string;
  /** SHA-256 of its bytes; null where only its articles are known. */
  readonly sha256: string | null;
  readonly articles: readonly { readonly article: Article; readonly key: string }[];
  readonly refusals: readonly Refusal[];
}

/** No article of those that may be read takes nearly so long. */
const longestMs = 10 * 60_000;

/** The files of one place and what is known of them; reads again only those that changed. */
export class Collection {
  readonly #source: FileSource;
  readonly #workers: AnalysisWorkers;
  #files = new Map<string, Kept>();
  #analyses = new Map<string, Analysis>();
  #remembered: ReadonlyMap<string, Analysis> = new Map();
  #refusals = '[]';
  #synonyms = '[]';

  constructor(source: FileSource, workers: AnalysisWorkers) {
    this.#source = source;
    this.#workers = workers;
  }

  /** Takes over what was loaded already; `listing` was made before that. */
  async seed(listing: Listing, loaded: CollectionState): Promise<void> {
    const byFile = new Map<string, { article: Article; key: string }[]>();
    for (const [i, article] of loaded.articles.entries()) {
      const key = analysisKey(article);
      const known = byFile.get(article.file);
      if (known) known.push({ article, key });
      else byFile.set(article.file, [{ article, key }]);
      const analysis = loaded.analyses.get(article.id);
      if (analysis) this.#analyses.set(key, analysis);
      if (i % 500 === 499) await setImmediate();
    }
    const refused = new Map<string, Refusal[]>();
    for (const refusal of loaded.refused) refused.set(refusal.file, [...(refused.get(refusal.file) ?? []), refusal]);
    for (const { path, mark, listed } of listing.files) {
      const articles = byFile.get(path) ?? [];
      const refusals = refused.get(path) ?? [];
      // An article that was left out because another file had its id is not known here.
      const whole = !refusals.some(isDouble);
      const [first] = articles;
      const sha256 = whole && first && first.article.format !== 'jsonl' ? first.article.sha256 : null;
      this.#files.set(path, { mark: whole ? mark : '', listed: JSON.stringify(listed), sha256, articles, refusals });
    }
    this.#refusals = JSON.stringify(listing.refusals);
    this.#synonyms = JSON.stringify(listing.synonyms);
  }

  /** Analyses that were made before, by their keys; used where an article still has that key. */
  remember(analyses: ReadonlyMap<string, Analysis>): void {
    this.#remembered = analyses;
  }

  /** Every analysis that an article of now has. */
  get analyses(): ReadonlyMap<string, Analysis> {
    return this.#analyses;
  }

  /** Looks at the files again; null when everything is as it was. Rejects when the place cannot be looked at. */
  async refresh(signal?: AbortSignal): Promise<CollectionState | null> {
    const listing = await this.#source.list();
    const files = new Map<string, Kept>();
    let changed = listing.files.length !== this.#files.size;
    for (const file of listing.files) {
      const known = this.#files.get(file.path);
      const listed = JSON.stringify(file.listed);
      if (known && known.mark === file.mark && known.listed === listed) {
        files.set(file.path, known);
        continue;
      }
      const now = await this.#read(file, known, signal);
      if (!known || !same(now.articles, known.articles) || JSON.stringify(now.refusals) !== JSON.stringify(known.refusals))
        changed = true;
      files.set(file.path, now);
    }
    const [refusals, synonyms] = [JSON.stringify(listing.refusals), JSON.stringify(listing.synonyms)];
    if (refusals !== this.#refusals || synonyms !== this.#synonyms) changed = true;
    this.#files = files;
    this.#remembered = new Map();
    this.#refusals = refusals;
    this.#synonyms = synonyms;
    return changed ? await this.#state(listing) : null;
  }

  async #read(file: ListedFile, known: Kept | undefined, signal?: AbortSignal): Promise<Kept> {
    const { path, mark, listed } = file;
    const bytes = await this.#source.read(path);
    const said = JSON.stringify(listed);
    if ('reason' in bytes) return { mark, listed: said, sha256: null, articles: [], refusals: [bytes] };
    if (known?.sha256 === bytes.sha256 && known.listed === said) return { ...known, mark };
    const articles: { article: Article; key: string }[] = [];
    const refusals: Refusal[] = [];
    const before = new Map((known?.articles ?? []).map((one) => [one.key, one]));
    const take = (piece: ReadPiece) => {
      if ('refusal' in piece) return void refusals.push(piece.refusal);
      const analysis = piece.analysis ?? this.#remembered.get(piece.key);
      if (analysis) this.#analyses.set(piece.key, analysis);
      const old = before.get(piece.key);
      articles.push(old?.article.url === piece.article.url && old?.article.file === path ? old : piece);
    };
    const job = { file: bytes, scope: this.#source.scope, listed, known: [...before.keys(), ...this.#remembered.keys()] };
    try {
      await this.#workers.read(job, take, {
        signal,
        timeoutMs: longestMs,
      });
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof TookTooLong ? 'takes too long to read; split it' : 'cannot be read; check what is in it';
      return { mark, listed: said, sha256: null, articles: [], refusals: [{ file: path, line: null, reason }] };
    }
    return { mark, listed: said, sha256: bytes.sha256, articles, refusals };
  }

  async #state(listing: Listing): Promise<CollectionState> {
    const articles = new Map<ArticleId, Article>();
    const analyses = new Map<ArticleId, Analysis>();
    const refused: Refusal[] = [...listing.refusals];
    const used = new Map<string, Analysis>();
    let count = 0;
    for (const { path } of listing.files) {
      const kept = this.#files.get(path);
      for (const { article, key } of kept?.articles ?? []) {
        const other = articles.get(article.id);
        if (other) {
          const id = article.id.slice(this.#source.scope.length);
          refused.push({ file: path, line: null, reason: doubleId(id, other.file) });
          continue;
        }
        articles.set(article.id, article);
        const analysis = this.#analyses.get(key);
        if (analysis) {
          analyses.set(article.id, analysis);
          used.set(key, analysis);
        }
        if (++count % 500 === 0) await setImmediate();
      }
      refused.push(...(kept?.refusals ?? []));
    }
    this.#analyses = used;
    const named = await withLines(refused, (path) => this.#source.read(path));
    return { articles: [...articles.values()], analyses, refused: named, synonyms: listing.synonyms };
  }
}

const same = (a: Kept['articles'], b: Kept['articles']): boolean =>
  a.length === b.length && a.every(({ article }, i) => article === b[i]?.article);
