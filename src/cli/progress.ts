import type { Io } from './io.ts';

/** How far a piece of work is. */
export interface Progress {
  readonly phase: 'read' | 'analyse' | 'index';
  readonly done: number;
  readonly total: number;
  /** What `done` and `total` count: files or articles when unset. */
  readonly unit?: 'byte';
}

/** Shows work that takes longer than a moment on a terminal; elsewhere it shows nothing. */
export interface ProgressBar {
  show(progress: Progress): void;
  clear(): void;
}

const labels = { read: 'reading', analyse: 'analysing', index: 'indexing' } as const;

/** A bar on stderr that appears after `afterMs`, is drawn ten times a second at most, and leaves no trace. */
export function progressBar(io: Io, afterMs: number, now: () => number = () => performance.now()): ProgressBar {
  const began = now();
  let phase: { name: Progress['phase']; began: number } | null = null;
  let drawn = 0;
  return {
    show(progress) {
      const time = now();
      if (phase?.name !== progress.phase) phase = { name: progress.phase, began: time };
      if (io.errors.isTTY !== true || time - began < afterMs || time - drawn < 100) return;
      drawn = time;
      const text = barText(labels[phase.name], progress, time - phase.began, io.errors.columns || 80);
      io.errors.write(`\r${text}\u001B[K`, () => {});
    },
    clear() {
      if (drawn > 0) io.errors.write('\r\u001B[K', () => {});
      drawn = 0;
    },
  };
}

/** The bar's text: label, bar, share, count, rate and time left, in at most `width` columns. */
export function barText(label: string, { done, total, unit }: Omit<Progress, 'phase'>, ms: number, width: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const rate = ms > 0 ? (done / ms) * 1000 : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const [shown, all, each] = [done, total, rate].map((count) => (unit === 'byte' ? (count / 1e6).toFixed(1) : Math.round(count)));
  const counts = unit === 'byte' ? `${shown}/${all} MB · ${each} MB/s` : `${shown}/${all} · ${each}/s`;
  const numbers = ` ${Math.floor(share * 100)} % · ${counts} · ${durationText(left)} left`;
  const room = Math.max(0, Math.min(30, width - label.length - numbers.length - 3));
  const filled = Math.round(share * room);
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(room - filled)}${numbers}`.slice(0, Math.max(1, width - 1));
}

/** Seconds, and minutes where there are many. */
function durationText(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
