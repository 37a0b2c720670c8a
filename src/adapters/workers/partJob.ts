import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { PartBuilder } from '../../index/saved/part.ts';
import type { Metadata } from '../../ingest/metadata.ts';
import type { RawFile } from '../../ingest/rawFile.ts';
import type { Refusal } from '../../model/refusal.ts';
import { readCorpusFile } from '../corpusFolder.ts';
import { doubleId } from '../doubleIds.ts';
import { checkOf, writePart } from '../saved/partFile.ts';
import { readJob } from './readJob.ts';

/** Some whole lines of a .jsonl file. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  /** How many lines stand before them. */
  readonly before: number;
}

/** A file, or some lines of one, to be made searchable. */
export interface PartFileJob {
  readonly path: string;
  readonly listed: Metadata | null;
  readonly lines: Lines | null;
}

/** Files that make one part of a saved library. */
export interface PartJob {
  readonly folder: string;
  readonly name: string;
  readonly build: string;
  /** Absolute path of the corpus. */
  readonly root: string;
  readonly files: readonly PartFileJob[];
}

/** What became of a file: its records in the part, and what was refused. */
export interface MadeFile {
  /** Null where it could not be read or only some lines were. */
  readonly sha256: string | null;
  readonly first: number;
  readonly count: number;
  readonly refusals: readonly Refusal[];
}

/** Reads and analyses files and writes them as one part, if there is an article at all; hands over how many bytes are done. */
export async function* partJob({ folder, name, build, root, files }: PartJob): AsyncGenerator<number, readonly MadeFile[]> {
  const builder = new PartBuilder(checkOf);
  const records: Uint8Array[] = [];
  const fileOf = new Map<string, string>();
  const made: MadeFile[] = [];
  for (const job of files) {
    const { path, lines, listed } = job;
    const first = builder.size;
    const file = lines ? await linesOf(root, path, lines) : await readCorpusFile({ root }, path);
    if ('reason' in file) {
      made.push({ sha256: null, first, count: 0, refusals: [file] });
      continue;
    }
    const refusals: Refusal[] = [];
    let done = 0;
    for await (const read of readJob({ file, scope: '', listed, known: [] })) {
      if ('refusal' in read) {
        refusals.push(read.refusal);
        continue;
      }
      const { article, analysis } = read;
      const other = fileOf.get(article.id);
      if (other !== undefined) {
        refusals.push({ file: path, line: null, reason: doubleId(article.id, other) });
        continue;
      }
      fileOf.set(article.id, path);
      if (analysis === null) throw new Error(`nothing is known of ${article.id}`);
      records.push(builder.add(article, analysis));
      const length = Math.min(article.text.length, file.bytes.length - done);
      done += length;
      yield length;
    }
    made.push({ sha256: lines ? null : file.sha256, first, count: builder.size - first, refusals });
    yield file.bytes.length - done;
  }
  if (builder.size > 0) await writePart(join(folder, name), build, builder.build(), records);
  return made;
}

async function linesOf(root: string, path: string, { from, to, before }: Lines): Promise<RawFile | Refusal> {
  const refusal = { file: path, line: null, reason: 'cannot be read; check that it is still there and may be read' };
  // A corpus may be this one file itself.
  const file = (await open(join(root, ...path.split('/')), 'r').catch(() => null)) ?? (await open(root, 'r').catch(() => null));
  if (!file) return refusal;
  try {
    const bytes = new Uint8Array(to - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytesRead === bytes.length ? { path, bytes, sha256: '', linesBefore: before } : refusal;
  } catch {
    return refusal;
  } finally {
    await file.close();
  }
}
