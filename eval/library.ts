import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import type { Library } from '../src/index/library.ts';

/** An article as a line of a .jsonl file. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
}

/** A library of articles that are not in a folder, read as the program itself would read them. */
export async function libraryOf(articles: readonly Written[]): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  try {
    const corpusPath = join(folder, 'articles.jsonl');
    writeFileSync(corpusPath, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    return await loadLibrary({ corpusPath, dataDir: join(folder, 'data'), save: 'never' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
