import { randomBytes } from 'node:crypto';
import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../ops/makeFolder.ts';

const staleMs = 60_000;

/**
 * A right that one program at a time has among those that share `folder`. The answer says whether this one has it now; asked at
 * least every half minute, it stays. It passes on when its holder ends, or is not heard of for a minute.
 */
export function lease(folder: string, name: string): () => Promise<boolean> {
  const path = join(folder, `${name}.lease`);
  const self = { host: hostname(), pid: process.pid, key: randomBytes(8).toString('hex') };

  async function holder(): Promise<{ readonly key: string; readonly alive: boolean } | null> {
    try {
      const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
      const [host = '', pid = '', key = ''] = text.split(' ');
      const fresh = Date.now() - mtimeMs < staleMs;
      return { key, alive: fresh && (host !== self.host || running(Number(pid))) };
    } catch {
      return null;
    }
  }

  return async () => {
    const now = await holder();
    if (now?.key === self.key) {
      await utimes(path, new Date(), new Date());
      return true;
    }
    if (now?.alive) return false;
    makeFolder(folder);
    const own = `${path}.${self.key}`;
    await writeFile(own, `${self.host} ${self.pid} ${self.key}`);
    await rename(own, path);
    // Of several that took it in the same moment, the last one has it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return (await holder())?.key === self.key;
  };
}

function running(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
