import { isDigit, isLetter } from '../../model/codeUnits.ts';
import { type CutPart, isContraction, isShortForm, plainPart } from './cutting.ts';
import { type Form, formAt, formOf } from './forms.ts';

const comma = 44;
const point = 46;

/** `, ; : ! ?`: cut off from what stands before, whatever that is. */
const isStop = (code: number): boolean => code === comma || code === 59 || code === 58 || code === 33 || code === 63;
/** `“ " ( ‘` before a word. */
const isOpening = (code: number): boolean => code === 0x201c || code === 34 || code === 40 || code === 0x2018;
/** `” "` behind a word, or behind its stop. */
const isClosing = (code: number): boolean => code === 0x201d || code === 34;
const isBracket = (code: number): boolean => code === 41;

/**
 * The parts of a run that is an English word or a plain number with no more than a mark before it and a stop and a closing mark behind:
 * most runs are, and wink-nlp need not be asked. Undefined for all others.
 */
export function plainRun(text: string, from: number, to: number): CutPart | undefined {
  const first = text.charCodeAt(from);
  if (isDigit(first)) return plainNumber(text, from, to);
  const begin = isOpening(first) ? from + 1 : from;
  let end = begin;
  while (end < to && isLetter(text.charCodeAt(end))) end += 1;
  const marks = to - end;
  if (end === begin || marks > 2) return undefined;
  const form = formAt(text, begin, end);
  const mark = marks > 0 ? text.charCodeAt(end) : 0;
  if (begin > from) {
    const plain = marks === 0 ? end - begin > 1 : marks === 1 && (isStop(mark) || isClosing(mark) || isBracket(mark));
    if (!plain || isContraction(form)) return undefined;
    return plainPart(formAt(text, from, from + 1), 0, withMarks(form, 1, text, end, to));
  }
  if (marks === 0) return isContraction(form) ? undefined : plainPart(form, 0, null);
  const stops = isStop(mark) || (mark === point && !isShortForm(form));
  const plain = marks === 1 ? stops || isClosing(mark) || isBracket(mark) : stops && isClosing(text.charCodeAt(end + 1));
  return plain ? withMarks(form, 0, text, end, to) : undefined;
}

/** "1,234.5", with or without a stop behind it. */
function plainNumber(text: string, from: number, to: number): CutPart | undefined {
  let end = from + 1;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (!isDigit(code) && !((code === comma || code === point) && end + 1 < to && isDigit(text.charCodeAt(end + 1)))) break;
    end += 1;
  }
  const stop = end < to ? text.charCodeAt(end) : 0;
  if (end === to || (end + 1 === to && end - from > 1 && (isStop(stop) || stop === point)))
    return withMarks(formAt(text, from, end), 0, text, end, to);
  return undefined;
}

/** A word with the marks from `end` to `to` behind it, each of them a part. */
function withMarks(form: Form, start: number, text: string, end: number, to: number): CutPart {
  let next: CutPart | null = null;
  const base = end - form.text.length - start;
  for (let at = to - 1; at >= end; at -= 1) next = markPart(text.charCodeAt(at), at - base, next);
  return plainPart(form, start, next);
}

/** By where they stand, and the mark: parts with nothing behind them, of which most runs with a mark have one of the same few. */
const lastMarks: (CutPart | undefined)[] = [];
const mostMarks = 128;
const mostStarts = 32;

function markPart(code: number, start: number, next: CutPart | null): CutPart {
  if (next !== null || code >= mostMarks || start >= mostStarts) return plainPart(formOf(String.fromCharCode(code)), start, next);
  const place = start * mostMarks + code;
  const before = lastMarks[place];
  if (before !== undefined) return before;
  const made = plainPart(formOf(String.fromCharCode(code)), start, null);
  while (lastMarks.length <= place) lastMarks.push(undefined);
  lastMarks[place] = made;
  return made;
}
