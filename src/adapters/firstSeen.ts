import { readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../ops/makeFolder.ts';

const minuteMs = 60_000;
const keptMinutes = 12;

/**
 * Tells programs that share `folder` which of them sees something first: true for one call with a name and a time, false for all
 * others within ten minutes. Where the folder cannot be written, everything counts as new, and `trouble` is told once.
 */
export function firstSeen(folder: string, trouble: (error: unknown) => void): (name: string, atMs: number) => boolean {
  let told = false;
  let swept = 0;
  return (name, atMs) => {
    const minute = Math.floor(atMs / minuteMs);
    const within = join(folder, String(minute));
    try {
      if (!/^\w{1,40}$/.test(name)) throw new Error(`not a name for a file: ${JSON.stringify(name)}`);
      if (claimed(within, name)) return false;
      if (minute > swept) {
        swept = minute;
        sweep(folder, minute - keptMinutes);
      }
    } catch (error) {
      if (!told) trouble(error);
      told = true;
    }
    return true;
  };
}

/** Makes an empty file; true when it was there before. */
function claimed(within: string, name: string): boolean {
  try {
    writeFileSync(join(within, name), '', { flag: 'wx' });
    return false;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return true;
    if (code !== 'ENOENT') throw error;
    makeFolder(within);
    return claimed(within, name);
  }
}

/** Removes what is too old to matter. */
function sweep(folder: string, before: number): void {
  const old = readdirSync(folder).filter((minute) => /^\d+$/.test(minute) && Number(minute) < before);
  for (const minute of old) rm(join(folder, minute), { recursive: true, force: true }).catch(() => undefined);
}
