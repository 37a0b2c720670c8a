import type { Place } from '../../index/saved/records.ts';
import type { AnalysisWorkers } from '../analysisWorkers.ts';
import { sweepEnded } from '../replaceFile.ts';
import type { Manifest, SavedFile, SavedPiece } from './manifest.ts';
import { mayWrite, newPartName, openSaved, type SavedPart, type SavedParts, saving } from './savedParts.ts';

/** So many parts of about one size become one. */
const together = 8;
/** Each size is so many times the one below it; parts below the first are all of one size. */
const step = 8;
const smallest = 4_000_000;
/** Parts are not made larger than this, in bytes of records: what is merged at once is held in memory. */
const largest = 300_000_000;
/** Whoever may write has to say so this often. */
const renewMs = 10_000;

/** Which of the parts become one next, by the bytes that are left in each; none where they are few enough. */
export function nextToMerge(sizes: readonly number[]): readonly number[] {
  const levelOf = (size: number): number => Math.max(0, Math.ceil(Math.log(size / smallest) / Math.log(step)));
  const inOrder = sizes.map((size, nth) => ({ size, nth })).sort((a, b) => a.size - b.size || a.nth - b.nth);
  for (let level = 0; level <= levelOf(largest); level += 1) {
    const chosen: number[] = [];
    let sum = 0;
    for (const { size, nth } of inOrder) {
      if (levelOf(size) > level || sum + size > largest || chosen.length === together) break;
      chosen.push(nth);
      sum += size;
    }
    const alike = inOrder.filter(({ size }) => levelOf(size) <= level).length;
    // Where the largest size is reached, fewer have to do.
    if (chosen.length === together || (alike >= together && chosen.length > 1)) return chosen.sort((a, b) => a - b);
  }
  return [];
}

/**
 * Merges saved parts until few are left, in a thread of its own where there are threads. Readers go on with what they have opened; a
 * program that is killed in between has lost nothing. False where there was nothing to merge or another program is writing.
 */
export async function mergeSaved(
  folder: string,
  build: string,
  workers: Pick<AnalysisWorkers, 'merge'>,
  signal?: AbortSignal,
): Promise<boolean> {
  let merged = false;
  for (;;) {
    signal?.throwIfAborted();
    const done = await saving(folder, build, async () => {
      const saved = await openSaved(folder, build, { verifies: false });
      const chosen = nextToMerge(sizesOf(saved));
      return chosen.length > 1 ? mergedOf(saved, chosen, { folder, build, workers, signal }) : null;
    });
    if (!done) return merged;
    merged = true;
  }
}

/** Merges them some time after the start, where they are too many: a program was ended before it had merged what it made. */
export function mergeLater(saved: Pick<SavedParts, 'parts'>, folder: string, build: string): void {
  if (nextToMerge(sizesOf(saved)).length === 0) return;
  const merge = async (): Promise<void> => {
    const workers = (await import('../analysisWorkers.ts')).analysisWorkers();
    await mergeSaved(folder, build, workers).catch(() => false);
    await workers.close();
  };
  setTimeout(() => void merge(), laterMs).unref();
}

/** A start has ended by then, and so has a program that answers one question. */
const laterMs = 20_000;

/** Bytes of the records that are left in each part. */
function sizesOf({ parts }: Pick<SavedParts, 'parts'>): readonly number[] {
  return parts.map(({ part, gone }) => {
    let size = part.starts[part.recordOf.length] ?? 0;
    for (const record of gone) size -= (part.starts[record + 1] ?? 0) - (part.starts[record] ?? 0);
    return size;
  });
}

interface MergePlace {
  readonly folder: string;
  readonly build: string;
  readonly workers: Pick<AnalysisWorkers, 'merge'>;
  readonly signal: AbortSignal | undefined;
}

async function mergedOf(
  saved: SavedParts,
  chosen: readonly number[],
  { folder, build, workers, signal }: MergePlace,
): Promise<Manifest> {
  const parts = chosen.flatMap((nth) => saved.parts[nth] ?? []);
  const nthOf = new Map(chosen.map((old, nth) => [old, nth]));
  const stay = saved.parts.map((_, nth) => nth).filter((nth) => !nthOf.has(nth));
  const placeOf = new Map(stay.map((old, nth) => [old, nth]));
  const order: Place[] = [];
  const files: SavedFile[] = [];
  for (const file of saved.files.values()) {
    const pieces: SavedPiece[] = [];
    for (const piece of file.pieces) {
      const own = nthOf.get(piece.part);
      if (own === undefined) {
        pieces.push({ ...piece, part: placeOf.get(piece.part) ?? 0 });
        continue;
      }
      const first = order.length;
      for (let record = piece.first; record < piece.first + piece.count; record += 1)
        if (!parts[own]?.gone.has(record)) order.push({ part: own, record });
      const last = pieces.at(-1);
      if (last?.part === stay.length && last.first + last.count === first)
        pieces[pieces.length - 1] = { ...last, count: order.length - last.first };
      else if (order.length > first) pieces.push({ part: stay.length, first, count: order.length - first });
    }
    files.push({ ...file, pieces });
  }
  const kept = stay.flatMap((nth): SavedPart[] => (saved.parts[nth] ? [saved.parts[nth]] : []));
  const renewing = setInterval(() => void mayWrite(folder).catch(() => false), renewMs);
  const into = newPartName();
  try {
    const places = Uint32Array.from(order.flatMap(({ part, record }) => [part, record]));
    await workers.merge({ folder, build, parts: parts.map(named), order: places, into }, { signal });
    signal?.throwIfAborted();
    return { parts: [...kept.map(named), { name: into, gone: [] }], files };
  } catch (cause) {
    await sweepEnded(folder, [into]);
    throw cause;
  } finally {
    clearInterval(renewing);
  }
}

const named = ({ name, gone }: SavedPart): Manifest['parts'][number] => ({ name: name ?? '', gone: [...gone] });
