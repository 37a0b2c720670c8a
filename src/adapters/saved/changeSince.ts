import { setImmediate } from 'node:timers/promises';
import { ArticleRecord } from '../../index/saved/record.ts';
import { changeBetween, type ShelfChange } from '../../index/shelf.ts';
import type { Article } from '../../model/article.ts';
import type { SavedFile } from './manifest.ts';
import type { Refreshed } from './refreshed.ts';

/** A library in parts, as it is at one moment. */
export type InParts = Pick<Refreshed, 'parts' | 'files'>;

/** What came, went and changed between two moments; only articles of files that are not as they were are read. */
export async function changeSince(before: InParts, after: InParts): Promise<Pick<ShelfChange, 'added' | 'changed' | 'removed'>> {
  const old = new Map(before.files.map((file) => [file.path, file]));
  const [was, is]: [Article[], Article[]] = [[], []];
  for (const file of after.files) {
    const known = old.get(file.path);
    old.delete(file.path);
    if (known && same(known, file)) continue;
    if (known) await read(before, known, was);
    await read(after, file, is);
  }
  for (const file of old.values()) await read(before, file, was);
  return changeBetween(was, is);
}

const same = (a: SavedFile, b: SavedFile): boolean =>
  a.sha256 === b.sha256 && a.listed === b.listed && JSON.stringify(a.refusals) === JSON.stringify(b.refusals);

async function read({ parts }: InParts, { pieces }: SavedFile, to: Article[]): Promise<void> {
  for (const { part, first, count } of pieces) {
    const open = parts[part];
    for (let record = first; open && record < first + count; record += 1)
      if (!open.gone.has(record)) to.push(new ArticleRecord(open.read(record)).article);
    await setImmediate();
  }
}
