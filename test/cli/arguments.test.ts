import { describe, expect, it } from 'vitest';
import { helpText, wishOf } from '../../src/cli/arguments.ts';

describe('the arguments of the program', () => {
  it('mean the bot or the chat when there are none', () => {
    expect(wishOf([])).toEqual({
      do: 'run',
      text: '',
      json: false,
      corpus: null,
      anew: false,
      workers: null,
      shards: null,
      format: 'jsonl',
    });
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

  it('say how many processes and connections there are', () => {
    expect(wishOf(['serve', '--workers', '4'])).toMatchObject({ do: 'serve', workers: 4, shards: null });
    expect(wishOf(['--shards=auto', '--workers=2'])).toMatchObject({ do: 'run', workers: 2, shards: 'auto' });
    expect(wishOf(['--shards', '16'])).toMatchObject({ do: 'run', workers: null, shards: 16 });
    for (const option of ['--workers', '--shards']) expect(helpText).toContain(option);
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
    [['serve', '--workers'], /--workers needs a number/],
    [['serve', '--workers', '0'], /--workers needs a number/],
    [['serve', '--workers=65'], /--workers needs a number/],
    [['index', '--workers', '2'], /--workers is for serve/],
    [['--shards', 'many'], /--shards needs "auto"/],
    [['serve', '--shards', '2'], /--shards is for the bot/],
    [['--corpus', '--json'], /--corpus needs a path/],
    [['trade'], /"trade" is no way to start/],
    [['batch', 'more'], /"more" after batch/],
  ])('are refused with the remedy: %j', (argv, problem) => {
    expect(() => wishOf(argv)).toThrow(problem);
  });
});
