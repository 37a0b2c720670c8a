import { formatOf } from '../../ingest/formats.ts';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import type { Lines, PartFileJob, Piece } from '../workers/partJob.ts';
import type { Changes } from './changes.ts';
import type { SavedParts } from './savedParts.ts';

/** What one part is made of: about so many bytes of files, in the order of the corpus. */
export interface Batch {
  readonly files: readonly PartFileJob[];
  readonly bytes: number;
}

/** How many bytes of files one part takes: a sixth of what there is to do, but this much at least and at most. */
export interface PartSizes {
  readonly least: number;
  readonly most: number;
}

/** Fewer parts than are merged at once, and as many for two threads as for three: what is read in one go needs no merging. */
const shares = 6;

/** Some thousands of passages. */
export const usualSizes: PartSizes = { least: 300_000, most: 12_000_000 };

/** Bytes that are to be read anew. */
export const bytesIn = ({ changed, bytes }: Changes): number => changed.reduce((sum, path) => sum + (bytes.get(path) ?? 0), 0);

/** Deals the changed files out in batches; a long .jsonl file is cut between lines unless it has to stay whole. */
export async function* batchesOf(
  corpus: Corpus,
  saved: SavedParts,
  changes: Changes,
  sizes: PartSizes,
  long: 'cut' | 'whole' = 'cut',
): AsyncGenerator<Batch> {
  const most = Math.min(sizes.most, Math.max(sizes.least, bytesIn(changes) / shares));
  let files: PartFileJob[] = [];
  let gathered = 0;
  for (const path of changes.changed) {
    const bytes = changes.bytes.get(path) ?? 0;
    const job = { path, listed: corpus.metadata.get(path) ?? null, lines: null, known: knownOf(saved, path) };
    const cut = long === 'cut' && formatOf(path) === 'jsonl' && bytes > most * 1.5;
    const jobs: readonly PartFileJob[] = cut ? (await linesOf(corpus, path, most)).map((lines) => ({ ...job, lines })) : [job];
    for (const one of jobs) {
      const length = one.lines ? one.lines.to - one.lines.from : bytes;
      if (gathered > 0 && gathered + length > most) {
        yield { files, bytes: gathered };
        files = [];
        gathered = 0;
      }
      files.push(one);
      gathered += length;
    }
  }
  if (files.length > 0) yield { files, bytes: gathered };
}

/** Stretches of whole lines of about so many bytes. */
async function linesOf(corpus: Corpus, path: string, most: number): Promise<readonly Lines[]> {
  const file = await readCorpusFile(corpus, path);
  if ('reason' in file) return [];
  const { bytes } = file;
  const all: Lines[] = [];
  let before = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, Math.floor(from + most));
    const to = end < 0 ? bytes.length : end + 1;
    all.push({ from, to, before });
    for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) before += 1;
    from = to;
  }
  return all;
}

function knownOf({ parts, files }: SavedParts, path: string): readonly Piece[] {
  return (files.get(path)?.pieces ?? []).flatMap(({ part, first, count }) => {
    const name = parts[part]?.name ?? null;
    return name === null ? [] : [{ part: name, first, count }];
  });
}
