import type { Words } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import { utf8Length } from '../model/utf8.ts';
import { literal, unescaped } from './escape.ts';

const mark = '### ';

/** The words as one line of text, without any markup. */
export function plain(words: Words): string {
  return words
    .map((part) => (typeof part === 'string' ? part : part.foreign).replace(/\s+/g, ' '))
    .join('')
    .trim();
}

/** The words as a line of Discord markdown: all of it literal, strong parts (or all) bold. */
export function line(words: Words, tone: 'plain' | 'strong' | 'small' = 'plain', most = 2_400): string {
  let text = '';
  const bold: Span[] = [];
  for (const part of words) {
    const own = typeof part === 'string';
    const piece = (own ? part : part.foreign).replace(/\s+/g, ' ');
    if (!own && part.strong) bold.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const blank = text.length - text.trimStart().length;
  const moved = bold.map(({ start, end }) => ({ start: Math.max(0, start - blank), end: Math.max(0, end - blank) }));
  text = clipped(text.trim(), most);
  if (!text) return '';
  const content = literal(text, tone === 'strong' ? [{ start: 0, end: text.length }] : moved);
  return tone === 'small' ? `-# ${content}` : content;
}

/** The title of a card. */
export function heading(words: Words): string {
  return mark + (literal(clipped(plain(words), 900)) || '…');
}

/** The text of a title made by `heading`, or null when `content` is none. */
export function headingText(content: string): string | null {
  return content.startsWith(mark) ? unescaped(content.slice(mark.length)) : null;
}

/** The text, or as much of it as `most` characters and three times the bytes hold, with an ellipsis. */
export function clipped(text: string, most: number): string {
  const roomy = (part: string) => literal(part).length <= most && utf8Length(part) <= most * 2;
  if (roomy(text)) return text;
  let [low, high] = [0, Math.min(text.length, most)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (roomy(`${text.slice(0, middle)}…`)) low = middle;
    else high = middle - 1;
  }
  const whole = /[\uD800-\uDBFF]$/.test(text.slice(0, low)) ? low - 1 : low;
  return `${text.slice(0, whole)}…`;
}
