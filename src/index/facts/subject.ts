import type { Figure } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { fold } from '../fold.ts';
import { isStopWord } from '../terms.ts';

const pattern =
  /((?:[\p{L}-]+ ){0,3}[\p{L}-]{3,}) (?:\p{L}+ed|was|were|is|are|stood at|came to|to|by|of|at|hit|reached|grew|rose|fell)(?: (?:to|by|at|about|nearly|almost|over|around|more than))* $/u;
const leading = 'ed was were is are at to by of hit reached grew rose fell about nearly almost over around than'.split(' ');
const leadsToFigure = (sentence: string): boolean =>
  sentence.endsWith(' ') && leading.some((word) => sentence.endsWith(word, sentence.length - 1));

/** What a figure counts or measures, in the article's words: what it is said to count, else the nearest words before it. */
export function subjectOf({ counts, span, unit }: Figure, article: Article): string | null {
  if (counts && counts.end - counts.start <= 50) {
    const text = clean(shown(article, counts));
    return /\p{L}{3}/u.test(text) ? text : null;
  }
  if (unit === 'rank' || unit === 'count') return null;
  const sentence =
    article.text
      .slice(Math.max(0, span.start - 90), span.start)
      .split(/[.!?;:\n“”"()]\s*/)
      .at(-1) ?? '';
  // Most sentences lead to a figure in other words; a look at the last one is cheap.
  const match = leadsToFigure(sentence) ? pattern.exec(sentence) : null;
  const words = clean(match?.[1] ?? '').split(' ');
  while (words.length && isStopWord(fold(words[0] ?? ''))) words.shift();
  const text = words.filter((word) => !/ed$/.test(word)).join(' ');
  return words.length <= 4 && /\p{L}{4}/u.test(text) && !isStopWord(fold(words.at(-1) ?? 'the')) ? text : null;
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|a|an|its|his|her|their|our|this|that|these|those|other)\s+/i, '');
