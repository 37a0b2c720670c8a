import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PartBuilder } from '../../index/saved/part.ts';
import { ArticleRecord } from '../../index/saved/record.ts';
import type { OpenPart, Place } from '../../index/saved/records.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Refusal } from '../../model/refusal.ts';
import { inSlices } from '../../ops/inSlices.ts';
import type { Corpus } from '../corpusFolder.ts';
import type { Watch } from '../progress.ts';
import { type Changes, listedOf } from './changes.ts';
import type { Manifest, SavedFile, SavedPiece } from './manifest.ts';
import { checkOf, openPartFile, writePart } from './partFile.ts';
import { newPartName, type SavedPart, type SavedParts, saving } from './savedParts.ts';

/** Articles that were read anew, with what is known of their words, and what was refused. */
export interface FreshArticles {
  readonly articles: readonly { readonly article: Article; readonly analysis: Analysis }[];
  readonly refused: readonly Refusal[];
}

/** The parts of a library as its corpus is now. */
export interface Refreshed {
  readonly parts: readonly SavedPart[];
  readonly order: readonly Place[];
  readonly refused: readonly Refusal[];
  /** What to save, once every part has a name. */
  readonly files: readonly SavedFile[];
}

/** Parts of so few articles are made anew together with what changed, so that they stay few. */
const smallPart = 256;
/** Parts that hardly hold anything, and how many of them may lie beside each other. */
const tinyPart = 16;
const mostTiny = 8;

/** Puts what changed into a new part beside the saved ones, and crosses out what is there no more. */
export async function refreshed(
  corpus: Corpus,
  saved: SavedParts,
  changes: Changes,
  fresh: FreshArticles,
  { onProgress, signal }: Watch,
): Promise<Refreshed> {
  const live = liveIn(saved, changes);
  const small = (nth: number): boolean => (live[nth] ?? 0) <= Math.max(smallPart, fresh.articles.length);
  const tiny = saved.parts.map((_, nth) => nth).filter((nth) => (live[nth] ?? 0) <= tinyPart);
  const many = tiny.length > mostTiny ? tiny : [];
  const remade = fresh.articles.length > 0 ? saved.parts.map((_, nth) => nth).filter(small) : many;
  const kept = saved.parts.map((_, nth) => nth).filter((nth) => !remade.includes(nth));
  const now = new Map(kept.map((old, nth) => [old, nth]));
  const added = kept.length;
  const builder = new PartBuilder(checkOf);
  const records: Uint8Array[] = [];
  const byFile = grouped(fresh);
  const files: SavedFile[] = [];
  const order: Place[] = [];
  /** Files that are as they were, but lie in the new part now. */
  const moved = new Set<string>();
  for (const [done, path] of corpus.files.entries()) {
    signal?.throwIfAborted();
    const before = changes.same.get(path);
    const stays = before?.pieces.map(({ part, first, count }) => ({ part: now.get(part) ?? added, old: part, first, count }));
    if (before && stays?.every(({ part }) => part < added)) {
      files.push({
        ...before,
        stamp: changes.stamps.get(path) ?? null,
        pieces: stays.map(({ part, first, count }) => ({ part, first, count })),
      });
      for (const { part, old, first, count } of stays)
        for (let record = first; record < first + count; record += 1)
          if (!saved.parts[old]?.gone.has(record)) order.push({ part, record });
      continue;
    }
    onProgress?.({ phase: 'index', done, total: corpus.files.length, file: path });
    const first = builder.size;
    if (before) moved.add(path);
    const own = before ? savedArticles(saved, before) : (byFile.get(path)?.articles ?? []);
    for (const { article, analysis } of own) {
      order.push({ part: added, record: builder.size });
      records.push(builder.add(article, analysis));
      await setImmediate();
      signal?.throwIfAborted();
    }
    const refusals = before ? before.refusals : (byFile.get(path)?.refused ?? []);
    const sha256 = changes.sha256.get(path);
    const stamp = changes.stamps.get(path) ?? null;
    if (sha256 !== undefined)
      files.push({
        path,
        sha256,
        stamp,
        listed: listedOf(corpus, path),
        pieces: pieceOf(added, first, builder.size - first),
        refusals,
      });
    else files.push({ path, sha256: '', stamp: null, listed: '', pieces: [], refusals });
  }
  const parts = kept.map((old) => crossedOut(saved, (path) => changes.same.has(path) && !moved.has(path), old));
  if (builder.size > 0)
    parts.push({
      name: null,
      part: await inSlices(builder.steps(), signal),
      gone: new Set(),
      read: (nth) => records[nth] ?? noBytes,
    });
  return { parts, order, refused: [...corpus.refusals, ...files.flatMap(({ refusals }) => refusals)], files };
}

const noBytes = new Uint8Array(0);

const pieceOf = (part: number, first: number, count: number): readonly SavedPiece[] =>
  count > 0 ? [{ part, first, count }] : [];

function* savedArticles({ parts }: SavedParts, { pieces }: SavedFile): Generator<FreshArticles['articles'][number]> {
  for (const { part, first, count } of pieces) {
    const open: OpenPart | undefined = parts[part];
    for (let record = first; open && record < first + count; record += 1) {
      if (open.gone.has(record)) continue;
      const { article, analysis } = new ArticleRecord(open.read(record));
      yield { article, analysis };
    }
  }
}

function grouped({ articles, refused }: FreshArticles) {
  const byFile = new Map<string, { readonly articles: FreshArticles['articles'][number][]; readonly refused: Refusal[] }>();
  const of = (file: string) => {
    const known = byFile.get(file) ?? { articles: [], refused: [] };
    byFile.set(file, known);
    return known;
  };
  for (const one of articles) of(one.article.file).articles.push(one);
  for (const refusal of refused) of(refusal.file).refused.push(refusal);
  return byFile;
}

/** How many records of each part stay. */
function liveIn({ parts }: SavedParts, { same }: Changes): readonly number[] {
  const counts = parts.map(() => 0);
  for (const { pieces } of same.values()) for (const { part, count } of pieces) counts[part] = (counts[part] ?? 0) + count;
  return counts.map((count, nth) => Math.min(count, parts[nth]?.part.recordOf.length ?? 0));
}

function crossedOut({ parts, files }: SavedParts, stays: (path: string) => boolean, nth: number): SavedPart {
  const open = parts[nth];
  if (!open) throw new RangeError(`there is no saved part ${nth}`);
  const gone = new Set(open.gone);
  for (const [path, { pieces }] of files) {
    if (stays(path)) continue;
    for (const { part, first, count } of pieces)
      if (part === nth) for (let record = first; record < first + count; record += 1) gone.add(record);
  }
  return { ...open, gone };
}

/**
 * Saves what changed for the next start and gives the parts as they lie there, so that nothing more of them has to be held in
 * memory; the parts themselves where another program is saving. Throws when the place cannot be written.
 */
export async function kept(folder: string, build: string, { parts, files }: Refreshed): Promise<readonly SavedPart[]> {
  const named = parts.map((part) => ({ ...part, name: part.name ?? newPartName() }));
  const done = await saving(folder, build, async (): Promise<Manifest> => {
    for (const [nth, { part, name, read }] of named.entries()) {
      if (parts[nth]?.name !== null) continue;
      const records = Array.from({ length: part.recordOf.length }, (_, record) => read(record));
      await writePart(join(folder, name), build, part, records);
    }
    return { parts: named.map(({ name, gone }) => ({ name, gone: [...gone] })), files };
  });
  if (!done) return parts;
  return named.map((part, nth) => {
    const file = parts[nth]?.name === null ? openPartFile(join(folder, part.name), build) : null;
    return file ? { ...part, part: file.part, read: (record: number) => file.read(record), load: file.load } : part;
  });
}
