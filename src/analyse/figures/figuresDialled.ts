import { isDigit } from '../../model/codeUnits.ts';
import type { Span } from '../../model/span.ts';

const DIAL_BEFORE = /(?<!\p{L})(?:call|phone|telephone|tel|dial|ring|fax|text|hotline|helpline)(?!\p{L})[^.;]{0,16}$/iu;

/** True for a part of a telephone number: groups of digits in a row that begin like one, or that somebody is told to ring. */
export function isDialled(text: string, { start, end }: Span): boolean {
  if (!mayRunOn(text, start - 1, -1) && !mayRunOn(text, end, 1)) return false;
  const left = /[\d\s()+-]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const right = /^[\d\s()-]+/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (!/[\d+(]/.test(left) && !/\d/.test(right)) return false;
  const row = `${left}${text.slice(start, end)}${right}`.trim();
  const digits = row.replace(/\D/g, '').length;
  if (digits < 7 || digits === row.length) return false;
  if (digits > 8 && /^(?:0\d\d|\+\d|\(\d)/.test(row)) return true;
  return DIAL_BEFORE.test(text.slice(Math.max(0, start - left.length - 30), start - left.trimStart().length));
}

/** False where nothing but blanks, dashes and brackets stands between a place and the next letter or mark, seen backwards (-1) or forwards (1). */
function mayRunOn(text: string, place: number, step: -1 | 1): boolean {
  let at = place;
  let code = text.charCodeAt(at);
  while (code === 32 || code === 45 || code === 41 || (code === 40 && step > 0)) {
    at += step;
    code = text.charCodeAt(at);
  }
  // A bracket that opens, a plus sign, a digit; blanks of other kinds are left for the pattern to tell.
  return code === 40 || code === 43 || isDigit(code) || code <= 32 || code > 126;
}
