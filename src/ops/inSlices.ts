import { setImmediate } from 'node:timers/promises';

/** How long work may go on before whatever came in meanwhile gets its turn. */
const sliceMs = 6;

/** Runs steps to their end, other work in between; rejects between two steps when `signal` aborts. */
export async function inSlices<End>(steps: Iterator<unknown, End>, signal?: AbortSignal): Promise<End> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await setImmediate();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
