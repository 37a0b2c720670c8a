import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listCorpus, readCorpusFile } from '../corpusFolder.ts';
import { readSynonyms } from '../synonymsFile.ts';
import type { FileSource, ListedFile, Listing } from './collection.ts';

/** A file that was written less than so long ago may still be being written. */
const settledMs = 250;
const longestWaitMs = 5_000;
const atOnce = 64;

/** The files of a corpus folder (or of one .jsonl file), each once nobody is writing it any more. */
export function folderSource(corpusPath: string, warn: (line: string) => void): FileSource {
  return {
    scope: '',
    async list(): Promise<Listing> {
      const corpus = await listCorpus(corpusPath);
      const single = (await stat(corpus.root)).isFile();
      const placeOf = (path: string) => (single ? corpus.root : join(corpus.root, ...path.split('/')));
      const files: ListedFile[] = [];
      for (let from = 0; from < corpus.files.length; from += atOnce) {
        const some = corpus.files.slice(from, from + atOnce);
        const marks = await Promise.all(some.map((path) => settledMark(placeOf(path))));
        for (const [i, path] of some.entries()) {
          const mark = marks[i];
          // A file that vanished since it was listed is not there.
          if (mark) files.push({ path, mark, listed: corpus.metadata.get(path) ?? null });
        }
      }
      return { files, refusals: corpus.refusals, synonyms: await readSynonyms(corpus.root, warn) };
    },
    read: async (path) => readCorpusFile({ root: await realpath(corpusPath) }, path),
  };
}

async function settledMark(place: string): Promise<string | null> {
  const until = Date.now() + longestWaitMs;
  for (;;) {
    const about = await stat(place).catch(() => null);
    if (!about) return null;
    const age = Math.abs(Date.now() - Math.max(about.mtimeMs, about.ctimeMs));
    if (age >= settledMs || Date.now() >= until) return `${about.size} ${about.mtimeMs} ${about.ctimeMs} ${about.ino}`;
    await sleep(settledMs - age + 1);
  }
}
