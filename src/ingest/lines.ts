import type { Span } from '../model/span.ts';
import { trimmed } from './blank.ts';

/** One line of a text, blanks at its ends left out. */
export interface Line extends Span {
  /** Where the line itself begins, blanks included. */
  readonly begin: number;
  /** True when at least one line without ink stands before it. */
  readonly afterGap: boolean;
}

/** The lines of a range that hold ink, in order. */
export function linesOf(text: string, range: Span): readonly Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  ending.lastIndex = range.start;
  let begin = range.start;
  let afterGap = false;
  while (begin < range.end) {
    const match = ending.exec(text);
    const end = Math.min(match?.index ?? range.end, range.end);
    const ink = trimmed(text, begin, end);
    if (ink) lines.push({ start: ink.start, end: ink.end, begin, afterGap });
    afterGap = ink === null;
    begin = match ? match.index + match[0].length : range.end;
  }
  return lines;
}
