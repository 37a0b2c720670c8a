import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale, withLock } from '../../setup/lock.mjs';

const host = 'here';
const note = { pid: 1000, child: 1001, host };
const nobody = () => false;

describe('a set-up lock counts as left behind', () => {
  it.each([
    ['not while the start that took it runs', { note, ageMs: 60_000, host, alive: (id: number) => id === 1000 }, false],
    ['not while the npm it started runs on without it', { note, ageMs: 60_000, host, alive: (id: number) => id === 1001 }, false],
    ['when neither runs any more, at once', { note, ageMs: 0, host, alive: nobody }, true],
    [
      'when another program got its process id, after a quarter of an hour',
      { note, ageMs: 16 * 60_000, host, alive: () => true },
      true,
    ],
    ['not on another machine that showed life just now', { note, ageMs: 3_000, host: 'there', alive: nobody }, false],
    ['on another machine that fell silent', { note, ageMs: 31_000, host: 'there', alive: nobody }, true],
    ['not while its note is being written', { note: null, ageMs: 50, host, alive: nobody }, false],
    ['when its note stayed unreadable', { note: null, ageMs: 11_000, host, alive: nobody }, true],
  ])('%s', (_title, situation, expected) => {
    expect(isStale(situation)).toBe(expected);
  });
});

describe('setting up under the lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets only one at a time work, and everyone in the end', async () => {
    let working = 0;
    const seen: number[] = [];
    const work = async () => {
      working += 1;
      seen.push(working);
      await pause(30);
      working -= 1;
    };
    await Promise.all([withLock(folder, undefined, work), withLock(folder, undefined, work), withLock(folder, undefined, work)]);
    expect(seen).toEqual([1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over from a start that was killed', async () => {
    writeFileSync(join(folder, '.setup.lock'), JSON.stringify({ pid: 2 ** 22 + 1, child: null, host: hostname(), id: 'dead' }));
    expect(await withLock(folder, undefined, async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over a note that was never finished', async () => {
    const path = join(folder, '.setup.lock');
    writeFileSync(path, '{"pid":');
    utimesSync(path, new Date(0), new Date(0));
    expect(await withLock(folder, undefined, async () => 'done')).toBe('done');
  });

  it('gives the lock back when the work fails', async () => {
    await expect(withLock(folder, undefined, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stops waiting when it is told to stop', async () => {
    writeFileSync(join(folder, '.setup.lock'), JSON.stringify({ pid: process.pid, child: null, host: hostname(), id: 'mine' }));
    const controller = new AbortController();
    const waiting = withLock(folder, controller.signal, async () => 'never');
    controller.abort();
    await expect(waiting).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual(['.setup.lock']);
  });
});
