import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';
import { io } from '../fakes/io.ts';

async function read(...pieces: (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(io(pieces).io.input, new AbortController().signal)) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('end with LF or CRLF, and the last one may have no end', async () => {
    expect(await read('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c']);
    expect(await read('a\n')).toEqual(['a']);
    expect(await read()).toEqual([]);
  });

  it('stay whole when a character or a line is cut into pieces', async () => {
    const euro = Buffer.from('€');
    expect(await read('x', euro.subarray(0, 1), euro.subarray(1), 'y\r', '\nz')).toEqual(['x€y', 'z']);
  });

  it('do not end with the other separators of Unicode', async () => {
    expect(await read('a\u2028b\u2029c\u0085d\n')).toEqual(['a\u2028b\u2029c\u0085d']);
  });
});
