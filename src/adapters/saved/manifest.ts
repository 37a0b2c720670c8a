import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Refusal } from '../../model/refusal.ts';
import { replaceFile } from '../replaceFile.ts';
import { sha256 } from '../sha256.ts';

const format = 'footnote saved library 3';
const header = z.object({ format: z.literal(format), build: z.string(), sha256: z.string() });

/** Records of a file one after another. */
export interface SavedPiece {
  readonly part: number;
  readonly first: number;
  readonly count: number;
}

/** A file of the corpus as it was when it was made searchable. */
export interface SavedFile {
  readonly path: string;
  readonly sha256: string;
  /** See `FileStat`; null where only the content tells whether it is as it was. */
  readonly stamp: string | null;
  /** What `corpus.json` says of it, as text. */
  readonly listed: string;
  /** Its articles are the records `first .. first + count)` of parts, but for those that are gone there. */
  readonly pieces: readonly SavedPiece[];
  readonly refusals: readonly Refusal[];
}

/** What a saved library is made of: its parts by the names of their files, and the corpus as it was. */
export interface Manifest {
  readonly parts: readonly { readonly name: string; readonly gone: readonly number[] }[];
  readonly files: readonly SavedFile[];
}

/** Reads what this very build saved; null for one that is older, damaged, half-written or not there. */
export async function readManifest(path: string, build: string): Promise<Manifest | null> {
  try {
    const bytes = await readFile(path);
    const end = bytes.indexOf(10);
    const head = header.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    const body = bytes.subarray(end + 1);
    if (head.build !== build || head.sha256 !== sha256(body)) return null;
    // The hash and the build prove that this program wrote it of such values: looking at each of a million would take a second.
    return JSON.parse(body.toString('utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** Saves it for the next start, in place of what was there. */
export async function writeManifest(path: string, build: string, made: Manifest): Promise<void> {
  const body = Buffer.from(JSON.stringify(made));
  await replaceFile(path, async (write) => {
    await write(Buffer.from(`${JSON.stringify({ format, build, sha256: sha256(body) })}\n`));
    await write(body);
  });
}
