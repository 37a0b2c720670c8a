import { isDigit, isLetter } from '../model/codeUnits.ts';
import type { Span } from '../model/span.ts';
import { trimmed } from './blank.ts';
import { brackets } from './brackets.ts';
import { fitted, longestSentence } from './longSentences.ts';
import { isPlainStop } from './plainStop.ts';
import { endsSentence, type Letters } from './sentenceEnd.ts';

/** Tells how long a span is where its length counts: in the file. */
export type Measure = (at: Span) => number;

export const plainLength: Measure = ({ start, end }) => end - start;
const farEast = /[。！？]/u;

/**
 * The sentences of one paragraph of English news, in order: together they hold every character of `at` that is not blank,
 * none begins or ends with a blank, and none is longer than 700 characters.
 */
export function sentences(text: string, at: Span, measure: Measure = plainLength): readonly Span[] {
  const found: Span[] = [];
  let { start } = at;
  for (const length of sentenceEnds(text.slice(at.start, at.end))) {
    const end = at.start + length;
    put(text, { start, end }, measure, found);
    start = end;
  }
  put(text, { start, end: at.end }, measure, found);
  return found;
}

/** Puts a sentence, with blanks around it, behind those before. */
function put(text: string, at: Span, measure: Measure, found: Span[]): void {
  const whole = trimmed(text, at.start, at.end);
  if (whole === null) return;
  const last = found.at(-1);
  const grown = last && !holdsWord(text, whole) ? { start: last.start, end: whole.end } : null;
  // A stray mark at the end is no sentence of its own.
  if (grown && measure(grown) <= longestSentence) found.splice(-1, 1, grown);
  else if (measure(whole) <= longestSentence) found.push(whole);
  else found.push(...fitted(text, whole, measure));
}

const point = 46;
const isSmallOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code);
const stops = /(?:\.[ \u00a0]){2,}\.|[.!?…]+|[。！？]+/gu;
const closing = /(?:[\])}»”’]|["'](?=[\s\])}»”’"',]|$)|\[\d{1,3}\])*/uy;

const holdsWord = (text: string, { start, end }: Span): boolean =>
  isLetter(text.charCodeAt(start)) || /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Where the sentences of a paragraph end; its own end is left out. */
function sentenceEnds(text: string): readonly number[] {
  const found: number[] = [];
  let letters: Letters | null = null;
  const inBrackets = brackets(text);
  let start = 0;
  let quotes = 0;
  let straight = text.indexOf('"');
  stops.lastIndex = 0;
  for (let from = 0; stops.test(text); from = stops.lastIndex) {
    let end = stops.lastIndex;
    if (end === text.length) break;
    if (inBrackets(end - 1)) continue;
    for (; straight >= 0 && straight < end; straight = text.indexOf('"', straight + 1)) quotes += 1;
    if (!isPlainStop(text, Math.max(start, end - 41), end - 1)) {
      // "3.5", "example.org": nothing ends at a point before a digit or a small letter.
      if (text.charCodeAt(end - 1) === point && isSmallOrDigit(text.charCodeAt(end))) continue;
      closing.lastIndex = end;
      closing.test(text);
      const closed = closing.lastIndex;
      if (closed >= text.length) break;
      letters ??= lettersOf(text);
      end = endBehind(text, { from, start, end, closed, quoted: quotes % 2 === 1, letters });
      if (end < 0) continue;
      stops.lastIndex = end;
    }
    found.push(end);
    start = end;
  }
  return found;
}

/** A stop that is not plain. */
interface OddStop {
  /** Where it was looked for from. */
  readonly from: number;
  /** Where its sentence begins. */
  readonly start: number;
  readonly end: number;
  /** Where the closing marks behind it end. */
  readonly closed: number;
  /** True where a straight quotation mark is open. */
  readonly quoted: boolean;
  readonly letters: Letters;
}

/** Where the sentence ends that an odd stop may close; -1: it goes on. */
function endBehind(text: string, { from, start, end: marked, closed, quoted, letters }: OddStop): number {
  const closers = text.slice(marked, closed);
  const stop = beginOf(text, from, marked);
  const marks = text.slice(stop, marked);
  // A quotation mark that stands alone closes when one was opened: `VERY GOOD. " MANY`.
  const end = quoted && closers === '' && /^\s"\s/u.test(text.slice(closed, closed + 3)) ? closed + 2 : closed;
  const before = text.slice(Math.max(start, stop - 40), stop);
  if (!/[\p{L}\p{N}]/u.test(before)) return -1;
  const ahead = text.slice(end, end + 100);
  const gap = /^[\s\u200b]*/u.exec(ahead)?.[0].length ?? 0;
  const first = stop - start <= 12 && !/\S\s+\S/u.test(before);
  const ends =
    gap === 0
      ? farEast.test(marks) || runsOn(text, stop, closers, ahead, letters)
      : endsSentence({ marks, before, closers, after: ahead.slice(gap, gap + 80), first, letters });
  return ends ? end : -1;
}

/** Where the marks begin that end at a place and were looked for from another one: one mark stands alone behind a letter, as most do. */
function beginOf(text: string, from: number, end: number): number {
  if (end - 1 === from || isLetter(text.charCodeAt(end - 2))) return end - 1;
  stops.lastIndex = from;
  return stops.exec(text)?.index ?? from;
}

/** True where scraping lost the blank between two sentences: "the economy.The deal". */
function runsOn(text: string, stop: number, closers: string, ahead: string, letters: Letters): boolean {
  if (letters !== 'mixed' || !/^[“"‘«(]?\p{Lu}(?:\p{Ll}|\s|['’])/u.test(ahead)) return false;
  const before = /\S*$/u.exec(text.slice(Math.max(0, stop - 40), stop))?.[0] ?? '';
  if (/[/@_]|www\.|\.\p{Ll}/iu.test(before) || /^\S{0,40}(?:[/@_]|\.\p{Ll})/u.test(ahead)) return false;
  return closers !== '' || /(?:^|[^\p{L}])\p{Ll}{2,}$|\p{L}\p{Ll}{2,}$|\d%?$/u.test(before);
}

/** How a paragraph uses capitals, judged on its first 2,000 characters. */
function lettersOf(text: string): Letters {
  const to = Math.min(text.length, 2000);
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower += 1;
    else if (code >= 65 && code <= 90) {
      upper += 1;
      const left = to - at;
      // Whatever letters are left, nothing else can come of it.
      if (upper * 200 >= lower + left && upper + left <= lower * 4) return 'mixed';
    } else if (code > 127) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (letter.length > 1 && ++at >= to) break;
      if (capital.test(letter)) upper += 1;
      else if (small.test(letter)) lower += 1;
    }
  }
  if (upper + lower < 20) return 'mixed';
  if (upper > lower * 4) return 'upper';
  return upper * 200 < lower ? 'lower' : 'mixed';
}

const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;
