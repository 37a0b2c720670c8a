import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file of the page, compressed. */
export interface PageFile {
  readonly type: string;
  readonly gzip: Buffer;
}

/** The files of the page by the path they are asked for; there are no others. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const names = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/icon.svg', 'icon.svg', 'image/svg+xml'],
] as const;

/** Reads the built page, once; null where none was built, as when the program runs from its sources. */
export function pageFiles(folder: URL): PageFiles | null {
  try {
    return new Map(names.map(([path, name, type]) => [path, { type, gzip: gzipSync(readFileSync(new URL(name, folder))) }]));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
