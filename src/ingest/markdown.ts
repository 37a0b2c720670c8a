import type { Span } from '../model/span.ts';
import type { Block } from './blocks.ts';
import { plainBlocks } from './plainText.ts';
/** The blocks of Markdown. */
export function markdownBlocks(text: string, range: Span): readonly Block[] {
  return plainBlocks(text, range);
}
