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
    const [then, now] = [known ? recordsOf(before, known, 'then') : new Map(), recordsOf(after, file, 'now')];
    await read(then, now, was);
    await read(now, then, is);
  }
  for (const file of old.values()) await read(recordsOf(before, file, 'then'), new Map(), was);
  return changeBetween(was, is);
}

const same = (a: SavedFile, b: SavedFile): boolean =>
  a.sha256 === b.sha256 && a.listed === b.listed && JSON.stringify(a.refusals) === JSON.stringify(b.refusals);

/** Ways to the records of a file, by what no two records share. */
type RecordsOf = ReadonlyMap<string, () => Uint8Array>;

/** Records of parts that have no name, as they are in memory alone, are no others' at another moment. */
function recordsOf({ parts }: InParts, { pieces }: SavedFile, moment: 'then' | 'now'): RecordsOf {
  const all = new Map<string, () => Uint8Array>();
  for (const { part, first, count } of pieces) {
    const open = parts[part];
    for (let record = first; open && record < first + count; record += 1)
      if (!open.gone.has(record)) all.set(`${open.name ?? `${moment} ${part}`} ${record}`, () => open.read(record));
  }
  return all;
}

/** Reads the articles of records that are not among others. */
async function read(records: RecordsOf, others: RecordsOf, to: Article[]): Promise<void> {
  let seen = 0;
  for (const [record, bytes] of records) {
    if (others.has(record)) continue;
    to.push(new ArticleRecord(bytes()).article);
    if (++seen % few === 0) await setImmediate();
  }
}

/** Articles that are read in one go. */
const few = 64;
