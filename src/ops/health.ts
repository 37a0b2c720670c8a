import type { EventLoop, LoopDelay } from './eventLoop.ts';

/** What is told of a running program, to whoever looks after it. */
export interface HealthParts {
  /** What answers come from now. */
  readonly articles: () => Serving;
  readonly eventLoop: Pick<EventLoop, 'sinceStart' | 'lastMinute'>;
  readonly version: string;
}

/** What a program answers from. */
export interface Serving {
  readonly articles: number;
  /** Files that could not be read. */
  readonly refused: number;
  /** The last change of it. */
  readonly last: { readonly at: Date };
  /** How an index on other machines does. */
  readonly index?: object;
}

/** How the program does, as JSON and as text that Prometheus reads. Nothing of it tells what anybody asked. */
export interface Health {
  json(): Readonly<Record<string, unknown>>;
  metrics(): string;
}

/** Tells how the program does. */
export function health({ articles: serving, eventLoop, version }: HealthParts): Health {
  const now = () => {
    const { articles, refused, last, index } = serving();
    const uptime = Math.round(process.uptime());
    const { rss, heapUsed } = process.memoryUsage();
    const delay = { sinceStart: eventLoop.sinceStart(), lastMinute: eventLoop.lastMinute() };
    return { articles, refused, last, index, uptime, rss, heapUsed, delay };
  };
  return {
    json() {
      const { articles, refused, last, index, uptime, rss, heapUsed, delay } = now();
      const about = { status: 'ok', version, pid: process.pid, uptimeSeconds: uptime, articles, refused, indexedAt: last.at };
      return { ...about, ...(index ? { index } : {}), memoryBytes: { rss, heapUsed }, eventLoopDelayMs: delay };
    },
    metrics() {
      const { articles, refused, uptime, rss, heapUsed, delay } = now();
      const mark = `pid="${process.pid}"`;
      const gauge = (name: string, help: string, lines: readonly string[]) =>
        [`# HELP footnote_${name} ${help}`, `# TYPE footnote_${name} gauge`, ...lines].join('\n');
      const one = (name: string, help: string, value: number) => gauge(name, help, [`footnote_${name}{${mark}} ${value}`]);
      const delays = (of: LoopDelay, since: string) =>
        Object.entries(of).map(
          ([what, ms]) => `footnote_event_loop_delay_seconds{${mark},since="${since}",of="${what}"} ${ms / 1_000}`,
        );
      return `${[
        one('articles', 'Articles that answers come from.', articles),
        one('refused', 'Files that could not be read.', refused),
        one('uptime_seconds', 'Seconds since the start.', uptime),
        one('memory_rss_bytes', 'Memory of the process.', rss),
        one('memory_heap_bytes', 'Memory of its objects.', heapUsed),
        gauge('event_loop_delay_seconds', 'How long others waited for their turn.', [
          ...delays(delay.sinceStart, 'start'),
          ...delays(delay.lastMinute, 'minute'),
        ]),
      ].join('\n')}\n`;
    },
  };
}
