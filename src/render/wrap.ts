import { cells, chopped } from './cells.ts';

/** A stretch of text in one style; `style` is whatever the caller paints with. */
export interface Run<Style> {
  readonly text: string;
  readonly style: Style;
}

/** Wraps runs at blanks into lines of at most `width` cells; a no-break blank holds, a word longer than a line is cut. */
export function wrap<Style>(runs: readonly Run<Style>[], width: number): readonly (readonly Run<Style>[])[] {
  const lines: Run<Style>[][] = [[]];
  let used = 0;
  let blank: Run<Style> | null = null;
  const line = () => lines.at(-1) ?? [];
  const start = () => {
    lines.push([]);
    used = 0;
    blank = null;
  };
  for (const word of words(runs)) {
    if (word.blank) {
      if (used > 0) blank = word.runs[0] ?? null;
      continue;
    }
    const size = word.runs.reduce((sum, run) => sum + cells(run.text), 0);
    const gap: number = blank ? 1 : 0;
    if (used > 0 && used + gap + size > width && size <= width) start();
    if (blank) {
      if (used + 1 < width) {
        line().push({ text: ' ', style: (blank as Run<Style>).style });
        used += 1;
        blank = null;
      } else start();
    }
    for (const { text, style } of word.runs) {
      const pieces = chopped(text, Math.max(0, width - used), width);
      pieces.forEach((piece, i) => {
        if (i > 0) start();
        if (piece) line().push({ text: piece, style });
        used += cells(piece);
      });
    }
  }
  return lines;
}

interface Word<Style> {
  readonly blank: boolean;
  readonly runs: Run<Style>[];
}

/** Words and the blanks between them; a word may go over several runs. */
function words<Style>(runs: readonly Run<Style>[]): readonly Word<Style>[] {
  const found: Word<Style>[] = [];
  for (const { text, style } of runs) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue;
      const blank = part.startsWith(' ');
      const last = found.at(-1);
      if (last && last.blank === blank) last.runs.push({ text: part, style });
      else found.push({ blank, runs: [{ text: part, style }] });
    }
  }
  return found;
}
