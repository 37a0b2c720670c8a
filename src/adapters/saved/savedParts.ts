import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as setNext } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { find } from '../../index/compact/table.ts';
import { ArticleRecord } from '../../index/saved/record.ts';
import type { OpenPart } from '../../index/saved/records.ts';
import { lease } from '../lease.ts';
import { sweepUnfinished } from '../replaceFile.ts';
import { sha256 } from '../sha256.ts';
import { type Manifest, readManifest, type SavedFile, writeManifest } from './manifest.ts';
import { openPartFile, type PartFile } from './partFile.ts';

/** A part of a saved library; `name` is null while it is in memory alone. */
export interface SavedPart extends OpenPart {
  readonly name: string | null;
}

/** A saved library as it was found. */
export interface SavedParts {
  readonly parts: readonly SavedPart[];
  readonly files: ReadonlyMap<string, SavedFile>;
}

export const nothingSaved: SavedParts = { parts: [], files: new Map() };

/** Where the saved library of a corpus lies; `root` is its absolute path. */
export const savedFolder = (dataDir: string, root: string): string => join(dataDir, 'index', sha256(root).slice(0, 24));

/** Changes whenever a saved library may have changed; nothing of it is read for that. */
export async function savedMark(folder: string): Promise<string> {
  const about = await stat(manifestIn(folder)).catch(() => null);
  return about ? `${about.size} ${about.mtimeMs} ${about.ino}` : '';
}

/** What versions before this one saved. */
const outdated = /^[0-9a-f]{24}\.jsonl$/;

const manifestIn = (folder: string): string => join(folder, 'library.json');
const tries = 3;

/**
 * Opens what this very build saved in a folder; anything that is not whole, unchanged and of this build counts as nothing. Without
 * `verifies` nothing is read or checked before it is asked for.
 */
export async function openSaved(
  folder: string,
  build: string,
  { verifies = true }: { readonly verifies?: boolean | undefined } = {},
): Promise<SavedParts> {
  // Somebody may put new parts in the place of old ones between the two looks.
  for (let left = tries; left > 0; left -= 1) {
    const manifest = await readManifest(manifestIn(folder), build);
    if (!manifest) return nothingSaved;
    const parts: SavedPart[] = [];
    const files: PartFile[] = [];
    for (const { name, gone } of manifest.parts) {
      const file = openPartFile(join(folder, name), build, { onDamage: () => rmSync(manifestIn(folder), { force: true }) });
      await setImmediate();
      if (!file) continue;
      files.push(file);
      const { part, load } = file;
      parts.push({ name, part, gone: new Set(gone), read: (record) => file.read(record), load });
    }
    if (parts.length === manifest.parts.length && fits(manifest, parts)) {
      if (verifies) verifyLater(files);
      return { parts, files: new Map(manifest.files.map((file) => [file.path, file])) };
    }
  }
  return nothingSaved;
}

/** A program that answers one question has ended by then. */
const laterMs = 1_000;

/** Reads and checks, between other work, what nobody has asked for yet; what is damaged is told where it was opened. */
function verifyLater(files: readonly PartFile[]): void {
  function* all(): Generator<void> {
    for (const file of files) yield* file.verify();
  }
  const steps = all();
  const next = (): void => {
    try {
      if (!steps.next().done) setNext(next).unref();
    } catch {
      // The next start makes it anew; until then whoever needs the damaged bytes is told.
    }
  };
  setTimeout(next, laterMs).unref();
}

function fits({ files }: Manifest, parts: readonly SavedPart[]): boolean {
  return files.every(({ pieces }) =>
    pieces.every(({ part, first, count }) => first + count <= (parts[part]?.part.recordOf.length ?? 0)),
  );
}

/** A name for a new part that no other has. */
export const newPartName = (): string => `${randomBytes(8).toString('hex')}.part`;

/** The saved article of an id, with what was known of its words; null where there is none. */
export function savedArticle({ parts }: Pick<SavedParts, 'parts'>, id: string): ArticleRecord | null {
  for (const { part, gone, read } of parts) {
    const row = find(part.articles.ids, id);
    const record = part.recordOf[row] ?? 0;
    if (row >= 0 && !gone.has(record)) return new ArticleRecord(read(record));
  }
  return null;
}

const leases = new Map<string, () => Promise<boolean>>();
const turns = new Map<string, Promise<unknown>>();

/** True when this program may write in a folder and no other can; asked again, it stays so for a minute. */
export function mayWrite(folder: string): Promise<boolean> {
  const mine = leases.get(folder) ?? lease(folder, 'writer');
  leases.set(folder, mine);
  return mine();
}

/**
 * Does `write` while nobody else writes in the folder, in this program or another; `write` gives the manifest to save, or null.
 * False when `write` gives none, another program is at it or a part that the manifest names is not there any more: nothing is saved then. With `more`
 * to come, parts that the manifest does not name stay.
 */
export async function saving(
  folder: string,
  build: string,
  write: () => Promise<Manifest | null>,
  { more = false }: { readonly more?: boolean } = {},
): Promise<boolean> {
  const before = turns.get(folder) ?? Promise.resolve();
  const turn = before.then(() => saveNow(folder, build, write, more));
  const quiet = turn.catch(() => undefined);
  turns.set(folder, quiet);
  try {
    return await turn;
  } finally {
    if (turns.get(folder) === quiet) turns.delete(folder);
  }
}

async function saveNow(folder: string, build: string, write: () => Promise<Manifest | null>, more: boolean): Promise<boolean> {
  if (!(await mayWrite(folder))) return false;
  const manifest = await write();
  if (!manifest) return false;
  const there = await Promise.all(manifest.parts.map(({ name }) => stat(join(folder, name)).catch(() => null)));
  if (there.includes(null)) return false;
  await writeManifest(manifestIn(folder), build, manifest);
  if (more) return true;
  await sweepUnfinished(folder);
  const used = new Set(manifest.parts.map(({ name }) => name));
  for (const name of await readdir(folder))
    if (name.endsWith('.part') && !used.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  for (const name of await readdir(dirname(folder)))
    if (outdated.test(name)) await rm(join(dirname(folder), name), { force: true }).catch(() => undefined);
  return true;
}
