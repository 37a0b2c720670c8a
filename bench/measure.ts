import { openSync, readSync } from 'node:fs';
import { cpuUsage, memoryUsage } from 'node:process';
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of computing that a piece of work takes, whatever else the machine does meanwhile, and what it gives. */
export async function computing<Result>(work: () => Result | Promise<Result>): Promise<{ ms: number; result: Result }> {
  const before = cpuUsage();
  const result = await work();
  const { user, system } = cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/**
 * Milliseconds that a piece of work keeps everything else in this thread waiting: those of the clock, without the time in which other
 * programs had the cores. Not what all threads compute: V8 makes code and looks for garbage beside, which keeps nobody waiting; where
 * this thread waits for that, or for a disk, it counts. Linux tells how long a thread waited for a core; elsewhere the clock counts.
 */
export function keptWaiting(work: () => void): number {
  const waited = waitedForCore();
  const began = performance.now();
  work();
  return performance.now() - began - (waitedForCore() - waited);
}

const schedule = openedOrNull('/proc/thread-self/schedstat');
const told = Buffer.alloc(128);

/** Milliseconds that this thread could have gone on and had no core. */
function waitedForCore(): number {
  if (schedule === null) return 0;
  const length = readSync(schedule, told, 0, told.length, 0);
  return Number(told.toString('latin1', 0, length).split(' ')[1]) / 1e6;
}

function openedOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** Median and 99th percentile of a piece of work over many inputs, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Work is done this long before anything counts, so that the engine has made its code fast. */
const warmMs = 600;
/** Rounds of one input: more while they are short. */
const rounds = { least: 2, most: 5, ms: 100 } as const;

/**
 * Each input is done in several rounds and its fastest counts, so that what else the machine does does not. Each is a turn of its own,
 * as it is in a program: what is only held weakly is held to the end of the turn.
 */
export async function spread<Input>(inputs: readonly Input[], work: (input: Input) => unknown): Promise<Spread> {
  const until = performance.now() + warmMs;
  for (let at = 0; performance.now() < until && at < inputs.length * 4; at += 1) {
    work(inputs[at % inputs.length] as Input);
    await setImmediate();
  }
  const times: number[] = [];
  for (const input of inputs) {
    let best = Number.POSITIVE_INFINITY;
    let spent = 0;
    for (let round = 0; round < rounds.least || (round < rounds.most && spent < rounds.ms); round += 1) {
      const computed = cpuUsage();
      const began = performance.now();
      work(input);
      const passed = performance.now() - began;
      const { user, system } = cpuUsage(computed);
      // Of a program that had to wait, only the computing; of one whose garbage is collected beside it, only the clock.
      const took = Math.min(passed, (user + system) / 1000);
      best = Math.min(best, took);
      spent += took;
      await setImmediate();
    }
    times.push(best);
  }
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/**
 * Megabytes that are in use once everything that can be let go is gone: the heap and what lies outside it. In a turn of its own: what is
 * held weakly, as articles that were read are, is held to the end of the turn that looked at it.
 */
export async function megabytes(): Promise<number> {
  await setImmediate();
  for (let left = 4; left > 0; left -= 1) globalThis.gc?.();
  const { heapUsed, external } = memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Megabytes of memory that this process ever had at once. */
export const mostMegabytes = (): number => process.resourceUsage().maxRSS / 1000;
