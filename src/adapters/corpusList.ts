import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decode, largest } from '../ingest/decode.ts';
import { type Metadata, metadataOf } from '../ingest/metadata.ts';
import type { Refusal } from '../model/refusal.ts';

/** What the optional `corpus.json` of a folder says. */
export interface CorpusList {
  /** By file, relative to the folder with forward slashes. */
  readonly metadata: ReadonlyMap<string, Metadata>;
  readonly refusals: readonly Refusal[];
}

const name = 'corpus.json';
const entry = z.looseObject({ file: z.string().min(1) });
const list = z.looseObject({ articles: z.array(z.unknown()) });
const remedy = 'write {"articles": [{"file": "…", "title": "…", "date": "YYYY-MM-DD", "url": "…", "publisher": "…"}]}';

/** Reads `corpus.json`, if there is one; what is wrong with it is refused in one line each and the articles stay. */
export async function readCorpusList(root: string, files: ReadonlySet<string>): Promise<CorpusList> {
  const refusals: Refusal[] = [];
  const metadata = new Map<string, Metadata>();
  const refuse = (reason: string) => refusals.push({ file: name, line: null, reason });
  const value = await contents(root, refuse);
  if (value === undefined) return { metadata, refusals };
  const parsed = list.safeParse(value);
  if (!parsed.success) {
    refuse(`has no list "articles"; ${remedy}`);
    return { metadata, refusals };
  }
  for (const [i, item] of parsed.data.articles.entries()) {
    const read = entry.safeParse(item);
    if (!read.success) {
      refuse(`has no "file" in entry ${i + 1}; ${remedy}`);
      continue;
    }
    const file = read.data.file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
    if (!files.has(file))
      refuse(`names ${JSON.stringify(file)}, which is not in the folder; correct the name or delete the entry`);
    else if (metadata.has(file)) refuse(`names ${JSON.stringify(file)} twice; delete entry ${i + 1}`);
    else {
      metadata.set(file, metadataOf(read.data));
      const { date } = read.data;
      if (typeof date === 'string' && date.trim() !== '' && metadata.get(file)?.date === null) {
        refuse(`has the date ${JSON.stringify(date)} for ${JSON.stringify(file)}, which is no clear day; write it as YYYY-MM-DD`);
      }
    }
  }
  return { metadata, refusals };
}

async function contents(root: string, refuse: (reason: string) => void): Promise<unknown> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(root, name));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'))
      refuse('cannot be read; check that it is a file that may be read');
    return undefined;
  }
  const decoded = decode(bytes, largest.jsonl);
  if ('refused' in decoded) {
    refuse(decoded.refused);
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(decoded.text.replace(/^\uFEFF/u, ''));
    return value;
  } catch {
    refuse(`is no JSON; ${remedy}`);
    return undefined;
  }
}
