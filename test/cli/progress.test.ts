import { describe, expect, it } from 'vitest';
import { barText, progressBar } from '../../src/cli/progress.ts';
import { io } from '../fakes/io.ts';

describe('the progress bar', () => {
  it('shows share, rate and time left', () => {
    expect(barText('reading', { done: 50, total: 200 }, 1000, 100)).toMatch(/^reading █+░+ 25 % · 50\/200 · 50\/s · 3 s left$/);
  });

  it('never takes more than the width of the terminal', () => {
    for (let width = 5; width < 120; width += 5) {
      expect(barText('reading articles', { done: 3, total: 7 }, 10, width).length).toBeLessThan(width);
    }
  });

  it('appears on a terminal only, after a moment, and leaves no trace', () => {
    const shown = (isTTY: boolean, ms: number) => {
      const { io: made, written } = io();
      let time = 0;
      const bar = progressBar({ ...made, errors: Object.assign(made.errors, { isTTY, columns: 60 }) }, 1000, () => time);
      bar.show({ phase: 'read', done: 0, total: 10 });
      time = ms;
      bar.show({ phase: 'read', done: 5, total: 10 });
      bar.clear();
      return written.errors;
    };
    const seen = shown(true, 2000);
    expect(seen.startsWith('\rreading ') && seen.includes('5/10') && seen.endsWith('\r\u001B[K')).toBe(true);
    expect([shown(true, 500), shown(false, 2000)]).toEqual(['', '']);
  });
});
