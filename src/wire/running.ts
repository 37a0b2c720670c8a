import type { Wish } from '../cli/arguments.ts';
import { type Io, print } from '../cli/io.ts';
import type { Config } from '../ops/config.ts';
import type { OpenLog } from '../ops/log.ts';

/** What every way of running the program is given. */
export interface Running {
  readonly wish: Wish;
  readonly config: Config;
  readonly io: Io;
  readonly log: OpenLog;
  readonly signal: AbortSignal;
}

/** Resolves when `signal` aborts. */
export function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** Prints a text and a line end; resolves to the exit status "done". */
export async function said(io: Io, text: string): Promise<0> {
  await print(io.output, `${text}\n`);
  return 0;
}
