import { setImmediate } from 'node:timers/promises';
import { stringAt } from '../../index/compact/table.ts';
import type { Refusal } from '../../model/refusal.ts';
import { doubleId, idOfDouble, type ReadFile, withLines } from '../doubleIds.ts';
import type { Manifest, SavedFile } from './manifest.ts';
import type { SavedParts } from './savedParts.ts';

/** Of articles with one id, all but the first in the order of the corpus are crossed out and refused. */
export async function oncePerId(
  { parts, files }: SavedParts,
  read: ReadFile,
  signal: AbortSignal | undefined,
): Promise<Manifest> {
  const fileOf = new Map<string, string>();
  const gone = parts.map((part) => new Set(part.gone));
  const rows = parts.map(({ part }) => {
    const row = new Uint32Array(part.recordOf.length);
    for (const [at, record] of part.recordOf.entries()) row[record] = at;
    return row;
  });
  const once: SavedFile[] = [];
  let seen = 0;
  for (const [path, file] of files) {
    const doubles: Refusal[] = [];
    for (const { part, first, count } of file.pieces) {
      const ids = parts[part]?.part.articles.ids;
      for (let record = first; ids && record < first + count; record += 1) {
        if (gone[part]?.has(record)) continue;
        const id = stringAt(ids, rows[part]?.[record] ?? 0);
        const other = fileOf.get(id);
        if (other === undefined) fileOf.set(id, path);
        else {
          gone[part]?.add(record);
          doubles.push({ file: path, line: null, reason: doubleId(id, other) });
        }
        if (++seen % 2000 > 0) continue;
        await setImmediate();
        signal?.throwIfAborted();
      }
    }
    const refusals = [...file.refusals.map((one) => renamed(one, fileOf)), ...doubles];
    once.push({ ...file, refusals: await withLines(refusals, read) });
  }
  return { parts: parts.map(({ name }, nth) => ({ name: name ?? '', gone: [...(gone[nth] ?? [])] })), files: once };
}

/** Within a part, an article is refused for the one before it there; what counts is the first of the corpus. */
function renamed(refusal: Refusal, fileOf: ReadonlyMap<string, string>): Refusal {
  const id = idOfDouble(refusal);
  const first = id === null ? undefined : fileOf.get(id);
  return id !== null && first !== undefined ? { ...refusal, reason: doubleId(id, first) } : refusal;
}
