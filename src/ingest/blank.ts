import type { Span } from '../model/span.ts';

const blank = /[\s\u0085\u180e\u200b\u2060]/;
/** What words on one line have nowhere inside. */
const unlikeOneLine = /[^\S ]|[\u0085\u180e\u200b\u2060]| {2}/;

const space = 32;

/** True for every character that takes no ink: spaces of all widths, no-break ones included, line ends, byte-order marks. */
export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** True for all of ASCII that takes ink. */
const isInk = (code: number): boolean => code > 32 && code < 127;

/** The range without blanks at its ends, or null when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && !isInk(text.charCodeAt(from)) && isBlank(text.charAt(from))) from += 1;
  while (to > from && !isInk(text.charCodeAt(to - 1)) && isBlank(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The words on one line, with single spaces between them. */
export function oneLine(text: string): string {
  return (!isPlainLine(text) && unlikeOneLine.test(text) ? text.replace(/[\s\u0085\u180e\u200b\u2060]+/g, ' ') : text).trim();
}

/** True for ink of English prose, with single spaces in it: such a text is looked through quicker than a pattern is tried on it. */
function isPlainLine(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Quotation marks, dashes and the ellipsis are the others that are common.
    const plain = isInk(code) || (code === space && before !== space) || (code >= 0x2010 && code <= 0x2026);
    if (!plain) return false;
    before = code;
  }
  return true;
}
