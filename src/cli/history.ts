import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../ops/makeFolder.ts';

const kept = 500;

/** The lines typed before, newest first; none when there is no readable history. */
export function readHistory(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'console-history'), 'utf8').split('\n').filter(Boolean).slice(0, kept);
  } catch {
    return [];
  }
}

/** Keeps the lines for the next time, newest first; a folder that cannot be written to is no reason to complain. */
export function keepHistory(dataDir: string, lines: readonly string[]): void {
  try {
    makeFolder(dataDir);
    const path = join(dataDir, 'console-history');
    writeFileSync(
      `${path}.new`,
      `${lines
        .filter((line) => line.trim() !== '/quit')
        .slice(0, kept)
        .join('\n')}\n`,
      { mode: 0o600 },
    );
    renameSync(`${path}.new`, path);
  } catch {
    // History is a comfort: losing it must not end a chat.
  }
}
