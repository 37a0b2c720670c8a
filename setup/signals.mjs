import { constants } from 'node:os';

const watched = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Turns the signals that end a program into an AbortSignal for as long as setting up takes. Where npm started this process,
 * the end of npm counts too, for npm's shell does not always pass signals on. `calmly`: SIGTERM ends with status 0.
 */
export function stopOnSignal({ calmly = false } = {}) {
  const controller = new AbortController();
  let received = 'SIGTERM';
  const stop = (name) => {
    received = name;
    controller.abort();
  };
  for (const name of watched) process.on(name, stop);
  const parent = process.ppid;
  const orphaned = process.env.npm_lifecycle_event
    ? setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref()
    : null;
  return {
    signal: controller.signal,
    status: () => (calmly && received === 'SIGTERM' ? 0 : 128 + constants.signals[received]),
    release() {
      for (const name of watched) process.off(name, stop);
      clearInterval(orphaned);
    },
  };
}
