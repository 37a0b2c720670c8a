import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { stopping } from '../../src/cli/stopping.ts';

class Host extends EventEmitter {
  ppid = 100;
  gone = false;
  readonly env: Record<string, string | undefined>;
  constructor(env: Record<string, string | undefined>) {
    super();
    this.env = env;
  }
  kill(): boolean {
    if (this.gone) throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
    return true;
  }
}

describe('the program ends', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('on %s', (name) => {
    const host = new Host({});
    const signal = stopping(host);
    host.emit(name);
    expect(signal.aborted).toBe(true);
  });

  it('when npm, which started it, has gone', async () => {
    const adopted = new Host({ npm_lifecycle_event: 'start' });
    const vanished = new Host({ npm_lifecycle_event: 'start' });
    const signals = [stopping(adopted, 5), stopping(vanished, 5)];
    await pause(20);
    expect(signals.map((signal) => signal.aborted)).toEqual([false, false]);
    adopted.ppid = 1;
    vanished.gone = true;
    await pause(30);
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
  });

  it('not when a shell that started it by hand has gone', async () => {
    const host = new Host({});
    const signal = stopping(host, 5);
    host.ppid = 1;
    await pause(20);
    expect(signal.aborted).toBe(false);
  });
});
