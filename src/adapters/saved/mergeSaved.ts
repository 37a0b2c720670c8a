import type { AnalysisWorkers } from '../analysisWorkers.ts';
import { sweepEnded } from '../replaceFile.ts';
import type { Manifest } from './manifest.ts';
import { bytesToMerge, groupsToMerge, type Merge, mergePlan, nextToMerge, sizesOf } from './mergePlan.ts';
import { mayWrite, newPartName, openSaved, type SavedPart, type SavedParts, saving } from './savedParts.ts';

/** Whoever may write has to say so this often. */
const renewMs = 10_000;

/** Threads that merge; `size` as many groups of parts are merged at the same time. */
type Threads = Pick<AnalysisWorkers, 'merge' | 'size'>;

/** Hears how many bytes of how many are merged. */
interface Merging {
  readonly signal?: AbortSignal | undefined;
  readonly onMerged?: (done: number, total: number) => void;
}

/**
 * Merges saved parts until few are left, in threads of their own where there are threads. Readers go on with what they have opened; a
 * program that is killed in between has lost nothing. False where there was nothing to merge or another program is writing.
 */
export async function mergeSaved(
  folder: string,
  build: string,
  workers: Threads,
  { signal, onMerged }: Merging = {},
): Promise<boolean> {
  const threads = Math.max(1, workers.size);
  let [done, total] = [0, 0];
  for (;;) {
    signal?.throwIfAborted();
    const merged = await saving(folder, build, async () => {
      const saved = await openSaved(folder, build, { verifies: false });
      const sizes = sizesOf(saved);
      const groups = groupsToMerge(sizes, threads);
      if (groups.length === 0) return null;
      total ||= bytesToMerge(sizes, threads);
      return mergedOf(saved, groups, {
        ...{ folder, build, workers, signal },
        onGroup(nth) {
          for (const part of groups[nth] ?? []) done += sizes[part] ?? 0;
          onMerged?.(Math.min(done, total), total);
        },
      });
    });
    if (!merged) return total > 0;
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

interface MergePlace {
  readonly folder: string;
  readonly build: string;
  readonly workers: Threads;
  readonly signal: AbortSignal | undefined;
  /** Hears the number of a group that has become one part. */
  onGroup(nth: number): void;
}

async function mergedOf(
  saved: SavedParts,
  groups: readonly (readonly number[])[],
  { folder, build, workers, signal, onGroup }: MergePlace,
): Promise<Manifest> {
  const { stay, merges, files } = mergePlan(saved, groups);
  const renewing = setInterval(() => void mayWrite(folder).catch(() => false), renewMs);
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const made = merges.map((one) => ({ ...one, into: newPartName() }));
  const merge = async ({ parts, order, into }: Merge & { readonly into: string }, nth: number): Promise<void> => {
    await workers.merge({ folder, build, parts: parts.map(named), order: Uint32Array.from(order), into }, { signal: either });
    onGroup(nth);
  };
  const going = made.map(merge);
  try {
    await Promise.all(going);
    signal?.throwIfAborted();
    return { parts: [...stay.map(named), ...made.map(({ into }) => ({ name: into, gone: [] }))], files };
  } catch (cause) {
    stop.abort(cause);
    await Promise.allSettled(going);
    await sweepEnded(
      folder,
      made.map(({ into }) => into),
    );
    throw cause;
  } finally {
    clearInterval(renewing);
  }
}

const named = ({ name, gone }: SavedPart): Manifest['parts'][number] => ({ name: name ?? '', gone: [...gone] });
