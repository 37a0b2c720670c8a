import { availableParallelism } from 'node:os';
import type { AnalysisWorkers } from '../analysisWorkers.ts';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import type { Watch } from '../progress.ts';
import { sweepEnded } from '../replaceFile.ts';
import { type Batch, batchesOf, bytesIn, bytesLeft, type PartSizes, usualSizes } from './batches.ts';
import type { Changes } from './changes.ts';
import { Grown } from './grown.ts';
import { mergeSaved } from './mergeSaved.ts';
import { oncePerId } from './oncePerId.ts';
import { stretchesIn } from './sameLines.ts';
import { newPartName, openSaved, type SavedParts, saving } from './savedParts.ts';

/** Less than this is read and analysed sooner than a thread has started. */
const leastBytes = 500_000;
/** More threads than this wait for each other's memory and disk. */
const mostThreads = 8;
/** Writing down what is done may take this share of the time. */
const share = 20;

/** True when so much changed that it is worth making parts of it in other threads. */
export const isMuch = (changes: Changes, least = leastBytes): boolean => bytesIn(changes) >= least;

/** How many threads index at the same time. */
export const indexingThreads = (): number => Math.max(1, Math.min(mostThreads, availableParallelism()));

/**
 * Makes parts of all that changed, each as it fills, and saves after each of them, so that a program that is ended in between has
 * lost no more than the parts at hand; memory grows with the threads and not with the corpus. Null when another program is saving.
 */
export async function madeInParts(
  { folder, build, corpus }: { readonly folder: string; readonly build: string; readonly corpus: Corpus },
  saved: SavedParts,
  changes: Changes,
  workers: AnalysisWorkers,
  { onProgress, signal, partSizes = usualSizes }: Watch & { readonly partSizes?: PartSizes },
): Promise<SavedParts | null> {
  const stretches = await stretchesIn(corpus, saved, changes);
  const state = new Grown(corpus, saved, changes, stretches);
  if (!(await saving(folder, build, async () => state.manifest(), { more: true }))) return null;
  const total = bytesLeft(changes, stretches);
  const dealing = { sizes: partSizes, threads: Math.max(1, workers.size) };
  let done = 0;
  let file = '';
  const told = (bytes: number): void => {
    done += bytes;
    onProgress?.({ phase: 'analyse', done: Math.min(done, total), total, file, unit: 'byte' });
  };
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const names: string[] = [];
  let saveAfter = 0;

  async function make({ files }: Batch): Promise<void> {
    const name = newPartName();
    names.push(name);
    file = files[0]?.path ?? '';
    const made = await workers.part({ folder, name, build, root: corpus.root, files }, told, { signal: either });
    state.took(name, files, made);
    if (performance.now() < saveAfter) return;
    const began = performance.now();
    saveAfter = Number.POSITIVE_INFINITY;
    await saving(folder, build, async () => state.manifest(), { more: true });
    saveAfter = performance.now() + (performance.now() - began) * share;
  }

  /** Several at a time, the next when one is done. */
  async function makeAll(batches: AsyncIterable<Batch>): Promise<void> {
    const going = new Set<Promise<void>>();
    for await (const batch of batches) {
      const one: Promise<void> = make(batch).finally(() => going.delete(one));
      going.add(one);
      one.catch(() => undefined);
      if (going.size > dealing.threads) await Promise.race(going);
      either.throwIfAborted();
    }
    await Promise.all(going);
  }

  // Threads at work do not keep a program alive by themselves.
  const awake = setInterval(() => undefined, 60_000);
  try {
    await makeAll(batchesOf(corpus, changes, { ...dealing, stretches }));
    await makeAll(batchesOf(corpus, { ...changes, changed: state.torn() }, { ...dealing, long: 'whole' }));
    onProgress?.({ phase: 'index', done: 0, total: 1, file: '' });
    await saving(folder, build, async () => state.manifest(), { more: true });
    const once = await oncePerId(await openSaved(folder, build), (path) => readCorpusFile(corpus, path), signal);
    await saving(folder, build, async () => once);
    await mergeSaved(folder, build, workers, {
      signal,
      onMerged: (done, total) => onProgress?.({ phase: 'index', done, total, file: '', unit: 'byte' }),
    });
    return await openSaved(folder, build);
  } catch (error) {
    stop.abort(error);
    await sweepEnded(folder, names);
    await saving(folder, build, async () => state.manifest(), { more: true }).catch(() => false);
    throw error;
  } finally {
    clearInterval(awake);
  }
}
