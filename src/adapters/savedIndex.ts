import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Page } from '../ingest/rawFile.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { replaceFile, sweepUnfinished } from './replaceFile.ts';
import { sha256 } from './sha256.ts';

/** What is costly to work out again: analyses by `analysisKey`, pages of HTML by the SHA-256 of their file. */
export interface Saved {
  readonly analyses: ReadonlyMap<string, Analysis>;
  readonly pages: ReadonlyMap<string, Page>;
}

const format = 'footnote saved index 1';
const header = z.object({
  format: z.literal(format),
  build: z.string(),
  analyses: z.number(),
  pages: z.number(),
  sha256: z.string(),
});
const nothing: Saved = { analyses: new Map(), pages: new Map() };

/** Names an article's analysis by all that goes into it, so that anything changed makes another name. */
export function analysisKey(article: Article): string {
  const { id, sha256: content, format: kind, title, date, publisher } = article;
  return sha256(JSON.stringify([id, content, kind, title, date, publisher])).slice(0, 40);
}

/** Reads what this very build saved; an older, damaged or half-written file counts as nothing saved. */
export async function readSaved(path: string, build: string): Promise<Saved> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return nothing;
  }
  const end = bytes.indexOf(10);
  if (end < 0) return nothing;
  try {
    const head = header.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    const body = bytes.subarray(end + 1);
    if (head.build !== build || head.sha256 !== sha256(body)) return nothing;
    // The checksum and the build prove that these very rows were written from such values by this program.
    const rows = body.toString('utf8').split('\n');
    const analyses = new Map<string, Analysis>();
    const pages = new Map<string, Page>();
    for (const row of rows.slice(0, head.analyses)) analyses.set(row.slice(0, 40), JSON.parse(row.slice(40)) as Analysis);
    for (const row of rows.slice(head.analyses, head.analyses + head.pages))
      pages.set(row.slice(0, 64), JSON.parse(row.slice(64)) as Page);
    return { analyses, pages };
  } catch {
    return nothing;
  }
}

/** Saves for the next start; readers see the old file or the new one, never a part. Throws when the place cannot be written. */
export async function writeSaved(path: string, build: string, saved: Saved): Promise<void> {
  const rows: string[] = [];
  for (const [key, analysis] of saved.analyses) rows.push(key + JSON.stringify(analysis));
  for (const [key, page] of saved.pages) rows.push(key + JSON.stringify(page));
  const body = Buffer.from(rows.join('\n'));
  const head = { format, build, analyses: saved.analyses.size, pages: saved.pages.size, sha256: sha256(body) };
  await replaceFile(path, async (write) => {
    await write(Buffer.from(`${JSON.stringify(head)}\n`));
    await write(body);
  });
  await sweepUnfinished(dirname(path));
}
