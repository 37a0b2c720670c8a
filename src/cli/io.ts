import type { TerminalOptions } from '../render/terminal.ts';

/** A stream to write to; `isTTY` and `columns` where it is a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** The program's way in and out; tests pass their own. */
export interface Io {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean; destroy?(): unknown };
  readonly output: Output;
  readonly errors: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Writes and waits until the text has left the program, so that a slow reader slows the writer and nothing is lost at the end. */
export function print(to: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Prints one JSON line. U+2028 and U+2029 are escaped: some readers take them for line ends. */
export function printJson(to: Output, value: unknown): Promise<void> {
  return print(to, `${jsonLine(value)}\n`);
}

/** A value as JSON without any character that could be read as a line end. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** True for the error of writing to a reader that has gone. */
export function readerGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
}

/** What may be sent to an output: colour and links only where a person looks on and has not turned them off. */
export function appearance(output: Output, environment: Io['environment']): TerminalOptions {
  const { NO_COLOR, TERM } = environment;
  const rich = output.isTTY === true && !NO_COLOR && TERM !== 'dumb';
  return { width: output.columns || 80, colour: rich, hyperlinks: rich && knowsLinks(environment) };
}

function knowsLinks(environment: Io['environment']): boolean {
  const { TERM_PROGRAM = '', TERM = '', VTE_VERSION = '0', WT_SESSION, KONSOLE_VERSION } = environment;
  if (/^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(TERM_PROGRAM) || /kitty|alacritty|foot|ghostty/.test(TERM)) return true;
  return Number(VTE_VERSION) >= 5000 || WT_SESSION !== undefined || KONSOLE_VERSION !== undefined;
}
