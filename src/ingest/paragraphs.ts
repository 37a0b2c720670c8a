import type { Span } from '../model/span.ts';
import { type Line, linesOf } from './lines.ts';

/** Longest line that can come from wrapping at a fixed width. */
const widestWrap = 110;
const narrowestWrap = 30;
const finished = /[.!?…:]["'”’»)\]]*$/u;

/**
 * The paragraphs of plain text, a heading on a line of its own included. Lines between blank lines are one paragraph when they
 * look wrapped at a fixed width; otherwise each line is one.
 */
export function paragraphs(text: string, range: Span): readonly Span[] {
  const lines = linesOf(text, range);
  const width = wrapWidth(text, lines);
  const found: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (open && before && !line.afterGap && continues(text, before, line, width)) {
      open.end = line.end;
      continue;
    }
    open = { start: line.start, end: line.end };
    found.push(open);
  }
  return found;
}

/** Width that the lines which have a neighbour were wrapped at, or null when they were not: few of them break a sentence then. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let widest = 0;
  let neighbours = 0;
  let broken = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.afterGap) continue;
    neighbours += 1;
    if (!finished.test(tailOf(text, line))) broken += 1;
    widest = Math.max(widest, line.end - line.begin);
  }
  return broken >= neighbours * 0.4 && neighbours > 0 && widest <= widestWrap && widest >= narrowestWrap ? widest : null;
}

const tailOf = (text: string, line: Line): string => text.slice(Math.max(line.start, line.end - 12), line.end);

function continues(text: string, line: Line, next: Line, width: number | null): boolean {
  const head = text.slice(next.start, Math.min(next.end, next.start + 60));
  const ended = finished.test(tailOf(text, line));
  if (!ended && /^\p{Ll}/u.test(head)) return true;
  if (width === null) return false;
  if (next.start - next.begin >= 2 && line.start === line.begin) return false;
  if (/^(?:[-*•–—]|\d{1,3}[.)])\s/u.test(head)) return false;
  const firstWord = /^\S+/u.exec(head)?.[0].length ?? 1;
  const wouldBe = line.end - line.begin + 1 + firstWord;
  return ended ? wouldBe > width : wouldBe > width * 0.85;
}
