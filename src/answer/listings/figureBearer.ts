import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { nameWords } from '../quote/nameWords.ts';

/** What stands behind a name that something is said of: "Russia ranks", "the U.S. which accounts for". */
const SAID_OF =
  /^,?\s+(?:(?<relative>which|who|that)|is|was|are|were|has|had|have|will|would|can|could|may|might|must|does|did|do|only|also|now|still|then|already|just|\p{Ll}{2,}(?:s|ed))(?!\p{L})/u;
const JOINED = /^\s*(?:,|,?\s+(?:and|or|&))\s+(?:the\s+)?$/iu;
const UNDER = /(?<!\p{L})(?:to|in|with|of|from|for|by|at|on|into|against|between|among|as|than)\s+(?:the\s+)?$/iu;

/** True where the last name that something is said of before a figure is another's: "While China is a partner, Russia ranks 10th" gives China no rank. */
export function isOfAnother({ span }: Figure, sentence: Span, article: Article, side: string, library: Library): boolean {
  const { mentions } = library.analysis(article.id);
  const before = overlapping(mentions, (mention) => mention.span, sentence).filter((mention) => mention.span.end <= span.start);
  const last = before.findLastIndex((mention) => {
    const said = SAID_OF.exec(article.text.slice(mention.span.end, span.start));
    if (!said) return false;
    return Boolean(said.groups?.['relative']) || !UNDER.test(article.text.slice(sentence.start, mention.span.start));
  });
  if (last < 0) return false;
  // "China and Russia have signed": it is said of both.
  let first = last;
  while (first > 0 && JOINED.test(article.text.slice(before[first - 1]?.span.end, before[first]?.span.start))) first -= 1;
  return before.slice(first, last + 1).every(({ name }) => isAnother(name, side));
}

/** False for "U.S." beside "United States" and for names that share a word. */
function isAnother(name: string, side: string): boolean {
  const [one, other] = [nameWords(name), nameWords(side)];
  if (one.some((word) => other.includes(word))) return false;
  const initials = (words: readonly string[]): string => words.map(([letter]) => letter).join('');
  return initials(one) !== other.join('') && one.join('') !== initials(other);
}
