/** What can tell a program to stop; `process` in real life. */
export interface Host {
  on(event: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  readonly ppid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  kill(pid: number, signal: 0): unknown;
}

/**
 * Aborts when the program is to end: SIGTERM, SIGINT, SIGHUP, or npm gone where npm started it, for npm's shell does not always pass
 * signals on. A program that was started otherwise may outlive its parent.
 */
export function stopping(host: Host, everyMs = 400): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) host.on(signal, stop);
  const { npm_lifecycle_event: script } = host.env;
  if (script) {
    const parent = host.ppid;
    const timer = setInterval(() => {
      if (host.ppid === parent && alive(parent, host)) return;
      clearInterval(timer);
      stop();
    }, everyMs);
    timer.unref();
  }
  return controller.signal;
}

/** Resolves once `graceMs` have passed after the abort; never before. */
export function overdue(signal: AbortSignal, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => void setTimeout(resolve, graceMs).unref();
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });
}

function alive(pid: number, host: Host): boolean {
  try {
    host.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
