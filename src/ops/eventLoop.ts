import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** How long others waited for their turn, in milliseconds: half of the time, 99 times in a hundred, and the longest. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Watches how long one turn of the event loop keeps others waiting. */
export interface EventLoop {
  sinceStart(): LoopDelay;
  lastMinute(): LoopDelay;
  stop(): void;
}

/** How often there is a look; what is measured is how late it comes. */
const resolution = 10;
const longMs = 100;
const minuteMs = 60_000;

/** Watches from now on; `onLong` hears of turns of more than 100 ms, within a second. */
export function eventLoop(onLong: (ms: number) => void = () => undefined): EventLoop {
  const start = () => {
    const monitor = monitorEventLoopDelay({ resolution });
    monitor.enable();
    return monitor;
  };
  const whole = start();
  const second = start();
  // Each starts anew every minute, half a minute apart: the older one tells of the last minute.
  const minutes: [IntervalHistogram, IntervalHistogram] = [start(), start()];
  let ticks = 0;
  const timer = setInterval(() => {
    const { max } = delayIn(second);
    if (max > longMs) onLong(max);
    second.reset();
    ticks += 1;
    if ((ticks * 1_000) % (minuteMs / 2) !== 0) return;
    minutes[0].reset();
    minutes.reverse();
  }, 1_000).unref();
  return {
    sinceStart: () => delayIn(whole),
    lastMinute: () => delayIn(minutes[0]),
    stop() {
      clearInterval(timer);
      for (const monitor of [whole, second, ...minutes]) monitor.disable();
    },
  };
}

/** Looks come at least `resolution` apart, which is nobody's waiting. */
function delayIn(monitor: IntervalHistogram): LoopDelay {
  const late = (nanoseconds: number) => Math.max(0, Math.round((nanoseconds / 1e6 - resolution) * 10) / 10);
  if (monitor.count === 0) return { p50: 0, p99: 0, max: 0 };
  return { p50: late(monitor.percentile(50)), p99: late(monitor.percentile(99)), max: late(monitor.max) };
}
