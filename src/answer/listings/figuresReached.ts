import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

const TO =
  /(?:^|\s)to\s+(?:(?:an?|the|its|their)\s+)?(?:(?:new|record|all-time|historic|total|annual|estimated)\s+)*(?:(?:high|low|level|peak|total|value|record)\s+(?:of\s+)?)?$/iu;
const UP = /^\s*,?\s*(?:up|down|an?(?:\s+[\p{L}-]+){0,2}\s+of|an?|or)\s+(?:by\s+|about\s+|nearly\s+)?$/iu;

/** The level that a change leads to, as its sentence says: "rose by 5 percent to $3 billion", "$3 billion, up 5 percent"; `beside` are the sentence's figures. */
export function reachedBy(change: Figure, beside: readonly Figure[], { text }: Article): Figure | null {
  if (!change.change) return null;
  const levels = beside.filter(({ change: other, unit }) => !other && unit !== 'rank' && unit !== 'ordinal');
  const next = levels.find(({ span }) => span.start >= change.span.end);
  if (next && leadsTo(text.slice(change.span.end, next.span.start))) return next;
  const last = levels.findLast(({ span }) => span.end <= change.span.start);
  return last && UP.test(between(last.span, change.span, text)) ? last : null;
}

const leadsTo = (words: string): boolean => !/[.;:]/u.test(words) && TO.test(words);
const between = (a: Span, b: Span, text: string): string => text.slice(a.end, b.start);
