import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** How the work of a thread was spread over the turns of its event loop, in milliseconds of computing: a busy machine changes nothing. */
export interface Turns {
  readonly all: number;
  /** In turns of more than 20 ms. */
  readonly inLong: number;
  readonly long: number;
  readonly longest: number;
}

/** Linux alone tells what one thread has computed. */
export const tellsTurns = process.platform === 'linux';

const longMs = 20;
const computed = (): number => Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;

/** Does some work and tells how long others would have waited for their turn. */
export async function turnsOf(work: () => Promise<unknown>): Promise<Turns> {
  let [all, inLong, long, longest] = [0, 0, 0, 0];
  let going = true;
  const looking = (async () => {
    for (let before = computed(); going; ) {
      await setImmediate();
      const now = computed();
      const turn = now - before;
      all += turn;
      longest = Math.max(longest, turn);
      if (turn > longMs) {
        long += 1;
        inLong += turn;
      }
      before = now;
    }
  })();
  try {
    await work();
  } finally {
    going = false;
    await looking;
  }
  return { all, inLong, long, longest };
}
