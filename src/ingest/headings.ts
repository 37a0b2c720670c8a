import type { Span } from '../model/span.ts';
import { oneLine } from './blank.ts';
import type { Block } from './blocks.ts';

const longestHeading = 90;
const mostWords = 12;

/** Marks the paragraphs that are headings: short, without a final stop or colon, and followed by a paragraph of prose. */
export function withHeadings(text: string, spans: readonly Span[]): readonly Block[] {
  const blocks: Block[] = [];
  spans.forEach((at, i) => {
    const heading = i + 1 < spans.length && looksLikeHeading(text.slice(at.start, Math.min(at.end, at.start + 400)), at);
    blocks.push({ start: at.start, end: at.end, kind: heading ? 'heading' : 'paragraph' });
  });
  return blocks;
}

function looksLikeHeading(raw: string, { start, end }: Span): boolean {
  if (end - start > longestHeading || /[\r\n]/u.test(raw)) return false;
  const words = oneLine(raw);
  if (/[.!…,;:]["'”’»)\]]*$/u.test(words) || /[”"»]$/u.test(words)) return false;
  if (words.split(' ').length > mostWords) return false;
  if (!/^[‘(]?[\p{Lu}\p{N}\p{Lo}]/u.test(words)) return false;
  return !/^[-*•–—]\s/u.test(words) && /\p{L}/u.test(words);
}
