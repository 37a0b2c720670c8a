import { cpuUsage, memoryUsage } from 'node:process';

/** Milliseconds of computing that a piece of work takes, whatever else the machine does meanwhile, and what it gives. */
export async function computing<Result>(work: () => Result | Promise<Result>): Promise<{ ms: number; result: Result }> {
  const before = cpuUsage();
  const result = await work();
  const { user, system } = cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** Median and 99th percentile of a piece of work over many inputs, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Each input is done `rounds` times and its fastest counts, so that what else the machine does does not. */
export function spread<Input>(inputs: readonly Input[], work: (input: Input) => unknown, rounds = 3): Spread {
  for (const input of inputs.slice(0, 20)) work(input);
  const times = inputs.map((input) => {
    let best = Number.POSITIVE_INFINITY;
    for (let left = rounds; left > 0; left -= 1) {
      const began = performance.now();
      work(input);
      best = Math.min(best, performance.now() - began);
    }
    return best;
  });
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Megabytes that are in use once everything that can be let go is gone: the heap and what lies outside it. */
export function megabytes(): number {
  for (let left = 4; left > 0; left -= 1) globalThis.gc?.();
  const { heapUsed, external } = memoryUsage();
  return (heapUsed + external) / 1e6;
}
