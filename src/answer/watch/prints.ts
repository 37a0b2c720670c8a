import type { Library } from '../../index/library.ts';
import { type Article, shown } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** A short name for words, the same however they are spaced; two texts of one library share it only when they read alike. */
export function passagePrint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const space = unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
    if (space && blank) continue;
    blank = space;
    const mixed = space ? 32 : unit;
    a = Math.imul(a ^ mixed, 2654435761);
    b = Math.imul(b ^ mixed, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The print of the words at a span of an article. */
export const printAt = (article: Article, span: Span): string => passagePrint(shown(article, span).trim());

/** The prints of every sentence of a library: what its readers could have read. */
export function printsOf(library: Library): Set<string> {
  const prints = new Set<string>();
  for (const article of library.articles)
    for (const { sentences } of article.passages) for (const { span } of sentences) prints.add(printAt(article, span));
  return prints;
}
