import type { Span } from '../model/span.ts';
import type { Piece } from './htmlScan.ts';

/** A page whose texts carry numbered marks, so that they are found again wherever a parser moves them. */
export interface MarkedPage {
  readonly html: string;
  /** Texts by their number. */
  readonly texts: readonly Text[];
}

/** A text of the page that holds ink. */
export interface Text extends Span {
  /** True when a blank stands between it and the text before it. */
  readonly spaceBefore: boolean;
}

const first = 0xf0000;
const base = 65_000;
const ours = /[\u{F0000}-\u{FFFFD}]/gu;
const asEntity = /&#(?:x0*f[\da-f]{4}|0*(?:98[3-9]|99\d|10[0-4])\d{3})\b;?/giu;
const wrapping = new Set(['html', 'head', 'body']);
const headOnly = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template']);

/** Puts a mark before every text of a page, in private characters that parsers leave alone, and gives it one head and one body. */
export function markTexts(source: string, pieces: readonly Piece[]): MarkedPage {
  const texts: Text[] = [];
  const head: string[] = [];
  const body: string[] = [];
  let inHead = true;
  let spaceBefore = false;
  for (const piece of pieces) {
    const raw = source.slice(piece.start, piece.end);
    if (piece.kind === 'text') {
      if (!/[^\s\uFEFF]/u.test(raw)) {
        spaceBefore = true;
        (inHead ? head : body).push(raw);
        continue;
      }
      inHead = false;
      body.push(mark(texts.length), raw.replace(ours, '?').replace(asEntity, '?'));
      texts.push({ start: piece.start, end: piece.end, spaceBefore });
      spaceBefore = false;
    } else if (piece.kind === 'tag') {
      if (piece.name === 'body' || (piece.name === 'head' && piece.closes)) inHead = false;
      if (wrapping.has(piece.name)) continue;
      if (inHead && !headOnly.has(piece.name)) inHead = false;
      (inHead ? head : body).push(raw);
    } else if (!raw.startsWith('<!') && !raw.startsWith('<?')) (inHead ? head : body).push(raw);
  }
  return { html: `<!doctype html><html><head>${head.join('')}</head><body>${body.join('')}</body></html>`, texts };
}

const mark = (number: number): string => String.fromCodePoint(first + Math.floor(number / base), first + (number % base));

/** The numbers of the marks in a text, in order. */
export function marksIn(text: string): readonly number[] {
  const codes = [...text.matchAll(ours)].map((match) => (match[0].codePointAt(0) ?? first) - first);
  const numbers: number[] = [];
  for (let i = 0; i + 1 < codes.length; i += 2) numbers.push((codes[i] ?? 0) * base + (codes[i + 1] ?? 0));
  return numbers;
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(ours, '');
}
