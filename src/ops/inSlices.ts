/** How long work may go on before whatever came in meanwhile gets its turn. */
const sliceMs = 6;

/** Whoever goes on with steps when it is their turn, the first of them first. */
const waiting: (() => void)[] = [];

/**
 * Runs steps to their end, other work in between; rejects between two steps when `signal` aborts. However many run steps at a time, one
 * turn of the event loop is kept by one of them for a few milliseconds and its longest step.
 */
export async function inSlices<End>(steps: Iterator<unknown, End>, signal?: AbortSignal): Promise<End> {
  if (waiting.length > 0) await ownTurn(signal);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await ownTurn(signal);
    began = performance.now();
  }
}

async function ownTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    // All that is set for the next turn runs in that one turn: only one of them is set at a time.
    if (waiting.push(resolve) === 1) setImmediate(next);
  });
  signal?.throwIfAborted();
}

function next(): void {
  const first = waiting.shift();
  if (waiting.length > 0) setImmediate(next);
  first?.();
}
