import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What a file system says of a file without it being read. */
export interface FileStat {
  readonly bytes: number;
  /** Size, times and number of the file; null where the file might be changed again without any of them changing. */
  readonly stamp: string | null;
}

/** File systems keep times this coarsely at worst; the clock of a network drive may be off by as much again. */
const grainMs = 4_000;

/** Where the files of a corpus lie, which may be one file itself. */
export function fileStats(root: string): (path: string) => FileStat | null {
  const isFile = statSync(root, { throwIfNoEntry: false })?.isFile() ?? false;
  return (path) => {
    try {
      const about = statSync(isFile ? root : join(root, ...path.split('/')), { bigint: true });
      const { size, mtimeNs, ctimeNs, ino, dev } = about;
      const latest = Math.max(Number(mtimeNs), Number(ctimeNs)) / 1e6;
      // What is written from now on gets a later time than these only where they lie behind us.
      const stamp = latest + grainMs < Date.now() ? `${size} ${mtimeNs} ${ctimeNs} ${dev} ${ino}` : null;
      return { bytes: Number(size), stamp };
    } catch {
      return null;
    }
  };
}
