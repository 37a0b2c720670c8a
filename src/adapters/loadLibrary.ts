import { buildLibrary, unanalysed } from '../index/buildLibrary.ts';
import { compactIndex } from '../index/compact/compactIndex.ts';
import type { Library } from '../index/library.ts';
import { partsLibrary } from '../index/saved/partsLibrary.ts';
import { changeBetween, type ShelfChange } from '../index/shelf.ts';
import type { Analysis } from '../model/analysis.ts';
import { build as thisBuild } from '../model/build.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Analyse, analyseArticles } from './analyseArticles.ts';
import type { AnalysisWorkers } from './analysisWorkers.ts';
import { type Corpus, CorpusFault, listCorpus } from './corpusFolder.ts';
import { miniSearchTyping } from './miniSearchTyping.ts';
import type { Progress } from './progress.ts';
import type { PartSizes } from './saved/batches.ts';
import { changeSince, type InParts } from './saved/changeSince.ts';
import { type Changes, changesLeft, changesSince, changesWithin } from './saved/changes.ts';
import { indexingThreads, isMuch, madeInParts } from './saved/inParts.ts';
import { mergeLater } from './saved/mergeSaved.ts';
import { analysedBefore, readChanged } from './saved/readChanged.ts';
import { kept, type Refreshed, refreshed } from './saved/refreshed.ts';
import { mayWrite, nothingSaved, openSaved, type SavedParts, savedFolder } from './saved/savedParts.ts';
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
  /** Where much is read and analysed at once; threads of its own when unset. */
  readonly workers?: AnalysisWorkers;
  /** How much one part takes where parts are made; when set, they are made whatever there is to do. */
  readonly partSizes?: PartSizes;
  /** Where another program is writing the saved library, what it has saved so far counts as all there is. */
  readonly follows?: boolean;
  /** False where another process checks what is saved: nothing of it is read here before it is asked for. */
  readonly verifies?: boolean;
  /** Hears that there is something that another program has still to save. */
  readonly onLeft?: () => void;
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
  const { corpus, state } = await looked(options);
  if ('articles' in state) {
    const { articles, analyses, refused } = state;
    return { articles, refused, analyses, analysis: (id) => analyses.get(id) ?? unanalysed, root: corpus.root };
  }
  const { articles, refused, analysis } = partsLibrary(state);
  return { articles, refused, analyses: new Map(articles.map(({ id }) => [id, analysis(id)])), analysis, root: corpus.root };
}

/** Loads a corpus into a library, with every refused file named in it. Throws a CorpusFault when there is no article to load. */
export async function loadLibrary(options: LoadOptions): Promise<Library> {
  const { corpus, state } = await looked(options);
  const synonyms = await readSynonyms(corpus.root, (line) => options.onWarning?.(line));
  const engines = { synonyms, makeTyping: miniSearchTyping };
  if ('articles' in state) return buildLibrary({ ...state, ...engines, makeIndex: compactIndex });
  const library = partsLibrary({ ...state, ...engines });
  inParts.set(library, { ...state, synonyms });
  return library;
}

/** What the libraries that lie in parts were opened from. */
const inParts = new WeakMap<Library, InParts & { readonly synonyms: readonly (readonly string[])[] }>();

/** A library that holds what its files hold now, and what is different in it. */
export interface Reloaded {
  readonly library: Library;
  readonly change: Pick<ShelfChange, 'added' | 'changed' | 'removed'>;
  readonly synonyms: readonly (readonly string[])[];
}

/** True for a library whose articles stay in its files until they are looked at. */
export const liesInParts = (library: Library): boolean => inParts.has(library);

/** Loads a library that lies in parts again and saves what changed; null where nothing did. Throws a CorpusFault when nothing is left. */
export async function reloadLibrary(before: Library, options: LoadOptions): Promise<Reloaded | null> {
  const library = await loadLibrary({ ...options, save: 'always' });
  const [was, is] = [inParts.get(before), inParts.get(library)];
  if (!was || !is) return { library, change: changeBetween(before.articles, library.articles), synonyms: is?.synonyms ?? [] };
  const change = await changeSince(was, is);
  const count = change.added.length + change.changed.length + change.removed.length;
  const [now, then] = [library, before].map(({ refused }) => JSON.stringify(refused));
  const other = now !== then || JSON.stringify(was.synonyms) !== JSON.stringify(is.synonyms);
  return count > 0 || other ? { library, change, synonyms: is.synonyms } : null;
}

interface Looked {
  readonly corpus: Corpus;
  /** All of it read anew, or as it was saved with what changed beside it. */
  readonly state: Pick<Analysed, 'articles' | 'analyses' | 'refused'> | Pick<Refreshed, 'parts' | 'order' | 'refused' | 'files'>;
}

async function looked(options: LoadOptions): Promise<Looked> {
  const { corpusPath, dataDir, save = 'when slow', build = thisBuild } = options;
  const corpus = await listCorpus(corpusPath);
  const folder = savedFolder(dataDir, corpus.root);
  const begun = performance.now();
  const keeps = build !== 'dev' && save !== 'never';
  const before = keeps ? await openSaved(folder, build, options) : nothingSaved;
  const found = await changesSince(corpus, before, options);
  const left = options.follows && found.changed.length > 0 && before.files.size > 0 && !(await mayWrite(folder));
  if (left) options.onLeft?.();
  const since = left ? changesLeft(corpus, before, found) : found;
  const grown =
    keeps && !options.analyse && isMuch(since, options.partSizes && 1)
      ? await growing({ folder, build, corpus }, before, since, options)
      : null;
  const saved = grown ?? before;
  const { changes, articles, refused } = await readChanged(
    corpus,
    saved,
    grown ? changesWithin(corpus, grown, since) : since,
    options,
  );
  const standing = [...changes.same.values()].reduce(
    (sum, { pieces }) => sum + pieces.reduce((all, { count }) => all + count, 0),
    0,
  );
  if (articles.length + standing === 0) throw new CorpusFault(nothingIn(corpusPath, [...corpus.refusals, ...refused]));
  const load = async () => options.analyse ?? (await import('../analyse/analyse.ts')).analyse;
  const { byArticle, fresh } = await analyseArticles(articles, analysedBefore(saved, articles), load, options);
  const slow = performance.now() - begun > slowMs;
  const changed = changes.changed.length > 0 || changes.same.size !== saved.files.size;
  const settled = !changed && [...saved.files.values()].some(({ path, stamp }) => (since.stamps.get(path) ?? stamp) !== stamp);
  const saves = keeps && (changed || settled) && (save === 'always' || settled || (slow && fresh > 0));
  options.signal?.throwIfAborted();
  let state: Looked['state'];
  if (saved.files.size === 0 && !saves) state = { articles, analyses: byArticle, refused: [...corpus.refusals, ...refused] };
  else {
    const known = articles.map((article) => ({ article, analysis: byArticle.get(article.id) ?? unanalysed }));
    const now = await refreshed(corpus, saved, changes, { articles: known, refused }, options);
    // What was made in threads is saved already, unless small parts were put together since.
    const together = grown !== null && now.parts.some(({ name }) => name === null);
    state = saves || together ? { ...now, parts: await keep(folder, build, now, options) } : now;
    if (keeps) mergeLater(state, folder, build);
  }
  options.onProgress?.({ phase: 'index', done: articles.length, total: articles.length, file: '' });
  return { corpus, state };
}

/** Makes all that changed searchable in other threads, part by part; null where that cannot be saved. */
async function growing(
  place: Parameters<typeof madeInParts>[0],
  saved: SavedParts,
  changes: Changes,
  options: LoadOptions,
): Promise<SavedParts | null> {
  const { analysisWorkers } = await import('./analysisWorkers.ts');
  const workers = options.workers ?? analysisWorkers({ size: indexingThreads() });
  try {
    return await madeInParts(place, saved, changes, workers, options);
  } catch (cause) {
    options.signal?.throwIfAborted();
    unsaved(options, cause);
    return null;
  } finally {
    if (!options.workers) await workers.close();
  }
}

async function keep(folder: string, build: string, now: Refreshed, options: LoadOptions): Promise<Refreshed['parts']> {
  try {
    return await kept(folder, build, now);
  } catch (cause) {
    unsaved(options, cause);
    return now.parts;
  }
}

function unsaved({ dataDir, onWarning }: LoadOptions, cause: unknown): void {
  const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  onWarning?.(
    `the index cannot be saved in ${dataDir}${why}; the next start will work it out again. Set DATA_DIR to a folder that may be written to`,
  );
}

function nothingIn(path: string, refused: readonly Refusal[]): string {
  const [first] = refused;
  if (!first) return `there are no articles in ${path}; put .txt, .md, .html or .jsonl files in it`;
  const where = first.line === null ? first.file : `${first.file} line ${first.line}`;
  const others = refused.length > 1 ? `, and ${refused.length - 1} more were refused` : '';
  return `no article in ${path} can be read: ${where} ${first.reason}${others}`;
}
