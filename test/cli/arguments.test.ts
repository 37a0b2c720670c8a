import { describe, expect, it } from 'vitest';
import { helpText, wishOf } from '../../src/cli/arguments.ts';

describe('the arguments of the program', () => {
  it('mean the bot or the chat when there are none', () => {
    expect(wishOf([])).toEqual({ do: 'run', text: '', json: false, corpus: null, anew: false, format: 'jsonl' });
  });

  it('are a typed command when they start with a slash, in quotes or not', () => {
    expect(wishOf(['/ask trade volume 2018', '--json'])).toMatchObject({
      do: 'typed',
      text: '/ask trade volume 2018',
      json: true,
    });
    expect(wishOf(['--corpus', 'x', '/ask', 'trade', '-war'])).toMatchObject({
      do: 'typed',
      text: '/ask trade -war',
      corpus: 'x',
    });
  });

  it('name a way to run', () => {
    for (const mode of ['batch', 'quotations', 'rank', 'index', 'register', 'serve']) {
      expect(wishOf([mode, '--corpus=there'])).toMatchObject({ do: mode, corpus: 'there' });
      expect(helpText).toContain(mode);
    }
  });

  it('may ask for help or the version', () => {
    expect([wishOf(['--help']).do, wishOf(['-h']).do, wishOf(['--version']).do, wishOf(['batch', '--help']).do]).toEqual([
      'help',
      'help',
      'version',
      'help',
    ]);
  });

  it.each([
    [['--jsn'], /no option --jsn/],
    [['--json'], /--json needs a command/],
    [['--corpus'], /--corpus needs a path/],
    [['--corpus', '--json'], /--corpus needs a path/],
    [['trade'], /"trade" is no way to start/],
    [['batch', 'more'], /"more" after batch/],
  ])('are refused with the remedy: %j', (argv, problem) => {
    expect(() => wishOf(argv)).toThrow(problem);
  });
});
