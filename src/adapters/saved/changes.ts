import { setImmediate } from 'node:timers/promises';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import { isDouble } from '../doubleIds.ts';
import type { Watch } from '../progress.ts';
import { fileStats } from './fileStat.ts';
import type { SavedFile } from './manifest.ts';
import type { SavedParts } from './savedParts.ts';

/** Which files of a corpus are as they were when they were saved. */
export interface Changes {
  readonly same: ReadonlyMap<string, SavedFile>;
  /** Files to read, in the order of the corpus. */
  readonly changed: readonly string[];
  /** SHA-256 of each file that could be read. */
  readonly sha256: ReadonlyMap<string, string>;
  /** What the file system said of each file before it was read. */
  readonly stamps: ReadonlyMap<string, string | null>;
  /** Bytes of each file that could be read. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** What `corpus.json` says of a file, as text. */
export const listedOf = (corpus: Corpus, path: string): string => JSON.stringify(corpus.metadata.get(path) ?? null);

/**
 * Compares every file of a corpus with what was saved. One of the same size, times and number as then was not written since and is
 * not read; every other is compared by its content, as is one that had been written just before it was read.
 */
export async function changesSince(corpus: Corpus, { files }: SavedParts, { onProgress, signal }: Watch): Promise<Changes> {
  const same = new Map<string, SavedFile>();
  const sha256 = new Map<string, string>();
  const bytes = new Map<string, number>();
  const stamps = new Map<string, string | null>();
  const statOf = fileStats(corpus.root);
  const changed = new Set<string>();
  /** Files that are as they were, but hold an article that was left out for its id. */
  const doubles = new Set<string>();
  for (const [done, path] of corpus.files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ phase: 'read', done, total: corpus.files.length, file: path });
    const before = files.get(path);
    const stat = statOf(path);
    stamps.set(path, stat?.stamp ?? null);
    const untouched = before && stat && stat.stamp !== null && before.stamp === stat.stamp;
    const now = untouched ? null : await readCorpusFile(corpus, path);
    const content = untouched ? before.sha256 : now && !('reason' in now) ? now.sha256 : null;
    if (content !== null) {
      sha256.set(path, content);
      bytes.set(path, now && !('reason' in now) ? now.bytes.length : (stat?.bytes ?? 0));
    }
    const kept = before && content !== null && before.sha256 === content && before.listed === listedOf(corpus, path);
    if (kept) same.set(path, before);
    else changed.add(path);
    if (kept && before.refusals.some(isDouble)) doubles.add(path);
    if (done % 64 === 63) await setImmediate();
  }
  // Once anything is not as it was, an article that was left out for its id may be the only one of that id.
  if (changed.size > 0 || same.size !== files.size)
    for (const path of doubles) {
      same.delete(path);
      changed.add(path);
    }
  return { same, changed: corpus.files.filter((path) => changed.has(path)), sha256, bytes, stamps };
}

/** What is left to do once a library that was made of `since` holds it; a file that could not be read is not tried again. */
export function changesWithin(corpus: Corpus, { files }: SavedParts, since: Changes): Changes {
  return { ...since, same: files, changed: corpus.files.filter((path) => !files.has(path)) };
}

/** What is left to do where another program will do the rest: nothing but to leave out the files that are gone. */
export function changesLeft(corpus: Corpus, { files }: SavedParts, since: Changes): Changes {
  const there = corpus.files.flatMap((path): [string, SavedFile][] => {
    const saved = files.get(path);
    return saved ? [[path, saved]] : [];
  });
  return { ...since, same: new Map(there), changed: [] };
}
