import { StringDecoder } from 'node:string_decoder';
import type { Io } from './io.ts';

/**
 * The lines of a stream, each as soon as it is complete, without its line end (LF or CRLF); a last one without a line end counts, an empty
 * rest does not. Other line separators of Unicode end no line. Ends quietly when `signal` aborts.
 */
export async function* linesOf(input: Io['input'], signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  const stop = () => input.destroy?.();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  let pieces: string[] = [];
  try {
    for await (const chunk of input) {
      const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
      const last = parts.pop() ?? '';
      for (const part of parts) {
        const line = pieces.join('') + part;
        pieces = [];
        yield line.endsWith('\r') ? line.slice(0, -1) : line;
        if (signal.aborted) return;
      }
      if (last) pieces.push(last);
    }
    const rest = pieces.join('') + decoder.end();
    if (rest) yield rest;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
