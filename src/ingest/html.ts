import type { Page } from './rawFile.ts';
/** Reads a page. */
export function readPage(_source: string): Page | null {
  return null;
}
