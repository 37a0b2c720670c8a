import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../ops/makeFolder.ts';

/** No program takes this long to write a file. */
const abandonedMs = 60 * 60_000;
const gathered = 1 << 20;

/** Takes the next bytes of a file; they may be changed once it resolved. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes a file anew, all at once or piece by piece: readers see the old one or the new one, never a part, also when the power
 * fails. The folder is made if need be. Throws when the place cannot be written.
 */
export async function replaceFile(path: string, contents: Uint8Array | ((write: Write) => Promise<void>)): Promise<void> {
  makeFolder(dirname(path));
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = await open(fresh, 'wx');
    try {
      if (typeof contents === 'function') await inPieces(file, contents);
      else await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (cause) {
    await rm(fresh, { force: true });
    throw cause;
  }
  await syncFolder(dirname(path));
}

/** Takes away what programs that were killed left half-written in a folder. */
export async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.new')) continue;
    const left = join(folder, name);
    const about = await stat(left).catch(() => null);
    if (about && Date.now() - about.mtimeMs > abandonedMs) await rm(left, { force: true });
  }
}

/** Takes away what threads that were ended left half-written of files of these names. */
export async function sweepEnded(folder: string, names: readonly string[]): Promise<void> {
  for (const left of await readdir(folder).catch(() => []))
    if (left.endsWith('.new') && names.some((name) => left.startsWith(name)))
      await rm(join(folder, left), { force: true }).catch(() => undefined);
}

/** Small pieces are written together. */
async function inPieces(file: FileHandle, contents: (write: Write) => Promise<void>): Promise<void> {
  const waiting = Buffer.allocUnsafe(gathered);
  let length = 0;
  const flush = async (): Promise<void> => {
    await file.writeFile(waiting.subarray(0, length));
    length = 0;
  };
  await contents(async (bytes) => {
    if (length + bytes.length > gathered) await flush();
    if (bytes.length > gathered) await file.writeFile(bytes);
    else {
      waiting.set(bytes, length);
      length += bytes.length;
    }
  });
  await flush();
}

/** Makes a renaming last; some systems cannot and need not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows has no such thing.
  }
}
