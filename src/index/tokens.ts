import type { Span } from '../model/span.ts';

/** A run of characters that words are made of, as it stands in the text. */
export interface Token extends Span {
  readonly kind: 'word' | 'acronym' | 'number' | 'sign';
  readonly surface: string;
  /** How it hangs on the token before it: `hyphen` ("co-operation"), `touch` ("108bn"), or not at all. */
  readonly joined: 'no' | 'hyphen' | 'touch';
}

// Scripts that put no blanks between words: each character is a token of its own.
const single = '[[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]&&[\\p{L}\\p{N}]]';
const letter = `[\\p{L}--${single}]`;
const more = `[[\\p{L}\\p{M}\\u00AD\\u200B-\\u200D\\u2060]--${single}]`;
const apostrophe = "['’ʼ‛′＇]";
const pattern = new RegExp(
  [
    `${letter}(?:\\.${letter})+\\.?(?!${letter})(?:${apostrophe}[sS](?!${letter}))?`,
    `${letter}${more}*(?:${apostrophe}${letter}${more}*)*`,
    `\\p{Nd}+(?:[.,]\\p{Nd}+)*`,
    `[$€£₹₽%]`,
    single,
    `[\\p{No}\\p{Nl}]`,
  ].join('|'),
  'vy',
);

const number = /^\p{Nd}/u;
const thousands = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?$/u;
const alone = new RegExp(`^(?:${single}|[\\p{No}\\p{Nl}])$`, 'v');
const hyphens = '-‐‑';

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** True for `'` and `.`, which may go on with a word, and for all beyond ASCII. */
const mayGoOn = (code: number): boolean => code === 39 || code === 46 || code > 127;
/** True for ASCII that no token begins with: anything but letters, digits, `$` and `%`. */
const isBetween = (code: number): boolean =>
  code < 48 ? code !== 36 && code !== 37 : code > 57 && code < 128 && !isAsciiLetter(code);

/** The tokens between two blanks of a text in order; what lies between them is punctuation. Takes time in proportion to the text. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let last = -2;
  for (let start = from; start < to; ) {
    const code = text.charCodeAt(start);
    if (isBetween(code)) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < to && isAsciiLetter(text.charCodeAt(end))) end += 1;
    // "word" and "word." are read off at once, "O'Neill" and "U.S." by the pattern.
    const next = end < to ? text.charCodeAt(end) : 32;
    const plain = end > start && (!mayGoOn(next) || (next === 46 && end - start > 1));
    if (!plain) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match) {
        start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
        continue;
      }
      end = start + match[0].length;
    }
    const surface = text.slice(start, end);
    const kind = plain ? 'word' : kindOf(surface);
    let joined: Token['joined'] = 'no';
    if (last === start) joined = 'touch';
    else if (last === start - 1 && hyphens.includes(text[last] ?? ' ')) joined = 'hyphen';
    last = end;
    if (surface.length < 3 && surface > '~' && alone.test(surface)) {
      joined = 'no';
      last = -2;
    }
    if (kind === 'number' && surface.includes(',') && !thousands.test(surface)) listed(surface, start, joined, tokens);
    else tokens.push({ start, end, kind, surface, joined });
    start = end;
  }
  return tokens;
}

function kindOf(surface: string): Token['kind'] {
  const code = surface.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return surface.charCodeAt(1) === 46 ? 'acronym' : 'word';
  if (code >= 48 && code <= 57) return 'number';
  if ('$€£₹₽%'.includes(surface)) return 'sign';
  return number.test(surface) ? 'number' : surface.includes('.') ? 'acronym' : 'word';
}

/** "2018,2019" is two numbers, "3,200" is one. */
function listed(surface: string, start: number, joined: Token['joined'], tokens: Token[]): void {
  let at = start;
  for (const part of surface.split(',')) {
    tokens.push({ start: at, end: at + part.length, kind: 'number', surface: part, joined: at === start ? joined : 'no' });
    at += part.length + 1;
  }
}
