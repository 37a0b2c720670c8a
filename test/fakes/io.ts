import { PassThrough, Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

/** A program's way in and out in memory; `input` is read as given, piece by piece. */
export function io(input: Iterable<string | Buffer> = [], environment: Io['environment'] = {}) {
  const written = { output: '', errors: '' };
  const sink = (name: 'output' | 'errors') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const made: Io = {
    input: Readable.from(input, { objectMode: false }),
    output: sink('output'),
    errors: sink('errors'),
    environment,
  };
  return {
    io: made,
    written,
    jsonLines: () =>
      written.output
        .split('\n')
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line)),
  };
}

/** The same with a person at the other end who types line by line. */
export function typedIo() {
  const input = new PassThrough();
  const rest = io();
  return { ...rest, io: { ...rest.io, input }, type: (text: string) => void input.write(text), end: () => void input.end() };
}
