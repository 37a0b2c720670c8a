import { splitRun } from './splitRun.ts';
import type { Term } from './term.ts';

/** What is known of the characters between two blanks, however often they stand in texts; places count from the first of them. */
export interface WordRun {
  readonly letters: string;
  readonly terms: readonly Term[];
  /** Whoever numbers the terms, or the letters, keeps the numbers here, and himself with them. */
  termNumbers: Kept | null;
  letterNumbers: Kept | null;
}

interface Kept {
  /** A number of its own. */
  readonly by: number;
  readonly numbers: readonly number[];
}

const known = new Map<string, WordRun>();
const most = 200_000;
const longest = 60;

const blank = 32;
const lineEnd = 10;

/** Calls `take` with each run of a stretch of a text and with where it begins. */
export function eachRun(text: string, from: number, to: number, take: (run: WordRun, from: number) => void): void {
  for (let start = from; start < to; ) {
    const code = text.charCodeAt(start);
    if (code === blank || code === lineEnd) {
      start += 1;
      continue;
    }
    let end = start + 1;
    for (; end < to; end += 1) {
      const next = text.charCodeAt(end);
      if (next === blank || next === lineEnd) break;
    }
    take(runAt(text, start, end), start);
    start = end;
  }
}

function runAt(text: string, from: number, to: number): WordRun {
  if (to - from > longest) return made(text, from, to).run;
  const letters = text.slice(from, to);
  const before = known.get(letters);
  if (before !== undefined) return before;
  const { run, alone } = made(text, from, to);
  if (alone) {
    if (known.size >= most) known.clear();
    known.set(letters, run);
  }
  return run;
}

function made(text: string, from: number, to: number): { readonly run: WordRun; readonly alone: boolean } {
  const { terms, alone } = splitRun(text, from, to);
  const moved = terms.map((term): Term => ({ ...term, start: term.start - from, end: term.end - from }));
  return { run: { letters: text.slice(from, to), terms: moved, termNumbers: null, letterNumbers: null }, alone };
}
