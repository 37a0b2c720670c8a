import { describe, expect, it } from 'vitest';
import { appearance, type Io, type Output } from '../../src/cli/io.ts';
import { io } from '../fakes/io.ts';

const on = (isTTY: boolean, environment: Io['environment'], columns?: number) => {
  const output: Output = Object.assign(io().io.output, { isTTY, ...(columns === undefined ? {} : { columns }) });
  return appearance(output, environment);
};

describe('what is sent to an output', () => {
  it('has colour and links on a terminal that knows them', () => {
    expect(on(true, { TERM: 'xterm-kitty' }, 120)).toEqual({ width: 120, colour: true, hyperlinks: true });
    for (const known of [{ TERM_PROGRAM: 'vscode' }, { VTE_VERSION: '6003' }, { WT_SESSION: 'x' }]) {
      expect(on(true, { TERM: 'xterm-256color', ...known }).hyperlinks).toBe(true);
    }
  });

  it('has colour without links where nothing says that links are known', () => {
    expect(on(true, { TERM: 'xterm-256color' })).toEqual({ width: 80, colour: true, hyperlinks: false });
    expect(on(true, { TERM: 'xterm', VTE_VERSION: '4600' }).hyperlinks).toBe(false);
  });

  it('is plain where it is piped, where colour is turned off, and on a terminal that can do nothing', () => {
    const plain = { colour: false, hyperlinks: false };
    expect(on(false, { TERM: 'xterm-kitty' })).toMatchObject(plain);
    expect(on(true, { TERM: 'xterm-kitty', NO_COLOR: '1' })).toMatchObject(plain);
    expect(on(true, { TERM: 'dumb', WT_SESSION: 'x' })).toMatchObject(plain);
  });
});
