import type { Figure } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { fold } from '../fold.ts';
import { isStopWord } from '../terms.ts';
import { wordsBefore } from './wordsBefore.ts';

/** How far before a figure its words are looked for. */
const farthest = 90;
const blank = 32;

/** What a figure counts or measures, in the article's words: what it is said to count, else the nearest words before it. */
export function subjectOf({ counts, span, unit }: Figure, article: Article): string | null {
  if (counts && counts.end - counts.start <= 50) {
    const text = clean(shown(article, counts));
    return /\p{L}{3}/u.test(text) ? text : null;
  }
  if (unit === 'rank' || unit === 'count') return null;
  if (article.text.charCodeAt(span.start - 1) !== blank) return null;
  const before = wordsBefore(sentenceBefore(article.text, span.start));
  if (before === null) return null;
  const words = clean(before).split(' ');
  while (words.length && isStopWord(fold(words[0] ?? ''))) words.shift();
  const text = words.filter((word) => !/ed$/.test(word)).join(' ');
  return words.length <= 4 && /\p{L}{4}/u.test(text) && !isStopWord(fold(words.at(-1) ?? 'the')) ? text : null;
}

const sentenceEnds = new Set([...'.!?;:\n“”"()'].map((mark) => mark.charCodeAt(0)));

/** What stands of a sentence before a place of it. */
function sentenceBefore(text: string, place: number): string {
  const from = Math.max(0, place - farthest);
  let start = place;
  while (start > from && !sentenceEnds.has(text.charCodeAt(start - 1))) start -= 1;
  const sentence = text.slice(start, place);
  return start > from ? sentence.trimStart() : sentence;
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|a|an|its|his|her|their|our|this|that|these|those|other)\s+/i, '');
