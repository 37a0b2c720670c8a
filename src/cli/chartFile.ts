import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../ops/makeFolder.ts';

/** Keeps a picture under `dataDir`, named for what it shows; the same picture has the same name. Tells its path; throws where it cannot be written. */
export function keepChart(dataDir: string, topic: string, png: Uint8Array): string {
  const folder = join(dataDir, 'charts');
  makeFolder(folder);
  const name = topic
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const path = resolve(folder, `${name || 'chart'}-${createHash('sha256').update(png).digest('hex').slice(0, 8)}.png`);
  writeFileSync(path, png);
  return path;
}
