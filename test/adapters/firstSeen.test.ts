import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstSeen } from '../../src/adapters/firstSeen.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-seen-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet = () => undefined;
const noon = Date.parse('2026-01-01T12:00:00Z');

describe('what several programs see', () => {
  it('is new to one of them, once, and new again to nobody within ten minutes', () => {
    const programs = Array.from({ length: 3 }, () => firstSeen(join(folder, 'deep', 'seen'), quiet));
    expect(programs.map((isFirst) => isFirst('a1', noon))).toEqual([true, false, false]);
    expect(programs.map((isFirst) => isFirst('b2', noon + 60_000))).toEqual([true, false, false]);
    for (let minute = 1; minute <= 10; minute++) programs[0]?.(`c${minute}`, noon + minute * 60_000);
    expect(programs.map((isFirst) => isFirst('a1', noon))).toEqual([false, false, false]);
  });

  it('is forgotten later, so that the folder does not grow', async () => {
    const isFirst = firstSeen(folder, quiet);
    isFirst('a1', noon);
    const kept = join(folder, String(noon / 60_000));
    expect(existsSync(kept)).toBe(true);
    isFirst('b2', noon + 20 * 60_000);
    await vi.waitFor(() => expect(existsSync(kept)).toBe(false));
  });

  it('counts as new where the folder cannot be written, which is told once; no name leaves the folder', () => {
    writeFileSync(join(folder, 'file'), '');
    const trouble = vi.fn();
    const isFirst = firstSeen(join(folder, 'file'), trouble);
    expect([isFirst('a1', noon), isFirst('a1', noon)]).toEqual([true, true]);
    expect(trouble).toHaveBeenCalledTimes(1);
    expect(firstSeen(folder, trouble)('../outside', noon)).toBe(true);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });
});
