import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const groups = z.array(z.array(z.string().min(1)).min(2));
const name = 'synonyms.json';

/**
 * The groups of words and phrases that stand for the same, from the optional `synonyms.json` in the corpus folder (or beside a
 * .jsonl corpus): `[["dam", "barrage"], …]`. A file that cannot be used is warned of in one line and left out.
 */
export async function readSynonyms(corpusPath: string, warn: (line: string) => void): Promise<readonly (readonly string[])[]> {
  let text: string;
  try {
    const folder = (await stat(corpusPath)).isDirectory() ? corpusPath : dirname(corpusPath);
    text = await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'))
      warn(`${name} cannot be read and is left out; check that it is a file that may be read`);
    return [];
  }
  const parsed = groups.safeParse(json(text));
  if (parsed.success) return parsed.data;
  warn(`${name} is left out: write it as a list of groups, such as [["dam", "barrage"], ["EU", "European Union"]]`);
  return [];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
