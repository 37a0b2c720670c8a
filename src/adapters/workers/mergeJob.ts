import { join } from 'node:path';
import { mergeParts } from '../../index/saved/mergeParts.ts';
import type { Place } from '../../index/saved/records.ts';
import { openPartFile, type PartFile, writePart } from '../saved/partFile.ts';

/** Saved parts of which one is to be made. */
export interface MergeJob {
  readonly folder: string;
  readonly build: string;
  /** The parts by the names of their files, and the records that are gone in each. */
  readonly parts: readonly { readonly name: string; readonly gone: readonly number[] }[];
  /** The records that stay, in their new order: number of the part and record, one after another. */
  readonly order: Uint32Array;
  /** Name of the new part. */
  readonly into: string;
}

/** Makes one part of several and writes it; pauses where other work may be done. Throws when one of them is not there any more or damaged. */
export async function* mergeJob({ folder, build, parts, order, into }: MergeJob): AsyncGenerator<void, null> {
  const open = parts.map(({ name, gone }) => {
    const file = openPartFile(join(folder, name), build);
    if (!file) throw new Error(`the saved part ${name} is gone or damaged`);
    return { part: file.part, gone: new Set(gone), read: (record: number) => file.read(record) };
  });
  const places: Place[] = [];
  for (let at = 0; at < order.length; at += 2) places.push({ part: order[at] ?? 0, record: order[at + 1] ?? 0 });
  const steps = mergeParts(open, places);
  for (let paused = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) {
      await writePart(join(folder, into), build, step.value.part, recordsOf(open, places));
      return null;
    }
    if (performance.now() - paused < sliceMs) continue;
    yield;
    paused = performance.now();
  }
}

/** Where there is no other thread, whatever came in meanwhile gets its turn after so long. */
const sliceMs = 6;

function* recordsOf(parts: readonly Pick<PartFile, 'read'>[], order: readonly Place[]): Generator<Uint8Array> {
  for (const { part, record } of order) {
    const bytes = parts[part]?.read(record);
    if (!bytes) throw new RangeError(`there is no part ${part}`);
    yield bytes;
  }
}
