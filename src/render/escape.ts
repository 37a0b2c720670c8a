import type { Span } from '../model/span.ts';

/** A stretch to show bold; dropped where bold would not hold. */
export type Bold = Span;

/**
 * Discord markdown that shows `text` character for character: nothing in it comes alive, and only backslashes are added,
 * each before a mark that would otherwise mean something. `bold` stretches that cannot be bold beyond doubt stay plain.
 */
export function literal(text: string, bold: readonly Bold[] = []): string {
  const units = escapedUnits(text);
  for (const { start, end } of merged(text, bold)) {
    if (!holds(text, start, end)) continue;
    // The words inside bold may be read as a line of their own.
    disarm(units, text, start, text.slice(start, end));
    units[start] = `**${units[start] ?? ''}`;
    units[end - 1] = `${units[end - 1] ?? ''}**`;
  }
  return units.join('');
}

/** The text that `literal` was given without bold; undoes it exactly. */
export function unescaped(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Marks that mean something wherever they stand. */
const anywhere = /[\\*_~|`<[]/g;
/** A colon that could open an emoji or belong to an address. */
const colon = /:(?=\/|[^\s:]*:)/g;
const everyone = /@(?=everyone|here)/gi;
/** Addresses that clients turn into invitations without a scheme. */
const invitation = /(?<=discord(?:app)?\.(?:gg|com|gift|new))\//gi;
/** What makes a line a heading, subtext, quotation or list item. */
const lineMark = /(?<=(?:^|[\n\v\f\r\u0085\u2028\u2029])\s*)(?:>|#(?=#*(?:\s|$))|[+-](?=#|\s|$)|\d+(?=[.)](?:\s|$)))/g;

function escapedUnits(text: string): string[] {
  const units = text.split('');
  for (const rule of [anywhere, colon, everyone, invitation]) {
    for (const { index } of text.matchAll(rule)) units[index] = `\\${text[index] ?? ''}`;
  }
  disarm(units, text, 0, text);
  return units;
}

/** Escapes the marks that begin lines in `part`, which stands at `offset` of the text. */
function disarm(units: string[], text: string, offset: number, part: string): void {
  for (const { index, 0: mark } of part.matchAll(lineMark)) {
    const at = offset + index + (/\d/.test(mark) ? mark.length : 0);
    units[at] = `\\${text[at] ?? ''}`;
  }
}

/** Bold stretches in order, without blanks at their ends, those that touch or overlap as one. */
function merged(text: string, bold: readonly Bold[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const one of [...bold].sort((a, b) => a.start - b.start)) {
    let start = Math.max(0, one.start);
    let end = Math.min(text.length, one.end);
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    const last = result.at(-1);
    if (start >= end) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

const mark = /[\p{P}\p{S}]/u;

/**
 * True when two asterisks at both ends are bold in every reading of markdown: the strict one wants blank or mark outside
 * wherever a mark stands inside, and a paragraph break ends bold.
 */
function holds(text: string, start: number, end: number): boolean {
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(text.slice(start, end))) return false;
  const before = codePointBefore(text, start);
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const last = codePointBefore(text, end);
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '';
  const split = (at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  if (split(start) || split(end)) return false;
  const open = (outside: string) => outside === '' || /\s/.test(outside) || mark.test(outside);
  return (!mark.test(first) || open(before)) && (!mark.test(last) || open(after));
}

function codePointBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const low = /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') && at > 1;
  return String.fromCodePoint(text.codePointAt(low ? at - 2 : at - 1) ?? 0);
}
