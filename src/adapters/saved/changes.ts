import { setImmediate } from 'node:timers/promises';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import type { Watch } from '../progress.ts';
import { doubleId } from '../readArticles.ts';
import type { SavedFile } from './manifest.ts';
import type { SavedParts } from './savedParts.ts';

/** Which files of a corpus are as they were when they were saved. */
export interface Changes {
  readonly same: ReadonlyMap<string, SavedFile>;
  /** Files to read, in the order of the corpus. */
  readonly changed: readonly string[];
  /** SHA-256 of each file that could be read. */
  readonly sha256: ReadonlyMap<string, string>;
}

/** What `corpus.json` says of a file, as text. */
export const listedOf = (corpus: Corpus, path: string): string => JSON.stringify(corpus.metadata.get(path) ?? null);

/** Compares every file of a corpus, by its content, with what was saved. */
export async function changesSince(corpus: Corpus, { files }: SavedParts, { onProgress, signal }: Watch): Promise<Changes> {
  const same = new Map<string, SavedFile>();
  const sha256 = new Map<string, string>();
  const changed: string[] = [];
  for (const [done, path] of corpus.files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ phase: 'read', done, total: corpus.files.length, file: path });
    const before = files.get(path);
    const now = await readCorpusFile(corpus, path);
    if (!('reason' in now)) sha256.set(path, now.sha256);
    const kept = before && !('reason' in now) && before.sha256 === now.sha256 && before.listed === listedOf(corpus, path);
    // An article that was left out for its id may be the only one of that id now.
    if (kept && !before.refusals.some(({ reason }) => reason.startsWith(doubled))) same.set(path, before);
    else changed.push(path);
    if (done % 64 === 63) await setImmediate();
  }
  return { same, changed, sha256 };
}

const doubled = doubleId('', '').slice(0, 26);
