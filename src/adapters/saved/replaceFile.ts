import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../ops/makeFolder.ts';

/** No program takes this long to write a file. */
const abandonedMs = 60 * 60_000;
const gathered = 1 << 20;

/**
 * Writes a file anew: readers see the old one or the new one, never a part, also when the power fails. Throws when the place cannot
 * be written; bytes that are handed to `write` may be changed once it resolved.
 */
export async function replaceFile(
  path: string,
  contents: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  makeFolder(dirname(path));
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = await open(fresh, 'wx');
    try {
      const waiting = Buffer.alloc(gathered);
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
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    await syncFolder(dirname(path));
    await sweep(dirname(path));
  } catch (cause) {
    await rm(fresh, { force: true });
    throw cause;
  }
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

/** Takes away what a program left half-written when it was killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.new')) continue;
    const left = join(folder, name);
    const about = await stat(left).catch(() => null);
    if (about && Date.now() - about.mtimeMs > abandonedMs) await rm(left, { force: true });
  }
}
