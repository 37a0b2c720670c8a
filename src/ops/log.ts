import type { Config } from './config.ts';
import type { Log } from './faults.ts';

type Level = 'debug' | 'info' | 'warn' | 'error';

/** A log that can be waited for. */
export interface OpenLog extends Log {
  /** Resolves when everything logged so far has been written. */
  flush(): Promise<void>;
}

/** What a log needs to know; `secrets` are replaced wherever they would appear. */
export interface LogOptions {
  readonly level: Config['LOG_LEVEL'];
  readonly secrets: readonly (string | undefined)[];
  readonly write: (line: string) => void;
}

/** JSON lines through pino, which is loaded with the first line and not before: most runs log nothing. */
export function openLog({ level, secrets, write }: LogOptions): OpenLog {
  const hidden = secrets.filter((secret): secret is string => secret !== undefined && secret.length > 3);
  const clean = (line: string) => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  let ready: Promise<import('pino').Logger> | undefined;
  let written: Promise<unknown> = Promise.resolve();
  const open = async () => {
    const { pino } = await import('pino');
    const sink = { write: (line: string) => write(clean(line)) };
    return pino(
      { level, timestamp: false, base: { pid: process.pid }, serializers: { err: pino.stdSerializers.errWithCause } },
      sink,
    );
  };
  const log = (at: Level, message: string, detail: Readonly<Record<string, unknown>>) => {
    if (level === 'silent') return;
    ready ??= open();
    // Taken here, not when pino has been loaded.
    const time = new Date().toISOString();
    written = Promise.all([written, ready.then((logger) => logger[at]({ time, ...detail }, message))]);
  };
  return {
    debug: (message, detail = {}) => log('debug', message, detail),
    info: (message, detail = {}) => log('info', message, detail),
    warn: (message, detail = {}) => log('warn', message, detail),
    error: (message, error, detail = {}) => log('error', message, { ...detail, err: error }),
    flush: async () => {
      await written.catch(() => {});
    },
  };
}
