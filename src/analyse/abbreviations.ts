import type { Analysis } from '../model/analysis.ts';
import type { Reading } from './nlp.ts';
import { hint, hintsIn } from './words/runHints.ts';

const SMALL = /^(?:of|for|and|the|in|on|to|de|&)$/i;
/** Further than this before the bracket no long form is looked for. */
const REACH = 160;

/** Short forms the article itself introduces, "Economic Forum (SPIEF)" or "SPIEF (… Economic Forum)", in text order. */
export function abbreviations({ article }: Reading): Analysis['abbreviations'] {
  const found = new Map<string, string>();
  for (const { span } of article.passages) {
    if ((hintsIn(article.text, span) & hint.bracket) === 0) continue;
    const text = article.text.slice(span.start, span.end);
    for (const match of text.matchAll(/\((?:the |or |“|")?(\p{Lu}[\p{L}\p{N}&.-]{1,9}?)(?:”|")?\)/gu)) {
      const short = match[1] ?? '';
      if (!/\p{Lu}.*\p{Lu}/u.test(short)) continue;
      const long = longForm(text.slice(Math.max(0, match.index - REACH), match.index).trimEnd(), short);
      if (long && !found.has(short)) found.set(short, long);
    }
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}{2,8}) \(([^()]{6,90})\)/gu)) {
      const long = longForm(match[2] ?? '', match[1] ?? '');
      if (long && long.length > (match[2] ?? '').length - 5 && !found.has(match[1] ?? '')) found.set(match[1] ?? '', long);
    }
  }
  return [...found].map(([short, long]) => ({ short, long }));
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
