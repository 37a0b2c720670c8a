import { formatOf } from '../../ingest/formats.ts';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import type { Lines, PartFileJob } from '../workers/partJob.ts';
import type { Changes } from './changes.ts';
import type { Stretch, Stretches } from './sameLines.ts';

/** What one part is made of: about so many bytes of files, in the order of the corpus. */
export interface Batch {
  readonly files: readonly PartFileJob[];
  readonly bytes: number;
}

/** How many bytes of files one part takes, at least and at most; a file that is not cut may take more. */
export interface PartSizes {
  readonly least: number;
  readonly most: number;
}

/** Parts at least where there is much to do; fewer than are merged at once, and as many for two threads as for three. */
const fewest = 6;

/** Some thousands of passages. */
export const usualSizes: PartSizes = { least: 300_000, most: 13_000_000 };

/** A part may be larger by this share where that spares a cut. */
const slack = 0.05;
/** A smaller share of a part is no part of its own. */
const rest = 0.25;

/** Bytes that are to be read anew. */
export const bytesIn = ({ changed, bytes }: Changes): number => changed.reduce((sum, path) => sum + (bytes.get(path) ?? 0), 0);

/** Bytes of a file, or of those of its stretches that are not as they were. */
const bytesOf = (changes: Changes, path: string, stretches: Stretches): number =>
  stretches.get(path)?.reduce((sum, { from, to, kept }) => sum + (kept ? 0 : to - from), 0) ?? changes.bytes.get(path) ?? 0;

/** Bytes that are to be read anew where some lines of files are as they were. */
export const bytesLeft = (changes: Changes, stretches: Stretches): number =>
  changes.changed.reduce((sum, path) => sum + bytesOf(changes, path, stretches), 0);

/** Bytes of each part: every thread gets as many parts as the others, all alike, so that they end together. */
function evenSize(total: number, { least, most }: PartSizes, threads: number): number {
  const rounds = Math.ceil(Math.max(fewest, total / most) / threads);
  return Math.min(most, Math.max(least, total / (rounds * threads)));
}

export interface Dealing {
  readonly sizes: PartSizes;
  readonly threads: number;
  /** Whether a long .jsonl file is cut between lines. */
  readonly long?: 'cut' | 'whole';
  readonly stretches?: Stretches;
}

/** Deals what is to be read of the changed files out in batches. */
export async function* batchesOf(
  corpus: Corpus,
  changes: Changes,
  { sizes, threads, long = 'cut', stretches = new Map() }: Dealing,
): AsyncGenerator<Batch> {
  const size = evenSize(bytesLeft(changes, stretches), sizes, threads);
  let files: PartFileJob[] = [];
  let begun = 0;
  let dealt = 0;
  /** Of all bytes, where the batch at hand shall end. */
  let end = size;
  for (const path of changes.changed) {
    const bytes = bytesOf(changes, path, stretches);
    const job = { path, listed: corpus.metadata.get(path) ?? null, lines: null };
    const own = stretches.get(path);
    const cut = long === 'cut' && formatOf(path) === 'jsonl' && dealt + bytes > end + size * slack;
    const jobs: readonly PartFileJob[] =
      own || cut ? (await linesOf(corpus, path, own, { room: end - dealt, size })).map((lines) => ({ ...job, lines })) : [job];
    for (const one of jobs) {
      const length = one.lines ? one.lines.to - one.lines.from : bytes;
      if (files.length > 0 && dealt + length / 2 > end) {
        yield { files, bytes: dealt - begun };
        files = [];
        begun = dealt;
        end = size * (Math.floor(dealt / size + rest) + 1);
      }
      files.push(one);
      dealt += length;
    }
  }
  if (files.length > 0) yield { files, bytes: dealt - begun };
}

/** The lines of a file, or of those of its stretches that are not as they were, in pieces of about `size` bytes, the first of about `room`. */
async function linesOf(
  corpus: Corpus,
  path: string,
  stretches: readonly Stretch[] | undefined,
  { room, size }: { readonly room: number; readonly size: number },
): Promise<readonly Lines[]> {
  const file = await readCorpusFile(corpus, path);
  if ('reason' in file) return [];
  const { bytes } = file;
  const all: Lines[] = [];
  for (const { to: last, ...begin } of stretches ?? [{ from: 0, to: bytes.length, before: 0, kept: null }]) {
    if (begin.kept) continue;
    let { from, before } = begin;
    while (from < last) {
      const far = from + (all.length === 0 && room > size * slack ? room : size);
      const end = far + size * slack < last ? bytes.indexOf(10, Math.floor(far)) : -1;
      const to = end < 0 ? last : end + 1;
      all.push({ from, to, before });
      for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) before += 1;
      from = to;
    }
  }
  return all;
}
