import type { Analysis } from '../model/analysis.ts';
import type { Reading } from './nlp.ts';
import { allMatches } from './words/matching.ts';

const SMALL = /^(?:of|for|and|the|in|on|to|de|&)$/i;
/** Further than this before the bracket no long form is looked for. */
const REACH = 160;

const INSIDE = /\((?:the |or |“|")?(\p{Lu}[\p{L}\p{N}&.-]{1,9}?)(?:”|")?\)/gu;
const BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}{2,8}) \(([^()]{6,90})\)/gu;

/** Short forms the article itself introduces, "Economic Forum (SPIEF)" or "SPIEF (… Economic Forum)", in text order. */
export function abbreviations({ article }: Reading): Analysis['abbreviations'] {
  const found = new Map<string, string>();
  let bracket = article.text.indexOf('(');
  for (const { span } of article.passages) {
    if (bracket !== -1 && bracket < span.start) bracket = article.text.indexOf('(', span.start);
    if (bracket === -1) break;
    if (bracket >= span.end) continue;
    const may = formsAt(article.text, bracket, span.end);
    if (may === 0) continue;
    const text = article.text.slice(span.start, span.end);
    if ((may & inside) !== 0) insideBrackets(text, found);
    if ((may & before) !== 0) beforeBrackets(text, found);
  }
  return [...found].map(([short, long]) => ({ short, long }));
}

/** Where short forms may stand: some of these. */
const inside = 1;
const before = 2;

/** Where short forms may stand by the letters beside the brackets of a text, from the first of them on. */
function formsAt(text: string, first: number, end: number): number {
  let found = 0;
  for (let at = first; at !== -1 && at < end; at = text.indexOf('(', at + 1)) {
    if (at + 1 < end && MAY_OPEN.test(text.charAt(at + 1))) found |= inside;
    if (at > 2 && text.charAt(at - 1) === ' ' && mayBeCapital(text.charCodeAt(at - 2)) && mayBeCapital(text.charCodeAt(at - 3)))
      found |= before;
  }
  return found;
}

const MAY_OPEN = /[A-Zto"]|[^\0-\x7f]/;
const mayBeCapital = (code: number): boolean => (code >= 65 && code <= 90) || code > 127;

function insideBrackets(text: string, found: Map<string, string>): void {
  for (const match of allMatches(INSIDE, text)) {
    const short = match[1] ?? '';
    if (!/\p{Lu}.*\p{Lu}/u.test(short)) continue;
    const long = longForm(text.slice(Math.max(0, match.index - REACH), match.index).trimEnd(), short);
    if (long && !found.has(short)) found.set(short, long);
  }
}

function beforeBrackets(text: string, found: Map<string, string>): void {
  for (const match of allMatches(BEFORE, text)) {
    const long = longForm(match[2] ?? '', match[1] ?? '');
    if (long && long.length > (match[2] ?? '').length - 5 && !found.has(match[1] ?? '')) found.set(match[1] ?? '', long);
  }
}

/** The words at the end of `text` whose first letters spell the short form, small words skipped or counted. */
function longForm(text: string, short: string): string | null {
  const letters = short
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '');
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)];
  for (let n = Math.min(words.length, letters.length + 4); n >= 2; n--) {
    const tail = words.slice(-n);
    const first = tail[0];
    if (!first || SMALL.test(first[0])) continue;
    const all = tail
      .map((word) => word[0][0] ?? '')
      .join('')
      .toLowerCase();
    const telling = tail
      .filter((word) => !SMALL.test(word[0]))
      .map((word) => word[0][0] ?? '')
      .join('')
      .toLowerCase();
    if (all === letters || telling === letters)
      return text
        .slice(first.index)
        .replace(/\s+/g, ' ')
        .replace(/[\s,]+$/, '');
  }
  return null;
}
