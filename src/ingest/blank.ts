import type { Span } from '../model/span.ts';

const blank = /[\s\u0085\u180e\u200b\u2060]/;

/** True for every character that takes no ink: spaces of all widths, no-break ones included, line ends, byte-order marks. */
export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** The range without blanks at its ends, or null when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The words on one line, with single spaces between them. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\u180e\u200b\u2060]+/g, ' ').trim();
}
